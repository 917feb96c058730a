using VirtualNet.HelpBuilder.Facts;

namespace VirtualNet.HelpBuilder.Pages;

/// <summary>One parameter in the PARAMETERS section.</summary>
/// <param name="Name">The name without the dash.</param>
/// <param name="Description">The author's text.</param>
/// <param name="Facts">The yaml block; null where the author left it to the next refresh.</param>
/// <param name="Line">The line of the heading.</param>
internal sealed record ParameterTopic(string Name, Prose Description, ParameterFacts? Facts, int Line);
