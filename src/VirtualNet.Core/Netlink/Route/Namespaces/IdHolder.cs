namespace VirtualNet.Netlink.Route;

/// <summary>A namespace id as the answer to a request.</summary>
/// <param name="Id">The id; negative when none was given.</param>
internal sealed record IdHolder(int Id);
