using System.Text;
using Tmds.Linux;

namespace VirtualNet.Interop;

/// <summary>
/// The calls on /dev/net/tun (Documentation/networking/tuntap.rst of the kernel, drivers/net/tun.c). A descriptor belongs to the network
/// namespace of the thread that opened it; from then on every thread may use it.
/// </summary>
internal static unsafe class TunDevice
{
    public const string Path = "/dev/net/tun";

    private const int NameBytes = 16; // IFNAMSIZ

    /// <summary>Opens the control file. Its descriptor becomes a queue of a device with <see cref="SetInterface"/>.</summary>
    public static FileDescriptor Open() => SystemCall.Open(Path, LibC.O_RDWR | LibC.O_NONBLOCK);

    /// <summary>TUNSETIFF: makes a device, or attaches to one that exists.</summary>
    /// <returns>The name that it has now: the kernel fills in a template.</returns>
    public static string SetInterface(FileDescriptor file, string name, TunFlags flags)
    {
        ifreq request = default;
        request.ifr_flags = (ushort)flags;
        Encoding.UTF8.GetBytes(name, new Span<byte>(request.ifr_name, NameBytes - 1));
        Call(file, TunRequest.TUNSETIFF, &request);
        return NameOf(&request);
    }

    /// <summary>TUNGETIFF: name and flags of the device that a descriptor is a queue of.</summary>
    public static (string Name, TunFlags Flags) GetInterface(FileDescriptor file)
    {
        ifreq request = default;
        Call(file, TunRequest.TUNGETIFF, &request);
        return (NameOf(&request), (TunFlags)request.ifr_flags);
    }

    /// <summary>TUNGETFEATURES: the flags that this kernel knows.</summary>
    public static TunFlags GetFeatures(FileDescriptor file)
    {
        uint features;
        Call(file, TunRequest.TUNGETFEATURES, &features);
        return (TunFlags)features;
    }

    /// <summary>TUNSETPERSIST: whether the device stays when the last descriptor is closed.</summary>
    public static void SetPersistent(FileDescriptor file, bool on) => Call(file, TunRequest.TUNSETPERSIST, on ? 1u : 0u);

    /// <summary>TUNSETOWNER: who may attach.</summary>
    public static void SetOwner(FileDescriptor file, uint user) => Call(file, TunRequest.TUNSETOWNER, user);

    /// <summary>TUNSETGROUP: which group may attach.</summary>
    public static void SetGroup(FileDescriptor file, uint group) => Call(file, TunRequest.TUNSETGROUP, group);

    /// <summary>TUNSETVNETHDRSZ: size in bytes of the header of a device with IFF_VNET_HDR, at least 10.</summary>
    public static void SetVnetHeaderSize(FileDescriptor file, int size) => Call(file, TunRequest.TUNSETVNETHDRSZ, &size);

    /// <summary>TUNGETVNETHDRSZ.</summary>
    public static int GetVnetHeaderSize(FileDescriptor file)
    {
        int size;
        Call(file, TunRequest.TUNGETVNETHDRSZ, &size);
        return size;
    }

    /// <summary>TUNSETQUEUE: makes a queue take part again, or sets it aside.</summary>
    public static void SetQueue(FileDescriptor file, bool attached)
    {
        ifreq request = default;
        request.ifr_flags = (ushort)(attached ? TunFlags.IFF_ATTACH_QUEUE : TunFlags.IFF_DETACH_QUEUE);
        Call(file, TunRequest.TUNSETQUEUE, &request);
    }

    /// <summary>TUNSETOFFLOAD: what the reader of the device does itself. False when this kernel does not take the combination.</summary>
    public static bool TrySetOffload(FileDescriptor file, uint offloads)
    {
        using FileDescriptor.Scope scope = file.Borrow();
        if (LibC.ioctl(scope.Value, unchecked((int)TunRequest.TUNSETOFFLOAD), (int)offloads) == 0)
            return true;
        return SystemCall.LastError is Errno.EINVAL ? false : throw Failed(TunRequest.TUNSETOFFLOAD);
    }

    private static void Call(FileDescriptor file, TunRequest request, void* argument)
    {
        using FileDescriptor.Scope scope = file.Borrow();
        if (LibC.ioctl(scope.Value, unchecked((int)request), argument) != 0)
            throw Failed(request);
    }

    private static void Call(FileDescriptor file, TunRequest request, uint argument)
    {
        using FileDescriptor.Scope scope = file.Borrow();
        if (LibC.ioctl(scope.Value, unchecked((int)request), unchecked((int)argument)) != 0)
            throw Failed(request);
    }

    private static SystemCallException Failed(TunRequest request) => new($"ioctl({request})", SystemCall.LastError);

    private static string NameOf(ifreq* request)
    {
        var bytes = new ReadOnlySpan<byte>(request->ifr_name, NameBytes);
        int end = bytes.IndexOf((byte)0);
        return Encoding.UTF8.GetString(end < 0 ? bytes : bytes[..end]);
    }
}
