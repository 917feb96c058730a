using System.Globalization;

namespace VirtualNet;

/// <summary>A setting of the kernel's network code, of one namespace: a file below /proc/sys/net (proc(5), Documentation/networking/ip-sysctl.rst).</summary>
public sealed record NetSysctl
{
    /// <summary>Name with dots, as sysctl(8) prints it: <c>net.ipv4.ip_forward</c>. A dot within the name of a link is a slash here.</summary>
    public string Name { get; init; } = "";

    /// <summary>The value: a whole number (Int64) when it is one, else text with single spaces; null for what can only be written.</summary>
    public object? Value { get; init; }

    /// <summary>The value as the kernel prints it, without the end of line; null for what can only be written.</summary>
    public string? Text { get; init; }

    /// <summary>Last part of the name: <c>forwarding</c>.</summary>
    public string Key { get; init; } = "";

    /// <summary>The link that it is about; null when it is about none, and for the rows <c>all</c> and <c>default</c>.</summary>
    public LinkRef? Link { get; init; }

    /// <summary>IPv4 or IPv6; null for neither.</summary>
    public IPFamily? Family { get; init; }

    /// <summary>The file.</summary>
    public string Path { get; init; } = "";

    /// <summary>Namespace that it was read in.</summary>
    public NetNamespace? Namespace { get; init; }

    /// <summary><c>net.ipv4.ip_forward = 1</c>, as sysctl(8) prints it.</summary>
    public override string ToString() => $"{Name} = {Convert.ToString(Value, CultureInfo.InvariantCulture)}";
}
