namespace VirtualNet;

/// <summary>What an address is good for, in the words of Windows.</summary>
public enum AddressState
{
    /// <summary>In use.</summary>
    Preferred,

    /// <summary>Still received on, no longer the source of new connections.</summary>
    Deprecated,

    /// <summary>Not used yet: duplicate address detection goes on, or waits for a carrier.</summary>
    Tentative,

    /// <summary>Not used: somebody else on the network has it.</summary>
    Duplicate,
}
