using System.Management.Automation;
using System.Management.Automation.Host;
using System.Net;
using VirtualNet.Namespaces;
using VirtualNet.Netlink.Route;
using VirtualNet.Session;

namespace VirtualNet.Commands;

/// <summary>
/// Stands before acts that would cut the session off: switching off, removing, moving or enslaving the link that carries the default
/// route or the remote session, taking away its addresses, removing the default route. It asks; <c>-Force</c> or an explicit
/// <c>-Confirm:$false</c> is a yes in advance; where nobody can be asked it is the error <c>WouldCutConnection</c>. One per cmdlet.
/// </summary>
/// <param name="cmdlet">The cmdlet that acts.</param>
internal sealed class ConnectionGuard(PSCmdlet cmdlet)
{
    private readonly Dictionary<string, IReadOnlyList<Lifeline>> _known = [];
    private bool _yesToAll;
    private bool _noToAll;

    /// <summary>True when the act may be done on this link. Call it behind ShouldProcess and before anything is sent.</summary>
    /// <param name="connection">Where the act happens.</param>
    /// <param name="link">The link that would be lost.</param>
    /// <param name="act">What is about to be done, as it goes behind "to": "disable the link 'eth0'".</param>
    /// <param name="force">The cmdlet's -Force.</param>
    /// <exception cref="VirtualNetException"><c>WouldCutConnection</c>: nobody can be asked.</exception>
    public bool Permits(RouteConnection connection, NetLink link, string act, bool force) =>
        Permits(connection, new LinkRef(link.Name, link.Index, link.Namespace), act, force);

    /// <inheritdoc cref="Permits(RouteConnection, NetLink, string, bool)"/>
    public bool Permits(RouteConnection connection, LinkRef link, string act, bool force) =>
        Permits(connection, act, force, lines => lines.FirstOrDefault(line => line.Link.Index == link.Index)?.Reason is { } reason ? $"'{link.Name}' {reason}" : null);

    /// <summary>True when this route may be removed or changed for another.</summary>
    /// <param name="connection">Where the act happens.</param>
    /// <param name="route">The route that would be lost.</param>
    /// <param name="act">What is about to be done, as it goes behind "to": "remove the route 'default via 192.0.2.1 dev eth0'".</param>
    /// <param name="force">The cmdlet's -Force.</param>
    /// <exception cref="VirtualNetException"><c>WouldCutConnection</c>: nobody can be asked.</exception>
    public bool Permits(RouteConnection connection, NetRoute route, string act, bool force) =>
        !route.IsDefault
        || route.Table != RouteTable.Main
        || Permits(connection, act, force, _ => connection.FindBestDefaultRoutes().Any(best => RouteKey.Of(best) == RouteKey.Of(route)) ? "it is the default route that packets take" : null);

    private bool Permits(RouteConnection connection, string act, bool force, Func<IReadOnlyList<Lifeline>, string?> findReason)
    {
        if (force || _yesToAll || IsConfirmOff || !IsSessions(connection))
            return true;
        if (findReason(LifelinesOf(connection)) is not { } reason)
            return true;
        if (_noToAll)
            return false;
        if (!CanAsk)
            throw NobodyToAsk(act, reason);
        try
        {
            return cmdlet.ShouldContinue($"To {act} may cut this session off: {reason}. Do it?", "Connection at risk", ref _yesToAll, ref _noToAll);
        }
        catch (Exception e) when (e is HostException or PSInvalidOperationException or PSNotImplementedException)
        {
            throw NobodyToAsk(act, reason);
        }
    }

    /// <summary>-Confirm:$false written out: who writes that has decided.</summary>
    private bool IsConfirmOff => cmdlet.MyInvocation.BoundParameters.TryGetValue("Confirm", out object? confirm) && confirm is SwitchParameter { IsPresent: false };

    /// <summary>A console host without a terminal to read from would take the end of its input, or the next line of a script, for an answer.</summary>
    private bool CanAsk => cmdlet.Host.Name is not ("ConsoleHost" or "VirtualNet.Shell") || !Console.IsInputRedirected;

    /// <summary>Only what the session itself uses is guarded: its home and the namespace that it has entered. Both are held open, so the inode tells.</summary>
    private static bool IsSessions(RouteConnection connection) =>
        connection.Namespace.Inode == HomeNamespace.Handle.Inode || connection.Namespace.Inode == NamespaceSession.Current.Handle.Inode;

    private IReadOnlyList<Lifeline> LifelinesOf(RouteConnection connection)
    {
        string key = connection.Namespace.Identity.ToString();
        if (!_known.TryGetValue(key, out IReadOnlyList<Lifeline>? lines))
            _known.Add(key, lines = connection.FindLifelines(connection.Namespace.Inode == HomeNamespace.Handle.Inode ? RemoteSession() : null));
        return lines;
    }

    /// <summary>sshd sets SSH_CONNECTION: client address and port, server address and port (ssh(1), ENVIRONMENT).</summary>
    private static (IPAddress Client, IPAddress Server)? RemoteSession()
    {
        string[] words = (Environment.GetEnvironmentVariable("SSH_CONNECTION") ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return words.Length == 4 && IPAddress.TryParse(words[0], out IPAddress? client) && IPAddress.TryParse(words[2], out IPAddress? server)
            ? (Plain(client), Plain(server))
            : null;
    }

    /// <summary>A server that listens on IPv6 alone sees IPv4 clients as ::ffff:a.b.c.d.</summary>
    private static IPAddress Plain(IPAddress address) => address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;

    private static VirtualNetException NobodyToAsk(string act, string reason) => new(
        "WouldCutConnection",
        FailureKind.InvalidState,
        $"Did not {act}: that may cut this session off, since {reason}, and there is nobody to ask. Add -Force, or -Confirm:$false, to do it all the same.");
}
