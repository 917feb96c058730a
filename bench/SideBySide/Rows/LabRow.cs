namespace VirtualNet.SideBySide;

/// <summary>A lab: namespaces on one bridge, each with a veth, an address, a default route and lo up; then all of it removed.</summary>
internal static class LabRow
{
    public static Row Lab(int count) => new("lab", $"lab of {count:N0} namespaces (veth to one bridge, address, default route, lo up), made and removed")
    {
        Contestants =
        [
            .. Session.Cmdlets("lab", count),
            new("C", $"nlbench lab {count} lab 1") { Steps = ["lab-create", "lab-del-settled"] },
            new("ip -batch", $$"""
                lab() {
                    batch-lab {{count}} lab create
                    batch-lab {{count}} lab remove
                    while ip -br link show type veth | grep -q .; do sleep 0.002; done   # the kernel removes them behind our back
                }
                timed lab {{count}} lab
                """),
            new("Mininet", $"/usr/bin/python3 \"$PEERS/mininet-lab.py\" {count}") { Steps = ["build", "start", "stop"], Needs = "mnexec" },
        ],
        Targets = Session.Each(ours => Target.AtMost(ours, 1.4, "C"), ours => Target.FasterBy(ours, 2, "ip -batch"), ours => Target.FasterBy(ours, 10, "Mininet")),
    };
}
