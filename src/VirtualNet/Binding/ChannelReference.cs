namespace VirtualNet;

/// <summary>What a user gives for a channel: the object that Open-TunTap gave, or the name of a device.</summary>
public sealed class ChannelReference
{
    /// <summary>By the device's name.</summary>
    /// <exception cref="ArgumentException">The text cannot be the name of a link.</exception>
    public ChannelReference(string name) => Device = new LinkReference(name);

    /// <summary>By the device.</summary>
    public ChannelReference(NetLink link) => Device = new LinkReference(link);

    /// <summary>By object.</summary>
    public ChannelReference(TunTapChannel channel)
    {
        Channel = channel;
        Device = new LinkReference(channel.Link);
    }

    /// <summary>The channel; null when only its device is known.</summary>
    public TunTapChannel? Channel { get; }

    /// <summary>The device.</summary>
    public LinkReference Device { get; }

    /// <inheritdoc/>
    public override string ToString() => Device.ToString();
}
