using VirtualNet.Interop;

namespace VirtualNet;

/// <summary>Users and groups of this machine, by name and number, as the name service switch knows them (nsswitch.conf(5)).</summary>
public static class Accounts
{
    /// <summary>Number of the effective user of this process (geteuid(2)).</summary>
    public static uint CurrentUser => Tmds.Linux.LibC.geteuid();

    /// <summary>Number of a user; null when nobody has that name.</summary>
    public static uint? FindUser(string name) => AccountCalls.UserId(name);

    /// <summary>Number of a group; null when none has that name.</summary>
    public static uint? FindGroup(string name) => AccountCalls.GroupId(name);

    /// <summary>Name of a user; the number itself when it has no name here.</summary>
    public static string UserName(uint id) => AccountCalls.UserName(id) ?? id.ToString(System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>Name of a group; the number itself when it has no name here.</summary>
    public static string GroupName(uint id) => AccountCalls.GroupName(id) ?? id.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
