using VirtualNet.Interop;

namespace VirtualNet;

/// <summary>Counters of a link since it was made, 64 bits each (struct rtnl_link_stats64 of linux/if_link.h).</summary>
public sealed record LinkStatistics
{
    private readonly rtnl_link_stats64 _counters;

    internal LinkStatistics(in rtnl_link_stats64 counters) => _counters = counters;

    /// <summary>Packets received.</summary>
    public ulong RxPackets => _counters.rx_packets;

    /// <summary>Packets sent.</summary>
    public ulong TxPackets => _counters.tx_packets;

    /// <summary>Bytes received.</summary>
    public ulong RxBytes => _counters.rx_bytes;

    /// <summary>Bytes sent.</summary>
    public ulong TxBytes => _counters.tx_bytes;

    /// <summary>Bad packets received.</summary>
    public ulong RxErrors => _counters.rx_errors;

    /// <summary>Packets that could not be sent.</summary>
    public ulong TxErrors => _counters.tx_errors;

    /// <summary>Packets received and dropped for want of resources.</summary>
    public ulong RxDropped => _counters.rx_dropped;

    /// <summary>Packets dropped on the way out.</summary>
    public ulong TxDropped => _counters.tx_dropped;

    /// <summary>Multicast packets received.</summary>
    public ulong Multicast => _counters.multicast;

    /// <summary>Collisions.</summary>
    public ulong Collisions => _counters.collisions;

    /// <summary>Received with a wrong length.</summary>
    public ulong RxLengthErrors => _counters.rx_length_errors;

    /// <summary>Receiver ring overflows.</summary>
    public ulong RxOverErrors => _counters.rx_over_errors;

    /// <summary>Received with a wrong checksum.</summary>
    public ulong RxCrcErrors => _counters.rx_crc_errors;

    /// <summary>Received misaligned.</summary>
    public ulong RxFrameErrors => _counters.rx_frame_errors;

    /// <summary>Receiver FIFO overruns.</summary>
    public ulong RxFifoErrors => _counters.rx_fifo_errors;

    /// <summary>Missed by the receiver.</summary>
    public ulong RxMissedErrors => _counters.rx_missed_errors;

    /// <summary>Sending aborted.</summary>
    public ulong TxAbortedErrors => _counters.tx_aborted_errors;

    /// <summary>Carrier lost while sending.</summary>
    public ulong TxCarrierErrors => _counters.tx_carrier_errors;

    /// <summary>Sender FIFO underruns.</summary>
    public ulong TxFifoErrors => _counters.tx_fifo_errors;

    /// <summary>Heartbeat errors.</summary>
    public ulong TxHeartbeatErrors => _counters.tx_heartbeat_errors;

    /// <summary>Late collisions.</summary>
    public ulong TxWindowErrors => _counters.tx_window_errors;

    /// <summary>Compressed packets received.</summary>
    public ulong RxCompressed => _counters.rx_compressed;

    /// <summary>Compressed packets sent.</summary>
    public ulong TxCompressed => _counters.tx_compressed;

    /// <summary>Received and dropped since nothing wanted them.</summary>
    public ulong RxNoHandler => _counters.rx_nohandler;

    /// <summary>Received for another host's hardware address and dropped.</summary>
    public ulong RxOtherHostDropped => _counters.rx_otherhost_dropped;
}
