using System.Diagnostics;
using System.Globalization;
using System.Text.Json;

namespace VirtualNet.Specs;

/// <summary>Runs one file in a child process inside a sandbox of its own and passes its results on as they come.</summary>
internal sealed class SpecFileRun(SpecRunner runner, IReadOnlyList<string> sandbox, string file)
{
    /// <summary>Seconds that a file may take.</summary>
    public const string TimeoutVariable = "VIRTUALNET_SPEC_TIMEOUT";

    /// <summary>For specs that run another file: the runner's command, as JSON.</summary>
    public const string RunnerVariable = "VIRTUALNET_SPEC_RUNNER";

    private const int DefaultTimeout = 300;
    private const int LinesOfOutputShown = 30;
    private static readonly TimeSpan Beat = TimeSpan.FromMilliseconds(100);
    private readonly Queue<string> _output = new();

    /// <param name="report">Gets each result; the last may be a failure of the file as a whole.</param>
    /// <param name="cancellation">Ends the child.</param>
    public async Task RunAsync(Func<SpecResult, Task> report, CancellationToken cancellation)
    {
        var results = Path.GetTempFileName();
        try
        {
            using var process = Start(results);
            using var reader = new ResultReader(results);
            var count = 0;
            var watch = Stopwatch.StartNew();
            var timeout = TimeSpan.FromSeconds(int.Parse(Environment.GetEnvironmentVariable(TimeoutVariable) ?? $"{DefaultTimeout}", CultureInfo.InvariantCulture));
            bool hasEnded;
            do
            {
                hasEnded = process.HasExited;
                foreach (var result in reader.ReadNew())
                {
                    count++;
                    await report(result);
                }

                if (!hasEnded && (watch.Elapsed > timeout || cancellation.IsCancellationRequested))
                {
                    process.Kill(entireProcessTree: true);
                    await report(Failure($"It was ended after {watch.Elapsed.TotalSeconds:F0} s (limit {timeout.TotalSeconds:F0} s, {TimeoutVariable})."));
                    return;
                }

                if (!hasEnded)
                    await Task.WhenAny(process.WaitForExitAsync(CancellationToken.None), Task.Delay(Beat, CancellationToken.None));
            }
            while (!hasEnded);

            await process.WaitForExitAsync(CancellationToken.None); // The output has been read to its end.
            if (!reader.IsComplete || process.ExitCode != 0)
                await report(Failure($"The runner ended with exit code {process.ExitCode}{(reader.IsComplete ? "" : " before the file was done")}."));
            else if (count == 0)
                await report(Failure("There is no test in it."));
        }
        finally
        {
            File.Delete(results);
        }
    }

    private Process Start(string results)
    {
        var command = sandbox.Count == 0 ? runner.Command : [.. sandbox, "--", .. SpecProgram.Itself, SpecProgram.InSandbox, .. Inner()];
        var start = new ProcessStartInfo(command[0], [.. command.Skip(1), file, results])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = Path.GetDirectoryName(Repository.Tests)!,
        };
        start.Environment[RunnerVariable] = JsonSerializer.Serialize(runner.Command);
        start.Environment["NO_COLOR"] = "1";
        var process = new Process { StartInfo = start };
        process.OutputDataReceived += (_, line) => Keep(line.Data);
        process.ErrorDataReceived += (_, line) => Keep(line.Data);
        process.Start();
        process.StandardInput.Close();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        return process;
    }

    // The embedded runner goes on in the process that furnishes the sandbox; any other program replaces it.
    private IEnumerable<string> Inner() =>
        runner.Command.Contains(SpecProgram.RunSpec) ? runner.Command.SkipWhile(word => word != SpecProgram.RunSpec) : runner.Command;

    private void Keep(string? line)
    {
        if (line is null)
            return;
        lock (_output)
        {
            _output.Enqueue(line);
            if (_output.Count > LinesOfOutputShown)
                _output.Dequeue();
        }
    }

    private SpecResult Failure(string message)
    {
        lock (_output)
            return new SpecResult(["(the file)"], SpecResult.Failed, $"{message} Last lines of output:{Environment.NewLine}{string.Join(Environment.NewLine, _output)}", 0);
    }
}
