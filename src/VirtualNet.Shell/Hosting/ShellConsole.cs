using System.Text;
using Microsoft.Win32.SafeHandles;

namespace VirtualNet.Shell;

/// <summary>
/// The three standard streams. They are used directly: System.Console would take the terminal over, which then would no longer
/// edit lines for us and would be in the wrong state for the programs that a user starts.
/// </summary>
internal sealed class ShellConsole
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);
    private static readonly StreamWriter Out = new(Console.OpenStandardOutput(), Utf8) { AutoFlush = true };
    private static readonly StreamWriter Error = new(Console.OpenStandardError(), Utf8) { AutoFlush = true };
    private readonly Lazy<StreamReader> _in = new(() => new StreamReader(new FileStream(new SafeFileHandle(0, ownsHandle: false), FileAccess.Read, bufferSize: 1)));
    private readonly Stack<StringBuilder> _captures = new();

    /// <summary>Whether somebody sits there to be asked.</summary>
    public bool IsInteractive { get; } = !Console.IsInputRedirected && !Console.IsOutputRedirected;

    /// <summary>Whether output may be coloured: it goes to a terminal that is not dumb, and NO_COLOR is not set (no-color.org).</summary>
    public bool HasColor { get; } = !Console.IsOutputRedirected
        && Environment.GetEnvironmentVariable("TERM") is not (null or "" or "dumb")
        && string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR"));

    public bool IsCapturing => _captures.Count > 0;

    /// <summary>The columns that output is laid out for while it is captured; 0: those of the terminal.</summary>
    public int CaptureWidth { get; private set; }

    public void Write(string text)
    {
        if (_captures.TryPeek(out var capture))
            capture.Append(text);
        else
            Emit(Out, text);
    }

    public void WriteLine(string text) => Write(text + Environment.NewLine);

    /// <summary>Errors, warnings and the like, so that standard output holds nothing but data.</summary>
    public void WriteErrorLine(string text)
    {
        if (_captures.TryPeek(out var capture))
            capture.AppendLine(text);
        else
            Emit(Error, text + Environment.NewLine);
    }

    public string? ReadLine() => _in.Value.ReadLine();

    /// <summary>Runs an action and returns what it would have shown.</summary>
    public string Capture(int width, Action action)
    {
        var outer = CaptureWidth;
        var capture = new StringBuilder();
        _captures.Push(capture);
        CaptureWidth = width;
        try
        {
            action();
            return capture.ToString();
        }
        finally
        {
            CaptureWidth = outer;
            _captures.Pop();
        }
    }

    private static void Emit(TextWriter writer, string text)
    {
        try
        {
            writer.Write(text);
        }
        catch (IOException)
        {
            // Nobody reads any more (`| head`): ending the session is the signal's work, not the writer's.
        }
    }
}
