using System.Management.Automation.Host;

namespace VirtualNet.Shell;

/// <summary>The size of the terminal, which formatting needs. A cursor that can be moved about is not offered.</summary>
internal sealed class ShellRawUserInterface(ShellConsole console) : PSHostRawUserInterface
{
    // Wide enough for any table of the module when there is no terminal to fit.
    private const int RedirectedWidth = 120;
    private const int RedirectedHeight = 50;

    // A terminal that does not say, such as a serial line.
    private const int UnknownWidth = 80;

    public override ConsoleColor ForegroundColor { get; set; } = AnsiColor.Unset;

    public override ConsoleColor BackgroundColor { get; set; } = AnsiColor.Unset;

    public override Size BufferSize
    {
        get => WindowSize;
        set => throw NotOffered();
    }

    public override Size WindowSize
    {
        get => new(Width, Console.IsOutputRedirected ? RedirectedHeight : Console.WindowHeight);
        set => throw NotOffered();
    }

    public override Size MaxWindowSize => WindowSize;

    public override Size MaxPhysicalWindowSize => WindowSize;

    public override bool KeyAvailable => throw NotOffered();

    public override int CursorSize { get; set; } = 25;

    public override Coordinates CursorPosition
    {
        get => default;
        set => throw NotOffered();
    }

    public override Coordinates WindowPosition
    {
        get => default;
        set => throw NotOffered();
    }

    public override string WindowTitle
    {
        get => "";
        set => console.Write(console.HasColor ? $"\e]0;{value}\a" : "");
    }

    private int Width => console.IsCapturing && console.CaptureWidth > 0 ? console.CaptureWidth
        : Console.IsOutputRedirected ? RedirectedWidth
        : Console.WindowWidth is > 0 and var columns ? columns : UnknownWidth;

    public override void FlushInputBuffer()
    {
        // Lines come whole from the terminal; there is nothing of ours to drop.
    }

    public override KeyInfo ReadKey(ReadKeyOptions options) => throw NotOffered();

    public override BufferCell[,] GetBufferContents(Rectangle rectangle) => throw NotOffered();

    public override void SetBufferContents(Rectangle rectangle, BufferCell fill) => throw NotOffered();

    public override void SetBufferContents(Coordinates origin, BufferCell[,] contents) => throw NotOffered();

    public override void ScrollBufferContents(Rectangle source, Coordinates destination, Rectangle clip, BufferCell fill) => throw NotOffered();

    private static HostException NotOffered() => new("This shell does not control the cursor or single keys; pwsh 7.6 does.");
}
