namespace VirtualNet;

/// <summary>A virtual cable: two veth links, whichever namespaces they are in (veth(4)).</summary>
public sealed record VethPair
{
    internal VethPair(NetLink link, NetLink? peerLink, LinkRef peer)
    {
        (Link, PeerLink, Peer) = (link, peerLink, peer);
        link.Peer = peer;
        if (peerLink is not null)
            peerLink.Peer = new LinkRef(link.Name, link.Index, link.Namespace);
    }

    /// <summary>Name of the near end.</summary>
    public string Name => Link.Name;

    /// <summary>Name of the far end; null when its namespace may not be looked into.</summary>
    public string? PeerName => Peer.Name;

    /// <summary>Namespace of the near end.</summary>
    public NetNamespace? Namespace => Link.Namespace;

    /// <summary>Namespace of the far end; null when it has no name that could be found.</summary>
    public NetNamespace? PeerNamespace => Peer.Namespace;

    /// <summary>The near end.</summary>
    public NetLink Link { get; }

    /// <summary>The far end, in short.</summary>
    public LinkRef Peer { get; }

    /// <summary>The far end as seen in its own namespace; null when that may not be looked into.</summary>
    public NetLink? PeerLink { get; }

    /// <summary>Both ends are switched on, so that packets pass.</summary>
    public bool Up => Link.Carrier == true && Link.AdminUp;

    /// <summary>True when the far end is in another namespace.</summary>
    public bool CrossesNamespaces => Link.Relations.LinkNamespaceId >= 0;

    /// <summary>The same pair seen from the other end; itself when the other end may not be looked into.</summary>
    internal VethPair Reverse() => PeerLink is null ? this : new VethPair(PeerLink, Link, new LinkRef(Link.Name, Link.Index, Link.Namespace));

    /// <inheritdoc/>
    public override string ToString() => $"{Name}-{Peer}";
}
