using System.Management.Automation;

namespace VirtualNet.Display;

/// <summary>Small words for the views of tun/tap devices; they also take objects that went through serialization.</summary>
public static class TunTapText
{
    /// <summary>Name of the owner; empty when anybody may open the device.</summary>
    public static string Owner(PSObject link) => Account(link, nameof(TunTapDetails.Owner), Accounts.UserName);

    /// <summary>Name of the group; empty when it needs none.</summary>
    public static string Group(PSObject link) => Account(link, nameof(TunTapDetails.Group), Accounts.GroupName);

    /// <summary>What a device has beyond the usual, in the words of ip-tuntap(8): <c>persist multi_queue vnet_hdr pi</c>.</summary>
    public static string Features(PSObject link)
    {
        PSObject? details = Details(link);
        string[] words = ["persist", "multi_queue", "vnet_hdr", "pi"];
        string[] properties = [nameof(TunTapDetails.Persistent), nameof(TunTapDetails.MultiQueue), nameof(TunTapDetails.VnetHeader), nameof(TunTapDetails.PacketInformation)];
        return string.Join(' ', words.Where((_, i) => details?.Properties[properties[i]]?.Value is true));
    }

    private static string Account(PSObject link, string property, Func<uint, string> name) =>
        Details(link)?.Properties[property]?.Value is uint id ? name(id) : "";

    private static PSObject? Details(PSObject link) => link.Properties["Details"]?.Value is { } details ? PSObject.AsPSObject(details) : null;
}
