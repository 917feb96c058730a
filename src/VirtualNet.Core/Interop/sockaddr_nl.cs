using System.Runtime.InteropServices;

namespace VirtualNet.Interop;

/// <summary>Netlink address (linux/netlink.h).</summary>
[StructLayout(LayoutKind.Sequential)]
internal struct sockaddr_nl
{
    public ushort nl_family;
    public ushort nl_pad;
    public uint nl_pid;
    public uint nl_groups;
}
