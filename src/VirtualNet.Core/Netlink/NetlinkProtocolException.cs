namespace VirtualNet.Netlink;

/// <summary>Bytes that are not what netlink(7) promises: too short, misaligned, or of the wrong size. The only exception a reader throws.</summary>
/// <param name="message">What is wrong with the bytes, with sizes.</param>
public sealed class NetlinkProtocolException(string message)
    : VirtualNetException("NetlinkProtocolError", FailureKind.ProtocolViolation, message);
