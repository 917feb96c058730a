using System.Net;
using VirtualNet.Netlink.Route;

namespace VirtualNet.SideBySide;

/// <summary>Makes veth pairs, both ends up, an address on the near end: what <c>nlbench pairs N ... cua</c> does, and reads back what was made.</summary>
internal static class PairsAct
{
    private const uint FirstAddress = 0x0a000001; // 10.0.0.1

    private static readonly LinkSettings Up = new() { Up = true };

    public static void Run(RouteConnection connection, int count)
    {
        Make(connection, "w", 40, FirstAddress + (1 << 20)); // a process that has done so before
        connection.RemoveLinks(connection.ListLinks(new LinkFilter { Kind = "veth" }).Items);
        Act.Start();
        Make(connection, "v", count, FirstAddress);
        Act.Stop("pairs", count);
    }

    private static void Make(RouteConnection connection, string prefix, int count, uint first)
    {
        NewVethPair[] pairs = [.. Enumerable.Range(0, count).Select(i => new NewVethPair($"{prefix}{i}a", $"{prefix}{i}b") { Settings = Up, PeerSettings = Up })];
        IReadOnlyList<VethPairResult> made = connection.CreateVethPairs(connection, pairs);
        NewAddress[] addresses = [.. made.Select((pair, i) => new NewAddress(pair.Link!, Prefix(first + (4 * (uint)i))))];
        if (connection.AddAddresses(addresses).FirstOrDefault(a => a.Error is not null) is { Error: { } error })
            throw error;
    }

    private static IPPrefix Prefix(uint address) =>
        IPPrefix.Parse($"{new IPAddress(BitConverter.GetBytes(address).Reverse().ToArray())}/30", null);
}
