namespace VirtualNet.Netlink;

/// <summary>Makes an object of one message; null leaves the message out.</summary>
/// <typeparam name="T">The object.</typeparam>
public delegate T? MessageParser<T>(NetlinkMessage message)
    where T : class;
