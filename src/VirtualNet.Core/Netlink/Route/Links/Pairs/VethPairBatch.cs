using VirtualNet.Interop;

namespace VirtualNet.Netlink.Route;

/// <summary>Pairs on their way into the kernel, step by step. A pair that has an error takes part in no further step.</summary>
internal sealed class VethPairBatch(RouteConnection near, RouteConnection far, IReadOnlyList<NewVethPair> pairs)
{
    private readonly string[] _names = [.. pairs.Select(p => p.Name)];
    private readonly string?[] _peerNames = [.. pairs.Select(p => p.PeerName)];
    private readonly VirtualNetException?[] _errors = new VirtualNetException?[pairs.Count];
    private readonly bool[] _existed = new bool[pairs.Count];

    private bool Across => near != far;

    /// <summary>Refuses what cannot be a link's name.</summary>
    public void CheckNames()
    {
        for (int i = 0; i < pairs.Count; i++)
        {
            _errors[i] = LinkErrors.BadName(_names[i], template: true)
                ?? (_peerNames[i] is { } peer ? LinkErrors.BadName(peer, template: true) : null);
        }
    }

    /// <summary>Fills in the numbers of names such as <c>veth%d</c>.</summary>
    public void Number()
    {
        LinkNumbering? here = null, there = null;
        foreach (int i in Alive())
        {
            if (LinkNames.IsTemplate(_names[i]))
                _names[i] = Here().Fill(_names[i]);
            if (_peerNames[i] is { } peer && LinkNames.IsTemplate(peer))
                _peerNames[i] = There().Fill(peer);
        }

        LinkNumbering Here() => here ??= WithoutTheirOwn(near, _names);

        LinkNumbering There() => there ??= Across ? WithoutTheirOwn(far, _peerNames) : Here();
    }

    /// <summary>Makes the pairs. The near end may be switched on in the same request, the far end may not (ENOTCONN).</summary>
    public void Create()
    {
        int[] which = [.. Alive()];
        IReadOnlyList<NetlinkException?> errors = near.Netlink.ExecuteAll([.. which.Select(Request)]);
        for (int i = 0; i < which.Length; i++)
        {
            _errors[which[i]] = errors[i];
            if (errors[i] is { Kind: FailureKind.Exists } && pairs[which[i]].AcceptExisting)
                Accept(which[i]);
        }
    }

    /// <summary>Switches the far ends on that should be; a pair whose far end refuses is taken away again.</summary>
    public void SwitchPeersOn()
    {
        int[] which = [.. Alive().Where(i => pairs[i].PeerSettings.Up is not null && !_existed[i])];
        if (which.Length == 0)
            return;
        IReadOnlyList<NetlinkException?> errors = far.Netlink.ExecuteAll([.. which.Select(PeerRequest)]);
        for (int i = 0; i < which.Length; i++)
        {
            if (errors[i] is not { } error)
                continue;
            _errors[which[i]] = error;
            if (near.FindUnresolved(_names[which[i]]) is { } left)
                near.RemoveLinks([left]);
        }
    }

    /// <summary>Reads both ends.</summary>
    public IReadOnlyList<VethPairResult> ReadBack(bool dump)
    {
        IReadOnlyList<NetLink>? all = dump ? near.ListUnresolved().Items : null;
        Dictionary<string, NetLink>? here = all is null ? null : LinkOperations.ByName(all);
        Dictionary<int, NetLink>? there = all is null ? null : (Across ? far.ListUnresolved().Items : all).ToDictionary(link => link.Index);
        var results = new VethPairResult[pairs.Count];
        for (int i = 0; i < results.Length; i++)
        {
            if (_errors[i] is { } error)
            {
                results[i] = new VethPairResult(null, null, error);
                continue;
            }

            NetLink? link = here is null ? near.FindUnresolved(_names[i]) : here.GetValueOrDefault(_names[i]);
            NetLink? peer = link is null ? null : there is null ? far.FindUnresolved(link.Relations.Link) : there.GetValueOrDefault(link.Relations.Link);
            results[i] = link is not null && peer is not null
                ? Join(link, peer)
                : new VethPairResult(null, null, LinkErrors.Vanished(link is null ? _names[i] : _peerNames[i] ?? _names[i], near.Namespace));
        }

        return results;
    }

    private IEnumerable<int> Alive() => Enumerable.Range(0, pairs.Count).Where(i => _errors[i] is null);

    private static LinkNumbering WithoutTheirOwn(RouteConnection connection, IEnumerable<string?> names)
    {
        var numbering = new LinkNumbering(connection.ListUnresolved().Items);
        foreach (string? name in names)
        {
            if (name is not null)
                numbering.Take(name);
        }

        return numbering;
    }

    private CreateLinkRequest Request(int i) => new(
        _names[i],
        new VethOptions { PeerName = _peerNames[i], PeerSettings = pairs[i].PeerSettings with { Up = null }, PeerNamespace = Across ? far.Handle : null },
        pairs[i].Settings);

    private ChangeLinkRequest PeerRequest(int i)
    {
        var settings = new LinkSettings { Up = pairs[i].PeerSettings.Up };
        // By name where it was ours to give; one that the kernel chose is found through the near end.
        return _peerNames[i] is { } name
            ? new ChangeLinkRequest(0, name, settings) { Verb = $"switch on the link '{name}'" }
            : new ChangeLinkRequest(near.FindUnresolved(_names[i])?.Relations.Link ?? int.MaxValue, $"the other end of {_names[i]}", settings);
    }

    /// <summary>Takes what is there already, when it is what is wanted.</summary>
    private void Accept(int i)
    {
        if (near.FindUnresolved(_names[i]) is not { } link)
            return; // it is the far end's name that is taken
        bool here = link.Relations.LinkNamespaceId < 0;
        NetLink? peer = here == !Across ? far.FindUnresolved(link.Relations.Link) : null;
        // An index of the same number in the wanted namespace is not yet the other end: that one must point back.
        if (peer is not null && (peer.Kind != link.Kind || peer.Relations.Link != link.Index))
            peer = null;
        string? difference = VethPairMatch.Difference(pairs[i], link, peer);
        _existed[i] = difference is null;
        _errors[i] = difference is null
            ? null
            : new VirtualNetException("LinkExists", FailureKind.Exists, $"There is a link '{link.Name}'{near.Namespace.Place} already, and it is not the one asked for: {difference}.", link.Name);
    }

    private static VethPairResult Join(NetLink link, NetLink peer)
    {
        var pair = new VethPair(link, peer, new LinkRef(peer.Name, peer.Index, peer.Namespace));
        return new VethPairResult(pair.Link, pair.PeerLink, null);
    }
}
