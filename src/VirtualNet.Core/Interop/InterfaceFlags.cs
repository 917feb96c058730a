using System.Text;
using Tmds.Linux;

namespace VirtualNet.Interop;

/// <summary>Switches a link on by ioctl (netdevice(7)): for the loopback of a namespace just made, where a netlink conversation would be too much.</summary>
internal static unsafe class InterfaceFlags
{
    private const int SIOCGIFFLAGS = 0x8913;
    private const int SIOCSIFFLAGS = 0x8914;
    private const int IFNAMSIZ = 16;
    private const int SizeOfIfreq = 40;
    private const short IFF_UP = 1;

    /// <summary>Switches <paramref name="name"/> on, in the namespace that <paramref name="socket"/> belongs to.</summary>
    public static void Up(FileDescriptor socket, string name)
    {
        byte* request = stackalloc byte[SizeOfIfreq];
        new Span<byte>(request, SizeOfIfreq).Clear();
        Encoding.ASCII.GetBytes(name, new Span<byte>(request, IFNAMSIZ - 1));
        short* flags = (short*)(request + IFNAMSIZ);
        if (LibC.ioctl(socket.Value, SIOCGIFFLAGS, request) != 0)
            throw new SystemCallException("ioctl(SIOCGIFFLAGS)", SystemCall.LastError, name);
        *flags |= IFF_UP;
        if (LibC.ioctl(socket.Value, SIOCSIFFLAGS, request) != 0)
            throw new SystemCallException("ioctl(SIOCSIFFLAGS)", SystemCall.LastError, name);
    }
}
