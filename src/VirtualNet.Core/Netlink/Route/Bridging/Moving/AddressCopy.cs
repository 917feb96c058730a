using System.Text;

namespace VirtualNet.Netlink.Route;

/// <summary>Makes addresses again, on another link or where they were.</summary>
internal static class AddressCopy
{
    /// <summary>The address as it is first made: an IPv6 one without duplicate address detection, since it has been through it.</summary>
    public static NewAddress To(NetAddress address, LinkRef link)
    {
        NewAddress copy = NewAddress.CopyOf(address, link);
        return copy with { Settings = copy.Settings with { SkipDad = address.Family == IPFamily.IPv6, Label = Label(address, link) } };
    }

    /// <summary>The address as it is in the end; null when it is so from the beginning.</summary>
    public static NewAddress? Settled(NetAddress address, LinkRef link)
    {
        if (address.Family == IPFamily.IPv4 || address.Flags.HasFlag(AddressFlags.NoDad))
            return null;
        NewAddress copy = NewAddress.CopyOf(address, link);
        return copy with { Settings = copy.Settings with { SkipDad = false } };
    }

    /// <summary>A label is the link's name, or by custom that name, a colon and a word: "eth0:web" becomes "br0:web".</summary>
    private static string? Label(NetAddress address, LinkRef link)
    {
        if (address.Label is not { } label || address.Link.Name is not { } from)
            return null;
        if (link.Index == address.Link.Index || !label.StartsWith(from, StringComparison.Ordinal))
            return label;
        string moved = link.Name + label[from.Length..];
        return Encoding.UTF8.GetByteCount(moved) <= LinkNames.MostBytes ? moved : null;
    }
}
