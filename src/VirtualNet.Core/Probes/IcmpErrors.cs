using VirtualNet.Interop;

namespace VirtualNet.Probes;

/// <summary>What errors mean for a ping: those that came back by ICMP, and those of sending.</summary>
internal static class IcmpErrors
{
    private const byte OriginLocal = 1;
    private const byte OriginIcmp = 2;
    private const byte OriginIcmp6 = 3;

    /// <summary>An entry of the queue of errors (linux/icmp.h, linux/icmpv6.h).</summary>
    public static PingStatus Of(in sock_extended_err error) => (error.ee_origin, error.ee_type, error.ee_code) switch
    {
        (OriginLocal, _, _) => OfSend((Errno)error.ee_errno),
        (OriginIcmp, 3, 0 or 6 or 11) => PingStatus.DestinationNetworkUnreachable,
        (OriginIcmp, 3, 2) => PingStatus.DestinationProtocolUnreachable,
        (OriginIcmp, 3, 3) => PingStatus.DestinationPortUnreachable,
        (OriginIcmp, 3, 4) => PingStatus.PacketTooBig,
        (OriginIcmp, 3, 9 or 10 or 13) => PingStatus.DestinationProhibited,
        (OriginIcmp, 3, _) => PingStatus.DestinationHostUnreachable,
        (OriginIcmp, 11, _) => PingStatus.TtlExpired,
        (OriginIcmp, _, _) => PingStatus.ParameterProblem,
        (OriginIcmp6, 1, 0) => PingStatus.DestinationNetworkUnreachable,
        (OriginIcmp6, 1, 1 or 5 or 6) => PingStatus.DestinationProhibited,
        (OriginIcmp6, 1, 4) => PingStatus.DestinationPortUnreachable,
        (OriginIcmp6, 1, _) => PingStatus.DestinationHostUnreachable,
        (OriginIcmp6, 2, _) => PingStatus.PacketTooBig,
        (OriginIcmp6, 3, _) => PingStatus.TtlExpired,
        _ => PingStatus.ParameterProblem,
    };

    /// <summary>The MTU that an entry tells; null when it tells none.</summary>
    public static int? Mtu(in sock_extended_err error) => Of(error) == PingStatus.PacketTooBig && error.ee_info is > 0 and <= int.MaxValue ? (int)error.ee_info : null;

    /// <summary>Why sending failed.</summary>
    public static PingStatus OfSend(Errno error) => error switch
    {
        Errno.ENETUNREACH => PingStatus.NoRoute,
        Errno.EHOSTUNREACH => PingStatus.DestinationHostUnreachable,
        Errno.EACCES or Errno.EPERM => PingStatus.DestinationProhibited,
        Errno.EMSGSIZE => PingStatus.PacketTooBig,
        _ => PingStatus.SendFailed,
    };
}
