using Microsoft.Testing.Platform.Builder;
using Microsoft.Testing.Platform.Capabilities.TestFramework;
using VirtualNet.Shell;
using VirtualNet.Specs;

// The same executable plays three parts: the test application, and inside a sandbox the starter and the embedded runner.
if (args is [SpecProgram.InSandbox, ..])
{
    args = args[1..];
    if (SandboxFurniture.SetUp() is { } refusal)
    {
        Console.Error.WriteLine(refusal);
        return ExitCodes.SandboxRefused;
    }

    if (args is not [SpecProgram.RunSpec, ..])
        return SandboxEntry.ExecProgram(args);
}

if (args is [SpecProgram.RunSpec, var spec, var results])
    return EmbeddedRunner.Run(spec, results);

// A run in which every spec is skipped with its reason (no sandbox here) is not an error: 8 is "no test ran".
Environment.SetEnvironmentVariable("TESTINGPLATFORM_EXITCODE_IGNORE", "8");
var builder = await TestApplication.CreateBuilderAsync(args);
builder.RegisterTestFramework(_ => new TestFrameworkCapabilities(), (_, services) => new SpecFramework(services));
using var application = await builder.BuildAsync();
return await application.RunAsync();
