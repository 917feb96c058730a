using VirtualNet.Interop;

namespace VirtualNet.Tun;

/// <summary>What can go wrong on an open channel, in a user's words.</summary>
/// <param name="device">"the tap device 'tap0' in namespace 'red'".</param>
/// <param name="target">Name of the device.</param>
internal sealed class ChannelErrors(string device, string target)
{
    public VirtualNetException Closed() =>
        new("ChannelClosed", FailureKind.InvalidState, $"The channel to {device} is closed. Open-TunTap opens a new one.", target);

    public VirtualNetException Receive(Errno error) =>
        error is Errno.EBADFD ? Gone("receive from") : new("ReceiveFailed", FailureKind.Unspecified, $"Could not receive from {device}: {Words(error)}.", target);

    public VirtualNetException Send(Errno error, int length) => error switch
    {
        Errno.EBADFD => Gone("send through"),
        Errno.EIO => new("LinkDown", FailureKind.InvalidState, $"Could not send through {device}: the link is down. Enable-NetLink {target} brings it up.", target),
        Errno.EINVAL => new(
            "InvalidPacket",
            FailureKind.InvalidArgument,
            $"Could not send {length} bytes through {device}: they are no packet of its layer. A tun device takes IPv4 and IPv6 packets, a tap device Ethernet frames of at least 14 bytes.",
            target),
        Errno.EMSGSIZE => new("PacketTooLong", FailureKind.InvalidArgument, $"Could not send {length} bytes through {device}: the packet is too long.", target),
        Errno.EPERM or Errno.EACCES => new("PermissionDenied", FailureKind.PermissionDenied, $"Could not send through {device}: the kernel refuses it to this user.", target),
        _ => new("SendFailed", FailureKind.Unspecified, $"Could not send {length} bytes through {device}: {Words(error)}.", target),
    };

    public VirtualNetException NoVnetHeader() =>
        new("NoVnetHeader", FailureKind.InvalidArgument, $"The channel to {device} has no vnet header, so only complete packets can be sent. Open it with -VnetHeader.", target);

    public VirtualNetException Queue(bool attached, Errno error) => error switch
    {
        Errno.EBADFD => Gone("change a queue of"),
        Errno.EINVAL => new(
            "QueueNotDetachable",
            FailureKind.InvalidState,
            $"Could not {(attached ? "attach" : "detach")} a queue of {device}: the device is not multi-queue. New-TunTap -MultiQueue makes one that is.",
            target),
        _ => new("QueueFailed", FailureKind.Unspecified, $"Could not {(attached ? "attach" : "detach")} a queue of {device}: {Words(error)}.", target),
    };

    private VirtualNetException Gone(string act) =>
        new("TunTapGone", FailureKind.Gone, $"Could not {act} {device}: the device was removed. Close the channel.", target);

    private static string Words(Errno error) => $"{SystemCall.Describe(error)} ({error})";
}
