namespace VirtualNet;

/// <summary>A tun/tap device to be made.</summary>
/// <param name="Name">Name, or a template such as <c>tap%d</c>.</param>
/// <param name="Options">What only tun/tap devices have.</param>
/// <param name="Settings">What any link has.</param>
public sealed record NewTunTap(string Name, TunTapOptions Options, LinkSettings Settings);
