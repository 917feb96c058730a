namespace VirtualNet.SideBySide;

/// <summary>Making and removing veth pairs.</summary>
internal static class PairRows
{
    /// <summary>Requests per send of the C program: more do not make it faster.</summary>
    private const int Pack = 64;

    /// <summary>A few pairs first, for everybody: what a namespace allocates for its first links is no part of the comparison.</summary>
    private const string Warm = "nlbench pairs 40 64 0 cua > /dev/null; nlbench clear";

    /// <summary>Removes what is left, off the clock, so that the kernel does not do it during somebody else's turn.</summary>
    private const string Clear = "nlbench clear";

    public static Row FromCode(int count) => new("pairs-code", $"{count:N0} veth pairs made, up, addressed, from C#")
    {
        Contestants =
        [
            new("VirtualNet", $"{Warm}\n$ACT pairs {count}\n{Clear}"),
            new("C", $"{Warm}\nnlbench pairs {count} {Pack} 0 yva\n{Clear}"),
            new("C, near end up afterwards", $"{Warm}\nnlbench pairs {count} {Pack} 0 cua\n{Clear}"),
            new("pyroute2", $"{Warm}\n/usr/bin/python3 \"$PEERS/pyroute2-pairs.py\" {count}\n{Clear}") { Steps = ["create", "up2", "addr"], Needs = "/usr/bin/python3" },
        ],
        Targets = [Target.AtMost("VirtualNet", 1.15, "C")],
    };

    public static Row ByArray(int count) => new("pairs-array", $"{count:N0} veth pairs made, up, addressed, by array cmdlets in a session")
    {
        Contestants = [.. Session.Cmdlets("pairs-array", count, Warm, Clear), Batch("all", count)],
        Targets = Session.Each(ours => Target.AtMost(ours, 1.15, "ip -batch")),
    };

    public static Row OneByOne(int count) => new("pairs-loop", $"{count:N0} veth pairs made, one cmdlet call per pair in a loop")
    {
        Contestants =
        [
            .. Session.Cmdlets("pairs-loop", count, Warm, Clear),
            Batch("create", count),
            new("ip per pair", $$"""
                {{Warm}}
                one_by_one() { local i; for ((i = 0; i < {{count}}; i++)); do ip link add "v${i}a" type veth peer name "v${i}b"; done; }
                timed pairs {{count}} one_by_one
                {{Clear}}
                """),
        ],
        Targets = Session.Each(ours => Target.AtMost(ours, 1.7, "ip -batch"), ours => Target.FasterBy(ours, 3, "ip per pair")),
    };

    public static Row Removal(int count) => new("remove", $"Get-NetLink v* | Remove-NetLink, {count:N0} pairs")
    {
        Contestants =
        [
            .. Session.Cmdlets("remove", count, before: $"nlbench pairs {count} {Pack} 0 c > /dev/null"),
            new("ip -batch", $"""
                nlbench pairs {count} {Pack} 0 c > /dev/null
                batch-pairs {count} delete > /run/batch
                timed remove {count} ip -batch /run/batch
                """),
            new("C, group", $"nlbench pairs {count} {Pack} 0 gG") { Steps = ["delgroup"] },
        ],
        Targets = Session.Each(ours => Target.FasterBy(ours, 15, "ip -batch")),
        MostRounds = 3, // ip takes most of a minute
    };

    private static Contestant Batch(string step, int count) => new("ip -batch", $"""
        {Warm}
        batch-pairs {count} {step} > /run/batch
        timed pairs {count} ip -batch /run/batch
        {Clear}
        """);
}
