namespace VirtualNet.Netlink;

/// <summary>The kernel dropped messages for this socket because its receive buffer was full (ENOBUFS): what was asked may or may not have been done.</summary>
public sealed class NetlinkOverrunException()
    : VirtualNetException("NetlinkOverrun", FailureKind.Unspecified, "The kernel dropped netlink messages because the receive buffer was full.");
