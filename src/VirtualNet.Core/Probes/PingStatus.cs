namespace VirtualNet;

/// <summary>What became of a ping. The names are those of the framework's IPStatus where it has one.</summary>
public enum PingStatus
{
    /// <summary>Answered.</summary>
    Success,

    /// <summary>Nothing came back in time.</summary>
    TimedOut,

    /// <summary>The namespace has no route to the destination: nothing was sent.</summary>
    NoRoute,

    /// <summary>A router has no route to the destination.</summary>
    DestinationNetworkUnreachable,

    /// <summary>The last router, or this machine, finds nobody with that address.</summary>
    DestinationHostUnreachable,

    /// <summary>The destination does not speak ICMP.</summary>
    DestinationProtocolUnreachable,

    /// <summary>The destination refused.</summary>
    DestinationPortUnreachable,

    /// <summary>A firewall or a route of type prohibit refused.</summary>
    DestinationProhibited,

    /// <summary>Bigger than a link on the way takes, and not to be fragmented.</summary>
    PacketTooBig,

    /// <summary>The time to live ran out on the way.</summary>
    TtlExpired,

    /// <summary>A router objects to the packet's header.</summary>
    ParameterProblem,

    /// <summary>The namespace refused to send it.</summary>
    SendFailed,
}
