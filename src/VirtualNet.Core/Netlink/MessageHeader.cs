using System.Runtime.InteropServices;

namespace VirtualNet.Netlink;

/// <summary>Header of every netlink message: struct nlmsghdr of linux/netlink.h, 16 bytes, host byte order.</summary>
[StructLayout(LayoutKind.Sequential)]
public struct MessageHeader
{
    /// <summary>Size of the header in bytes.</summary>
    public const int Size = 16;

    /// <summary>Length of the message, header included, in bytes.</summary>
    public uint Length;

    /// <summary>Message type.</summary>
    public ushort Type;

    /// <summary>Flags.</summary>
    public NetlinkFlags Flags;

    /// <summary>Sequence number: an answer bears that of its request.</summary>
    public uint Sequence;

    /// <summary>Port of the sender; 0 is the kernel.</summary>
    public uint PortId;
}
