namespace VirtualNet.SideBySide;

/// <summary>Reading many links and addresses. All contestants read the same namespace.</summary>
internal static class ReadRows
{
    /// <summary>The kernel gives at most 32 KiB of a dump at a time.</summary>
    private const int BufferKiB = 32;

    private const string IPJson = "ip -details -statistics -json link";

    public static Row LinksFromCode(int pairs) => new("links-code", $"dump of {pairs:N0} veth pairs to full objects, from C#")
    {
        SharedSetup = $"nlbench pairs {pairs} 64 0 c > /dev/null",
        Contestants =
        [
            new("VirtualNet", $"$ACT links {pairs}"),
            new("C, reading only", Repeat($"nlbench dump link {BufferKiB} 0 1 | sed 's/dump-[^ ]*/dump/'")),
            new("pyroute2", "/usr/bin/python3 \"$PEERS/pyroute2-dump.py\" links") { Needs = "/usr/bin/python3" },
        ],
        Targets = [Target.AtMost("VirtualNet", 2.5, "C, reading only")],
    };

    public static Row Links(int pairs) => new("links", $"Get-NetLink, {pairs:N0} veth pairs, in a session")
    {
        SharedSetup = $"nlbench pairs {pairs} 64 0 c > /dev/null",
        Contestants =
        [
            .. Session.Cmdlets("links", pairs, steps: "links"),
            new("ip -json", Repeat($"timed links {pairs} quiet {IPJson}")),
            .. Session.All.Select(s => new Contestant($"ip -json | ConvertFrom-Json in {s.Name}", s.Run("links-json", pairs))),
        ],
        Targets =
        [
            .. Session.Each(ours => Target.AtMost(ours, 1.5, "ip -json")),
            .. Session.All.Select(s => Target.FasterBy(s.Ours, 10, $"ip -json | ConvertFrom-Json in {s.Name}")),
        ],
    };

    public static Row LinkMemory(int pairs) => new("links-memory", $"memory that each link of Get-NetLink keeps, {pairs:N0} veth pairs")
    {
        SharedSetup = $"nlbench pairs {pairs} 64 0 c > /dev/null",
        Contestants = [.. Session.Cmdlets("links", pairs, steps: "retained")],
        Targets = Session.Each(ours => Target.Bytes(ours, 1536)),
        Unit = "bytes",
        MostRounds = 1, // it is the same each time
    };

    public static Row Addresses(int pairs) => new("addresses", $"Get-NetAddress, {2 * pairs:N0} addresses, in a session")
    {
        SharedSetup = $"nlbench pairs {pairs} 64 0 cab > /dev/null",
        Contestants =
        [
            .. Session.Cmdlets("addresses", pairs),
            new("ip -json", Repeat($"timed addresses {2 * pairs} quiet ip -json addr")),
            new("pyroute2", "/usr/bin/python3 \"$PEERS/pyroute2-dump.py\" addresses") { Needs = "/usr/bin/python3" },
        ],
        Targets = Session.Each(ours => Target.FasterBy(ours, 1, "ip -json")),
    };

    private static string Repeat(string command) => $"for run in 1 2 3 4 5; do {command}; done";
}
