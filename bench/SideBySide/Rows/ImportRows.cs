namespace VirtualNet.SideBySide;

/// <summary>What loading the module costs, in a fresh process each time.</summary>
internal static class ImportRows
{
    /// <summary>Module and the cmdlet to call first.</summary>
    private const string OurModule = "\"$VIRTUALNET_MODULE\" Get-NetLink";

    private const string EmptyModule = "\"$EMPTY_MODULE\" Get-Nothing";

    public static Row Import() => new("import", "Import-Module")
    {
        Contestants = [.. Session.All.SelectMany(s => (Contestant[])[Load(s, s.Ours, OurModule, "import"), Load(s, Empty(s), EmptyModule, "import")])],
        Targets = [.. Session.All.Select(s => Target.MillisecondsAbove(s.Ours, 60, Empty(s)))],
    };

    public static Row FirstCmdlet() => new("first-cmdlet", "the first cmdlet after Import-Module (Get-NetLink)")
    {
        Contestants = [.. Session.All.Select(s => Load(s, s.Ours, OurModule, "first"))],
        Targets = Session.Each(ours => Target.Milliseconds(ours, 100)),
    };

    private static string Empty(Session session) => $"empty module in {session.Name}";

    private static Contestant Load(Session session, string name, string module, string step) =>
        new(name, $"for run in 1 2 3; do {session.Run("import", module)}; done") { Steps = [step] };
}
