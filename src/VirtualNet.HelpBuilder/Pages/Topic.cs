namespace VirtualNet.HelpBuilder.Pages;

/// <summary>A third-level heading with its text: an example, an input or an output type.</summary>
/// <param name="Title">The heading.</param>
/// <param name="Body">What follows it.</param>
internal sealed record Topic(string Title, Prose Body);
