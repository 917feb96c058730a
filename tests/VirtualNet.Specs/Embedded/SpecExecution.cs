using System.Diagnostics;
using System.Management.Automation;

namespace VirtualNet.Specs;

/// <summary>The second phase: setups, tests and teardowns, each in its scope.</summary>
internal sealed class SpecExecution(SpecScope scope, Action<SpecResult> report)
{
    public void Run(SpecBlock block) => scope.Enter(() => RunInScope(block));

    private void RunInScope(SpecBlock block)
    {
        block.Data.Publish(scope.Session);
        if (!block.HasWork)
        {
            foreach (var test in block.Tests)
                Skip(test);
            return;
        }

        var setup = scope.Run(block.BeforeAll);
        block.Name = scope.Expand(block.Name);
        if (setup is null)
            RunChildren(block);
        var teardown = scope.Run(block.AfterAll);
        if (setup is not null)
            FailAll(block, setup, teardown);
        else if (teardown is not null)
            report(new SpecResult([.. block.Path, "AfterAll"], SpecResult.Failed, Describe(teardown), 0));
    }

    private void RunChildren(SpecBlock block)
    {
        foreach (var child in block.Children)
        {
            if (child is SpecBlock inner)
                Run(inner);
            else if (child is SpecTest { IsSkipped: true } skipped)
                Skip(skipped);
            else
                scope.Enter(() => RunTest((SpecTest)child));
        }
    }

    private void RunTest(SpecTest test)
    {
        var watch = Stopwatch.StartNew();
        test.Data.Publish(scope.Session);
        var blocks = test.Block.Ancestry.ToArray();
        var errors = new List<ErrorRecord?> { RunAll(blocks.Select(block => block.BeforeEach)) };
        if (errors[0] is null)
        {
            test.Name = scope.Expand(test.Name);
            errors.Add(scope.Run(test.Body));
        }

        errors.Add(RunAll(blocks.Reverse().Select(block => block.AfterEach)));
        var failures = errors.OfType<ErrorRecord>().ToArray();
        if (failures is [{ Exception: SkippedException skipped }])
            report(new SpecResult(test.Path, SpecResult.Skipped, skipped.Message, watch.Elapsed.TotalMilliseconds));
        else if (failures.Length > 0)
            report(new SpecResult(test.Path, SpecResult.Failed, string.Join(Environment.NewLine, failures.Select(Describe)), watch.Elapsed.TotalMilliseconds));
        else
            report(new SpecResult(test.Path, SpecResult.Passed, null, watch.Elapsed.TotalMilliseconds));
    }

    private ErrorRecord? RunAll(IEnumerable<ScriptBlock?> hooks) => hooks.Select(scope.Run).FirstOrDefault(error => error is not null);

    private void FailAll(SpecBlock block, ErrorRecord setup, ErrorRecord? teardown)
    {
        var message = $"BeforeAll of '{block.Name}' failed: {Describe(setup)}{(teardown is null ? "" : $"{Environment.NewLine}AfterAll: {Describe(teardown)}")}";

        // Those that are skipped as well: Pester counts every test of a block that it could not set up as failed.
        foreach (var test in block.Tests)
            report(new SpecResult(test.Path, SpecResult.Failed, message, 0));
    }

    private void Skip(SpecTest test) => report(new SpecResult(test.Path, SpecResult.Skipped, null, 0));

    private static string Describe(ErrorRecord error) => SpecError.Describe(error);
}
