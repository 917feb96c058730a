using System.Management.Automation;
using VirtualNet.Commands;
using VirtualNet.Netlink.Route;

namespace VirtualNet;

/// <summary>Finds many links with few questions: all names of one namespace together.</summary>
internal static class LinkBatch
{
    /// <summary>Resolves links.</summary>
    /// <param name="references">What was given.</param>
    /// <param name="connect">Opens the namespace that an object came from; null for the cmdlet's.</param>
    /// <param name="report">Takes the error of each that is not there.</param>
    /// <returns>For each, in order, the link and where it is; null when it is not there.</returns>
    public static (RouteConnection Connection, LinkRef Link)?[] Resolve(
        IReadOnlyList<LinkReference> references, Func<NetNamespace?, RouteConnection> connect, Action<ErrorRecord> report)
    {
        var found = new (RouteConnection, LinkRef)?[references.Count];
        int[] named = [.. Enumerable.Range(0, references.Count).Where(i => references[i] is { Name: not null, Index: 0, Namespace: null })];
        if (named.Length > 0)
        {
            RouteConnection connection = connect(null);
            IReadOnlyList<LinkRef?> links = connection.FindLinkRefs([.. named.Select(i => references[i].Name!)]);
            for (int i = 0; i < named.Length; i++)
                found[named[i]] = links[i] is { } link ? (connection, link) : null;
        }

        for (int i = 0; i < found.Length; i++)
        {
            if (found[i] is not null)
                continue;
            try
            {
                RouteConnection connection = connect(references[i].Namespace);
                found[i] = (connection, references[i].ToRef(connection));
            }
            catch (VirtualNetException e)
            {
                report(Errors.Record(e, references[i]));
            }
        }

        return found;
    }
}
