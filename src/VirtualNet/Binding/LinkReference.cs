using System.Globalization;
using System.Management.Automation;
using VirtualNet.Netlink.Route;

namespace VirtualNet;

/// <summary>
/// What a user gives for a link: its name or alternative name, its index, or an object that stands for one (<see cref="NetLink"/>,
/// <see cref="LinkRef"/>), also one that went through serialization.
/// </summary>
public sealed class LinkReference
{
    /// <summary>By name; wildcards where the parameter takes them.</summary>
    /// <exception cref="ArgumentException">The text cannot be the name of a link: it has a slash or a colon, as addresses and prefixes have.</exception>
    public LinkReference(string name)
    {
        // Strict, so that a prefix never binds as a link: Set-NetAddress takes both by position.
        if (name.AsSpan().IndexOfAny('/', ':') >= 0)
            throw new ArgumentException($"'{name}' is not the name of a link: it contains a slash or a colon.", nameof(name));
        Name = name;
    }

    /// <summary>By index.</summary>
    public LinkReference(int index) => Index = index;

    /// <summary>By object.</summary>
    public LinkReference(NetLink link)
    {
        (Name, Index, Namespace, Link) = (link.Name, link.Index, link.Namespace, link);
    }

    /// <summary>By what another object says of a link: its master, its peer.</summary>
    public LinkReference(LinkRef link)
    {
        (Name, Index, Namespace) = (link.Name, link.Index, link.Namespace);
    }

    /// <summary>By a pair: its near end.</summary>
    public LinkReference(VethPair pair)
        : this(pair.Link)
    {
    }

    /// <summary>By a port of a bridge: the link that is the port.</summary>
    public LinkReference(BridgePort port)
        : this(port.Link)
    {
    }

    /// <summary>By an object that went through serialization (a job, a remote session, CliXml).</summary>
    public LinkReference(PSObject value)
        : this(Deserialized.Link(value))
    {
    }

    /// <summary>Name; null when only the index is known.</summary>
    public string? Name { get; }

    /// <summary>Index; 0 when only the name is known.</summary>
    public int Index { get; }

    /// <summary>Namespace that the object came from; null when it was given as text or number.</summary>
    public NetNamespace? Namespace { get; }

    /// <summary>The object itself, when that is what was given.</summary>
    public NetLink? Link { get; }

    /// <summary>Finds the link as it is now: by index when that is known, since names change.</summary>
    /// <exception cref="VirtualNetException"><c>LinkNotFound</c>.</exception>
    public NetLink Resolve(RouteConnection connection)
    {
        if (Index == 0)
            return connection.GetLink(Name!);
        // A link may be named "7": a number that is no index is tried as a name.
        NetLink found = connection.FindLink(Index)
            ?? (Name is null ? connection.FindLink(ToString()) : null)
            ?? throw (Name is null ? LinkErrors.NotFound(Index, connection.Namespace) : LinkErrors.NotFound(Name, connection.Namespace));
        return Link is null || Link.IsStill(found) ? found : throw LinkErrors.Replaced(Link, found, connection.Namespace);
    }

    /// <summary>
    /// What is needed to act on the link: name and index. An object knows both, so nothing is asked; whether the link is still there
    /// the kernel says when it acts.
    /// </summary>
    /// <exception cref="VirtualNetException"><c>LinkNotFound</c>.</exception>
    internal LinkRef ToRef(RouteConnection connection)
    {
        if (Name is not null && Index != 0)
            return new LinkRef(Name, Index, connection.Namespace);
        if (Name is not null)
            return connection.FindLinkRefs([Name])[0] ?? throw LinkErrors.NotFound(Name, connection.Namespace);
        NetLink link = Resolve(connection);
        return new LinkRef(link.Name, link.Index, connection.Namespace);
    }

    /// <summary>The indexes of the links that a name with wildcards matches; null when it is no pattern, or the very name of a link.</summary>
    internal HashSet<int>? MatchAll(RouteConnection connection)
    {
        // A link may really be named "a*": an exact name comes before a pattern.
        if (Index != 0 || !WildcardPattern.ContainsWildcardCharacters(Name!) || connection.FindLink(Name!) is not null)
            return null;
        var pattern = new WildcardPattern(Name!, WildcardOptions.CultureInvariant);
        return [.. connection.ListLinks().Items.Where(l => pattern.IsMatch(l.Name) || l.AltNames.Any(pattern.IsMatch)).Select(l => l.Index)];
    }

    /// <inheritdoc/>
    public override string ToString() => Name ?? Index.ToString(CultureInfo.InvariantCulture);
}
