namespace VirtualNet;

/// <summary>The don't-fragment bit of a VXLAN's outer IPv4 header (linux/if_link.h, VXLAN_DF_*).</summary>
public enum VxlanDontFragment : byte
{
    /// <summary>Not set.</summary>
    Unset = 0,

    /// <summary>Set.</summary>
    Set = 1,

    /// <summary>As the packet inside has it.</summary>
    Inherit = 2,
}
