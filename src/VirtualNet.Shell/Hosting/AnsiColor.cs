using System.Management.Automation;

namespace VirtualNet.Shell;

/// <summary>The console's sixteen colours as escape sequences.</summary>
internal static class AnsiColor
{
    /// <summary>The colours of the raw user interface mean "none asked for".</summary>
    public const ConsoleColor Unset = (ConsoleColor)(-1);

    public static string Of(ConsoleColor foreground, ConsoleColor background) =>
        (foreground == Unset ? "" : PSStyle.MapForegroundColorToEscapeSequence(foreground))
        + (background == Unset ? "" : PSStyle.MapBackgroundColorToEscapeSequence(background));
}
