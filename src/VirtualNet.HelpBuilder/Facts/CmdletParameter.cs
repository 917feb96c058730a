namespace VirtualNet.HelpBuilder.Facts;

/// <summary>A parameter of a cmdlet.</summary>
/// <param name="Name">The name without the dash.</param>
/// <param name="Facts">What its yaml block says.</param>
internal sealed record CmdletParameter(string Name, ParameterFacts Facts);
