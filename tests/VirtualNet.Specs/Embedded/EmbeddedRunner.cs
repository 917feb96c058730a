using System.Management.Automation;
using System.Management.Automation.Runspaces;
using VirtualNet.Shell;

namespace VirtualNet.Specs;

/// <summary>Runs one spec file on the engine of VirtualNet.Shell, for machines without pwsh and Pester.</summary>
internal static class EmbeddedRunner
{
    /// <summary>The words of the dialect that are no Verb-Noun: the engine's cmdlets need a hyphen, so these are aliases.</summary>
    private static readonly Dictionary<string, Type> Words = new()
    {
        ["Describe"] = typeof(AddSpecBlockCommand),
        ["Context"] = typeof(AddSpecBlockCommand),
        ["It"] = typeof(AddSpecTestCommand),
        ["BeforeDiscovery"] = typeof(InvokeSpecDiscoveryCommand),
        ["BeforeAll"] = typeof(AddSpecHookCommand),
        ["AfterAll"] = typeof(AddSpecHookCommand),
        ["BeforeEach"] = typeof(AddSpecHookCommand),
        ["AfterEach"] = typeof(AddSpecHookCommand),
        ["Should"] = typeof(AssertShouldCommand),
    };

    /// <returns>The exit code: 0 when the file was run, whatever became of its tests.</returns>
    public static int Run(string file, string results)
    {
        // For specs that run a sample with the runner in use, when nobody has said which that is.
        if (Environment.GetEnvironmentVariable(SpecFileRun.RunnerVariable) is null)
            Environment.SetEnvironmentVariable(SpecFileRun.RunnerVariable, System.Text.Json.JsonSerializer.Serialize(SpecRunner.Embedded.Command));
        using var output = new ResultWriter(results);
        using var session = new ShellSession(new ShellHost(new ShellConsole()), CreateState());
        var run = new Command("Invoke-SpecFile");
        run.Parameters.Add("Path", Path.GetFullPath(file));
        run.Parameters.Add("Output", output);
        return session.Run(run) ? session.Host.ExitCode ?? ExitCodes.Success : ExitCodes.Failed;
    }

    private static InitialSessionState CreateState()
    {
        var state = ShellSessionState.Create();
        foreach (var type in Words.Values.Append(typeof(SetItResultCommand)).Append(typeof(InvokeSpecFileCommand)).Distinct())
            ShellSessionState.Add(state, type);
        foreach (var (word, type) in Words)
        {
            var cmdlet = (CmdletAttribute)Attribute.GetCustomAttribute(type, typeof(CmdletAttribute))!;
            state.Commands.Add(new SessionStateAliasEntry(word, $"{cmdlet.VerbName}-{cmdlet.NounName}"));
        }

        return state;
    }
}
