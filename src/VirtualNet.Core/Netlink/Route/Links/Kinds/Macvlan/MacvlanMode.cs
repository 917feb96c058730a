namespace VirtualNet;

/// <summary>Who may talk to whom among macvlan links on one parent (linux/if_link.h, MACVLAN_MODE_*).</summary>
public enum MacvlanMode : uint
{
    /// <summary>Nobody to each other.</summary>
    Private = 1,

    /// <summary>Through a switch outside that sends frames back (IEEE 802.1Qbg).</summary>
    Vepa = 2,

    /// <summary>Directly with each other.</summary>
    Bridge = 4,

    /// <summary>One link alone, which takes over the parent.</summary>
    Passthru = 8,

    /// <summary>Only frames from the listed addresses come in.</summary>
    Source = 16,
}
