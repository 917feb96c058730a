using VirtualNet.Netlink.Route;
using VirtualNet.Session;

namespace VirtualNet.Commands;

/// <summary>Base of the cmdlets that work with a channel: the object, or the name of a device that this session has open.</summary>
public abstract class ChannelCmdlet : NetCmdlet
{
    /// <summary>The channel that is meant; null when a device was named that this session does not have open.</summary>
    internal TunTapChannel? FindChannel(ChannelReference reference)
    {
        if (reference.Channel is { } channel)
        {
            if (Namespace is not null)
                Connect(channel.Namespace); // refuses a namespace that contradicts the object
            return channel;
        }

        RouteConnection connection = Connect(reference.Device.Namespace);
        string name = reference.Device.Index > 0 ? reference.Device.Resolve(connection).Name : reference.Device.Name!;
        return ChannelSession.Current.Find(name, connection.Namespace) is [var youngest, ..] ? youngest : null;
    }
}
