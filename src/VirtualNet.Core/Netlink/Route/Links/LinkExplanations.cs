using VirtualNet.Interop;

namespace VirtualNet.Netlink.Route;

/// <summary>What the kernel's refusals of link requests mean, in cases where its error number alone misleads.</summary>
internal static class LinkExplanations
{
    public static NetlinkExplanation? Create(CreateLinkRequest request, NetlinkRefusal refusal)
    {
        string kind = request.Options.Kind;
        switch ((Errno)refusal.ErrorNumber)
        {
            case Errno.EEXIST:
                return request.Options is VethOptions { PeerName: not null } veth
                    ? VethExists(request.Name, veth)
                    : new("LinkExists", FailureKind.Exists, $"there is a link named '{request.Name}' already", "Choose another name, or use -IfNotExists.");
            case Errno.EOPNOTSUPP when refusal.KernelMessage is null or "Unknown device type":
                string? option = LinkKinds.Find(kind)?.KernelOption;
                return new("LinkKindNotSupported", FailureKind.NotSupported, $"this kernel has no {kind} links", option is null ? null : $"It needs {option}.");
            case Errno.ENODEV when request.Options.ParentIndex is not null:
                return new("ParentNotFound", FailureKind.NotFound, "the link below it is gone");
            default:
                return null;
        }
    }

    private static NetlinkExplanation VethExists(string? name, VethOptions veth)
    {
        const string Cure = "Choose other names, or use -IfNotExists.";
        if (veth.PeerNamespace is { } ns)
            return new("LinkExists", FailureKind.Exists, $"there is a link named '{name}' already, or one named '{veth.PeerName}'{ns.ToValue(cookie: 0).Place}", Cure);
        return veth.PeerName == name
            ? new("LinkExists", FailureKind.Exists, "both ends have the same name", "Give them different names, or put the other end into another namespace.")
            : new("LinkExists", FailureKind.Exists, $"there is a link named '{name}' or '{veth.PeerName}' already", Cure);
    }

    public static NetlinkExplanation? Change(ChangeLinkRequest request, NetlinkRefusal refusal) => (Errno)refusal.ErrorNumber switch
    {
        Errno.ENODEV when request.Settings.MasterIndex is null => new("LinkNotFound", FailureKind.NotFound, "there is no such link any more"),
        Errno.EEXIST when request.Settings.NewName is { } name => new("LinkExists", FailureKind.Exists, $"there is a link named '{name}' already"),
        Errno.EEXIST when request.MoveTo is not null => new("LinkExists", FailureKind.Exists, $"the destination has a link named '{request.Name}' already", "Give it another name on the way with -NewName."),
        Errno.EBUSY when request.Settings.NewName is not null => new("LinkBusy", FailureKind.Busy, "it is up, and this kernel renames only links that are down", "Disable the link first."),
        Errno.EBUSY when request.Settings.MacAddress is not null => new("LinkBusy", FailureKind.Busy, "its hardware address cannot be changed while it is up", "Disable the link first."),
        // Newer kernels say "The interface netns is immutable" (net/core/dev.c), older ones nothing.
        Errno.EINVAL when request.MoveTo is not null && (refusal.KernelMessage is null || refusal.KernelMessage.Contains("immutable", StringComparison.Ordinal)) => new("LinkNotMovable", FailureKind.InvalidState, "links of this kind stay in the namespace that they were made in"),
        Errno.EINVAL when request.Settings.Mtu is not null && refusal.KernelMessage is not null => new("InvalidMtu", FailureKind.InvalidArgument, refusal.KernelMessage.TrimEnd('.'), $"Get-NetLink '{request.Name}' | Format-List MinMtu, MaxMtu shows what it takes."),
        Errno.EADDRNOTAVAIL when request.Settings.MacAddress is not null => new("InvalidMacAddress", FailureKind.InvalidArgument, "the hardware address is not one that a single link can have", "Take one whose first byte is even and that is not all zeros, such as 02:00:00:00:00:01."),
        _ when request.Settings.MasterIndex is > 0 => MasterExplanations.Join(refusal, request.Name, request.MasterName),
        _ => null,
    };

    public static NetlinkExplanation? ChangeAltNames(ChangeAltNamesRequest request, NetlinkRefusal refusal) => (Errno)refusal.ErrorNumber switch
    {
        Errno.EEXIST => new("LinkExists", FailureKind.Exists, "there is a link of that name or alternative name already"),
        Errno.ENOENT when !request.Add => new("AltNameNotFound", FailureKind.NotFound, "it has no such alternative name"),
        Errno.ENODEV => new("LinkNotFound", FailureKind.NotFound, "there is no such link any more"),
        Errno.EINVAL when !request.Add => new("AltNameNotFound", FailureKind.NotFound, "it has no such alternative name"),
        _ => null,
    };

    public static NetlinkExplanation? Delete(DeleteLinkRequest request, NetlinkRefusal refusal) => (Errno)refusal.ErrorNumber switch
    {
        Errno.ENODEV => new("LinkNotFound", FailureKind.NotFound, "there is no such link any more"),
        Errno.EOPNOTSUPP => new("LinkNotRemovable", FailureKind.InvalidState, $"'{request.Name}' is not a link that software made", "Physical and loopback links can only be disabled."),
        _ => null,
    };
}
