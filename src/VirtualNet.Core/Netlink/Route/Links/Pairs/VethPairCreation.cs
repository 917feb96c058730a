namespace VirtualNet.Netlink.Route;

/// <summary>How veth pairs are made. Equivalent to <c>ip link add NAME type veth peer name PEER netns NS</c>, and <c>ip link set up</c> at both ends.</summary>
public static class VethPairCreation
{
    /// <summary>From this many pairs on, one dump at each side is cheaper than asking for each end.</summary>
    private const int DumpThreshold = 16;

    /// <summary>
    /// Makes many pairs in as few datagrams as possible and reads both ends back; one that is refused, by the kernel or for its names,
    /// does not hinder the others.
    /// </summary>
    /// <param name="near">Where the first ends are made.</param>
    /// <param name="far">Where the other ends are made directly: the same connection, or one of another namespace.</param>
    /// <param name="pairs">The pairs.</param>
    /// <returns>For each, in order, both ends, or why it could not be made.</returns>
    public static IReadOnlyList<VethPairResult> CreateVethPairs(this RouteConnection near, RouteConnection far, IReadOnlyList<NewVethPair> pairs)
    {
        var batch = new VethPairBatch(near, near.Namespace.IsSame(far.Namespace) ? near : far, pairs);
        batch.CheckNames();
        batch.Number();
        batch.Create();
        batch.SwitchPeersOn();
        return batch.ReadBack(dump: pairs.Count >= DumpThreshold);
    }
}
