namespace VirtualNet.Tun;

/// <summary>Tells whether a link is what somebody wants to have made.</summary>
public static class TunTapDifference
{
    /// <summary>The first thing in which a link differs from what is wanted, in words; null when it matches.</summary>
    /// <remarks>What stands in front of packets is not compared: every program that opens the device decides that anew.</remarks>
    public static string? Find(NetLink link, TunTapOptions options, LinkSettings settings) => link switch
    {
        { Details: not TunTapDetails } => $"it is {TunTapErrors.Describe(link)}",
        { Details: TunTapDetails details } when details.Mode != options.Mode => $"it is {TunTapErrors.Describe(link)}",
        { Details: TunTapDetails { Persistent: false } } => "it is not persistent, and goes when the program that has it open ends",
        { Details: TunTapDetails details } when details.Owner != options.Owner => $"its owner is {User(details.Owner)}, not {User(options.Owner)}",
        { Details: TunTapDetails details } when details.Group != options.Group => $"its group is {Group(details.Group)}, not {Group(options.Group)}",
        { Details: TunTapDetails details } when details.MultiQueue != options.MultiQueue => details.MultiQueue ? "it is multi-queue" : "it is not multi-queue",
        _ when settings.Mtu is { } mtu && link.Mtu != mtu => $"its MTU is {link.Mtu}, not {mtu}",
        _ when settings.MacAddress is { } mac && link.MacAddress != mac => $"its MAC address is {link.MacAddress}, not {mac}",
        _ when settings.Up is true && !link.AdminUp => "it is down",
        _ => null,
    };

    private static string User(uint? id) => id is { } number ? $"'{Accounts.UserName(number)}'" : "anybody";

    private static string Group(uint? id) => id is { } number ? $"'{Accounts.GroupName(number)}'" : "any";
}
