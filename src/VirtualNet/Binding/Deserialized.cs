using System.Globalization;
using System.Management.Automation;
using VirtualNet.Namespaces;

namespace VirtualNet;

/// <summary>Reads what is needed to act on from objects that lost their type in a job, a remote session or a file (Deserialized.VirtualNet.*).</summary>
internal static class Deserialized
{
    /// <summary>The link that a deserialized object stands for: a link itself, or the one that a pair or a port is about. An address or a route is none.</summary>
    /// <exception cref="ArgumentException">It stands for none.</exception>
    public static LinkRef Link(PSObject value)
    {
        PSObject link = Is(value, nameof(VethPair)) || Is(value, "BridgePort") ? value.Properties["Link"]?.Value as PSObject ?? value : value;
        if (!Is(link, nameof(NetLink)) && !Is(link, nameof(LinkRef)))
            throw new ArgumentException($"An object of type {value.TypeNames[0]} does not stand for a link.", nameof(value));
        return new LinkRef(Text(link, "Name"), Number(link, "Index"), NamespaceOf(link));
    }

    /// <summary>The namespace that a deserialized object was in: the object, or its name or path where serialization ended above it.</summary>
    public static NetNamespace? NamespaceOf(PSObject value) => value.Properties["Namespace"]?.Value switch
    {
        PSObject { BaseObject: not string } ns => Namespace(ns),
        { } text when text.ToString() is { Length: > 0 } name => name.StartsWith('/')
            ? new NetNamespace { Path = name }
            : new NetNamespace { Name = name, Path = NamespaceNames.PathOf(name) },
        _ => null,
    };

    /// <summary>The namespace that a deserialized object stands for.</summary>
    /// <exception cref="ArgumentException">It stands for none.</exception>
    public static NetNamespace Namespace(PSObject value)
    {
        if (!Is(value, nameof(NetNamespace)))
            throw new ArgumentException($"An object of type {value.TypeNames[0]} does not stand for a network namespace.", nameof(value));
        PSObject? identity = value.Properties["Identity"]?.Value as PSObject;
        return new NetNamespace
        {
            Name = Text(value, "Name"),
            Path = Text(value, "Path"),
            IsHome = value.Properties["IsHome"]?.Value is true,
            Inode = ulong.TryParse(Text(value, "Inode"), CultureInfo.InvariantCulture, out ulong inode) ? inode : 0,
            Identity = Identity(identity),
        };
    }

    /// <summary>True when the object was a VirtualNet object of this type before it was serialized.</summary>
    public static bool Is(PSObject value, string type) => value.TypeNames.Contains($"Deserialized.VirtualNet.{type}");

    /// <summary>A property as text; null when it is missing or null.</summary>
    public static string? Text(PSObject value, string property) => Convert.ToString(value.Properties[property]?.Value, CultureInfo.InvariantCulture) is { Length: > 0 } text ? text : null;

    /// <summary>A property as a number; 0 when it is missing.</summary>
    public static int Number(PSObject value, string property) =>
        int.TryParse(Text(value, property), CultureInfo.InvariantCulture, out int number) ? number : 0;

    private static NamespaceIdentity Identity(PSObject? identity)
    {
        if (identity is null)
            return default;
        // Serialization keeps two levels: deeper down an object is its text, "BOOT/COOKIE".
        string[] parts = identity.ToString().Split('/');
        if (parts.Length == 2 && Guid.TryParse(parts[0], out Guid boot) && ulong.TryParse(parts[1], CultureInfo.InvariantCulture, out ulong cookie))
            return new NamespaceIdentity(cookie, boot);
        return ulong.TryParse(Text(identity, "Cookie"), CultureInfo.InvariantCulture, out cookie) && Guid.TryParse(Text(identity, "BootId"), out boot)
            ? new NamespaceIdentity(cookie, boot)
            : default;
    }
}
