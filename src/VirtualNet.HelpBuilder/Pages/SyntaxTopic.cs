namespace VirtualNet.HelpBuilder.Pages;

/// <summary>One parameter set in the SYNTAX section.</summary>
/// <param name="Set">The set's name.</param>
/// <param name="IsDefault">Marked (Default).</param>
/// <param name="Text">The syntax line as it stands in the code block.</param>
internal sealed record SyntaxTopic(string Set, bool IsDefault, string Text);
