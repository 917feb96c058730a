namespace VirtualNet;

/// <summary>A link to be made.</summary>
/// <param name="Name">Name, or a template such as <c>veth%d</c>.</param>
/// <param name="Options">Kind and what only this kind has.</param>
/// <param name="Settings">What any link has.</param>
public sealed record NewLink(string Name, LinkOptions Options, LinkSettings Settings);
