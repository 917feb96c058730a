namespace VirtualNet;

/// <summary>Whether multicast routers are assumed behind a bridge or a port (linux/if_bridge.h, MDB_RTR_TYPE_*).</summary>
public enum MulticastRouterMode : byte
{
    /// <summary>Never.</summary>
    Disabled = 0,

    /// <summary>Where their queries and messages are heard.</summary>
    Automatic = 1,

    /// <summary>Always.</summary>
    Permanent = 2,

    /// <summary>Ports only: for a while after a router was announced from user space.</summary>
    Temporary = 3,
}
