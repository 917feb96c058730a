using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;

namespace VirtualNet.Tests.Abi;

/// <summary>Asks the C compiler and the kernel's headers of this machine (abi.c) what constants, sizes and offsets are.</summary>
internal static partial class KernelHeaders
{
    /// <summary>Why nothing can be asked here, or null.</summary>
    public static string? Missing()
    {
        try
        {
            Compile([], out var errors);
            return errors.Length == 0 ? null : "the kernel's headers do not compile here: " + errors;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return "there is no C compiler (cc) on this machine";
        }
    }

    /// <summary>The values of C expressions; an expression that these headers do not know is missing in the result.</summary>
    public static Dictionary<string, long> Ask(IEnumerable<string> expressions)
    {
        var questions = expressions.Distinct().Order(StringComparer.Ordinal).ToList();
        for (; ; )
        {
            var answers = Compile(questions, out var errors);
            if (answers != null)
            {
                return answers;
            }

            var unknown = ErrorLine().Matches(errors).Select(match => Number(match.Groups[1].Value) - 1).ToHashSet();
            if (unknown.Count == 0)
            {
                throw new InvalidOperationException(errors);
            }

            questions = [.. questions.Where((_, line) => !unknown.Contains(line))];
        }
    }

    /// <summary>Compiles and runs abi.c with a line for each question; null and the compiler's words where it refuses.</summary>
    private static Dictionary<string, long>? Compile(List<string> questions, out string errors)
    {
        var folder = Directory.CreateTempSubdirectory("virtualnet-abi");
        try
        {
            File.WriteAllLines(
                Path.Combine(folder.FullName, "questions.inc"),
                questions.Select(question => $"printf(\"%s = %lld\\n\", \"{question}\", (long long)({question}));"));
            var program = Path.Combine(folder.FullName, "abi");
            var source = Path.Combine(AppContext.BaseDirectory, "Abi", "abi.c");
            if (Run("cc", ["-w", "-I", folder.FullName, "-o", program, source], out _, out errors) != 0)
            {
                return null;
            }

            Run(program, [], out var output, out _);
            return output.Split('\n', StringSplitOptions.RemoveEmptyEntries)
                .Select(line => line.Split(" = "))
                .ToDictionary(parts => parts[0], parts => Number(parts[1]));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static int Run(string program, string[] arguments, out string output, out string errors)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["LC_ALL"] = "C";
        using var process = Process.Start(start)!;
        var reading = process.StandardError.ReadToEndAsync();
        output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        errors = reading.GetAwaiter().GetResult();
        return process.ExitCode;
    }

    private static long Number(string text) => long.Parse(text, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"questions\.inc:(\d+):\d+: (?:fatal )?error:")]
    private static partial Regex ErrorLine();
}
