using System.Management.Automation.Runspaces;
using System.Runtime.CompilerServices;

namespace VirtualNet.Session;

/// <summary>The tun/tap channels that a runspace has open: so that they are found by name, and closed when the module goes.</summary>
internal sealed class ChannelSession
{
    private static readonly ConditionalWeakTable<Runspace, ChannelSession> Sessions = [];

    private readonly List<TunTapChannel> _channels = [];

    /// <summary>The current runspace's channels.</summary>
    public static ChannelSession Current => Sessions.GetOrCreateValue(Runspace.DefaultRunspace);

    /// <summary>Remembers a channel that was opened.</summary>
    public void Add(TunTapChannel channel)
    {
        _channels.RemoveAll(c => !c.IsOpen);
        _channels.Add(channel);
    }

    /// <summary>Open channels to the device of this name, the youngest first; in one namespace, or in any when that is null.</summary>
    public IReadOnlyList<TunTapChannel> Find(string name, NetNamespace? ns) =>
        [.. _channels.Where(c => c.IsOpen && c.Name == name && (ns is null || c.Namespace?.IsSame(ns) == true)).Reverse()];

    /// <summary>All open channels.</summary>
    public IReadOnlyList<TunTapChannel> Open => [.. _channels.Where(c => c.IsOpen)];

    /// <summary>Closes every channel of every runspace.</summary>
    public static void CloseAll()
    {
        foreach ((_, ChannelSession session) in Sessions)
        {
            foreach (TunTapChannel channel in session._channels)
                channel.Dispose();
            session._channels.Clear();
        }
    }
}
