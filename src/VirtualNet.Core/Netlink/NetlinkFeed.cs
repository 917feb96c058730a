namespace VirtualNet.Netlink;

/// <summary>What a subscription is about: how its messages become objects, what tells them apart, and how all of them are read.</summary>
/// <typeparam name="T">The objects.</typeparam>
/// <typeparam name="TKey">What tells one from another.</typeparam>
public abstract class NetlinkFeed<T, TKey>
    where T : class
    where TKey : notnull
{
    /// <summary>Reads one notification.</summary>
    /// <param name="message">The message.</param>
    /// <param name="removed">True when it says that the object is gone.</param>
    /// <returns>The object; null when the message is none of this feed's.</returns>
    public abstract T? Read(NetlinkMessage message, out bool removed);

    /// <summary>What tells the object from others.</summary>
    public abstract TKey Key(T item);

    /// <summary>Reads all objects, over a socket other than the subscription's.</summary>
    public abstract DumpResult<T> Dump();

    /// <summary>True when nothing worth telling has changed between two states of one object.</summary>
    public virtual bool Same(T before, T after) => before.Equals(after);
}
