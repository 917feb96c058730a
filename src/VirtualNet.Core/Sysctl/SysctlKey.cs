namespace VirtualNet.Sysctl;

/// <summary>
/// Names a setting below /proc/sys/net. Written with dots or with slashes; the name of a link in it may have dots of its own, since its
/// place is known: net.ipv4.conf.LINK.KEY, net.ipv6.neigh.LINK.KEY ...
/// </summary>
internal sealed record SysctlKey
{
    /// <summary>Where all settings are.</summary>
    public const string Root = "/proc/sys/";

    private const int LinkPlace = 3;

    private SysctlKey(string[] parts) => Parts = parts;

    /// <summary>The directories and the file: net, ipv4, ip_forward.</summary>
    public string[] Parts { get; }

    /// <summary>The name with dots; those within a part are slashes.</summary>
    public string Name => string.Join('.', Parts.Select(part => part.Replace('.', '/')));

    /// <summary>The file.</summary>
    public string Path => Root + string.Join('/', Parts);

    /// <summary>Name of the link that it is about; null when it is about none.</summary>
    public string? Link => HasLink(Parts) && Parts[LinkPlace] is not ("all" or "default") ? Parts[LinkPlace] : null;

    /// <summary>IPv4 or IPv6; null for neither.</summary>
    public IPFamily? Family => Parts[1] switch
    {
        "ipv4" => IPFamily.IPv4,
        "ipv6" => IPFamily.IPv6,
        _ => null,
    };

    /// <summary>Reads a name.</summary>
    /// <exception cref="VirtualNetException"><c>InvalidSysctlName</c>.</exception>
    public static SysctlKey Parse(string name)
    {
        string[] parts = Split(name);
        if (parts.Length < 2 || parts[0] != "net" || parts.Any(part => part is "" or "." or ".." || part.AsSpan().IndexOfAny('/', '\0') >= 0))
            throw SysctlErrors.InvalidName(name);
        return new SysctlKey(parts);
    }

    /// <summary>Of the file that it is.</summary>
    public static SysctlKey OfPath(string path) => new(path[Root.Length..].Split('/'));

    /// <summary>A setting of a link.</summary>
    /// <param name="family">Which half.</param>
    /// <param name="table"><c>conf</c> or <c>neigh</c>.</param>
    /// <param name="link">The link's name, <c>all</c> or <c>default</c>.</param>
    /// <param name="key">Last part of the name.</param>
    public static SysctlKey OfLink(IPFamily family, string table, string link, string key) =>
        key.AsSpan().IndexOfAny('/', '.') >= 0 || key.Length == 0
            ? throw SysctlErrors.InvalidName(key)
            : new SysctlKey(["net", family == IPFamily.IPv4 ? "ipv4" : "ipv6", table, link, key]);

    /// <summary>sysctl(8): the first of dot and slash separates, and the other one stands for it within a part.</summary>
    private static string[] Split(string name)
    {
        int first = name.AsSpan().IndexOfAny('.', '/');
        if (first >= 0 && name[first] == '/')
            return name.Split('/');
        string[] parts = [.. name.Split('.').Select(part => part.Replace('/', '.'))];
        return HasLink(parts) && parts.Length > LinkPlace + 2 ? [.. parts[..LinkPlace], string.Join('.', parts[LinkPlace..^1]), parts[^1]] : parts;
    }

    private static bool HasLink(string[] parts) => parts.Length > LinkPlace + 1 && parts[1] is "ipv4" or "ipv6" && parts[2] is "conf" or "neigh";

    public bool Equals(SysctlKey? other) => other is not null && Parts.AsSpan().SequenceEqual(other.Parts);

    public override int GetHashCode() => Path.GetHashCode(StringComparison.Ordinal);
}
