namespace VirtualNet.Netlink.Route;

/// <summary>Errors about links that are found without asking the kernel to do anything.</summary>
internal static class LinkErrors
{
    public static VirtualNetException NotFound(string name, NetNamespace ns) =>
        new("LinkNotFound", FailureKind.NotFound, $"There is no link '{name}'{ns.Place}. Get-NetLink lists those there are.", name);

    public static VirtualNetException NotFound(int index, NetNamespace ns) =>
        new("LinkNotFound", FailureKind.NotFound, $"There is no link with index {index}{ns.Place}. Get-NetLink lists those there are.", index);

    /// <summary>The error of a name that cannot be a link's; null when it can.</summary>
    public static VirtualNetException? BadName(string name, bool template) =>
        LinkNames.Problem(name, template) is { } problem
            ? new("InvalidLinkName", FailureKind.InvalidArgument, $"'{name}' cannot be the name of a link: {problem}.", name)
            : null;

    public static VirtualNetException Replaced(NetLink expected, NetLink found, NetNamespace ns) =>
        new("LinkNotFound", FailureKind.NotFound, $"The link '{expected.Name}'{ns.Place} is gone: its index {expected.Index} belongs to '{found.Name}' now. Read the object again.", expected);

    public static VirtualNetException Vanished(string name, NetNamespace ns) =>
        new("LinkVanished", FailureKind.Gone, $"The link '{name}'{ns.Place} was made, and removed or renamed by somebody else before it could be read.", name);

    public static VirtualNetException WrongKind(NetLink link, string wanted, NetNamespace ns) =>
        new("LinkOfOtherKind", FailureKind.InvalidArgument, $"The link '{link.Name}'{ns.Place} is {Article(link.Kind)}, not a {wanted}.", link);

    private static string Article(string? kind) => kind is null ? "a physical or loopback link" : $"of kind {kind}";
}
