namespace VirtualNet.HelpBuilder.Pages;

/// <summary>An author's markdown, kept as written: a refresh must not change a letter of it.</summary>
/// <param name="Text">The lines, without empty ones at either end.</param>
/// <param name="Line">The line of the page where it starts, from 1; 0 for text that is not on a page yet.</param>
internal sealed record Prose(string Text, int Line = 0)
{
    /// <summary>No text.</summary>
    public static Prose None { get; } = new("");

    /// <summary>Nothing is written here.</summary>
    public bool IsEmpty => Text.Length == 0;
}
