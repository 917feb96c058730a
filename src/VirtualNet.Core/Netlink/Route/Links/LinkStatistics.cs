using VirtualNet.Interop;

namespace VirtualNet;

/// <summary>Counters of a link since it was made, 64 bits each (struct rtnl_link_stats64 of linux/if_link.h).</summary>
public sealed record LinkStatistics
{
    internal LinkStatistics(in rtnl_link_stats64 s)
    {
        (RxPackets, TxPackets, RxBytes, TxBytes) = (s.rx_packets, s.tx_packets, s.rx_bytes, s.tx_bytes);
        (RxErrors, TxErrors, RxDropped, TxDropped) = (s.rx_errors, s.tx_errors, s.rx_dropped, s.tx_dropped);
        (Multicast, Collisions) = (s.multicast, s.collisions);
        (RxLengthErrors, RxOverErrors, RxCrcErrors) = (s.rx_length_errors, s.rx_over_errors, s.rx_crc_errors);
        (RxFrameErrors, RxFifoErrors, RxMissedErrors) = (s.rx_frame_errors, s.rx_fifo_errors, s.rx_missed_errors);
        (TxAbortedErrors, TxCarrierErrors, TxFifoErrors) = (s.tx_aborted_errors, s.tx_carrier_errors, s.tx_fifo_errors);
        (TxHeartbeatErrors, TxWindowErrors) = (s.tx_heartbeat_errors, s.tx_window_errors);
        (RxCompressed, TxCompressed, RxNoHandler, RxOtherHostDropped) = (s.rx_compressed, s.tx_compressed, s.rx_nohandler, s.rx_otherhost_dropped);
    }

    /// <summary>Packets received.</summary>
    public ulong RxPackets { get; }

    /// <summary>Packets sent.</summary>
    public ulong TxPackets { get; }

    /// <summary>Bytes received.</summary>
    public ulong RxBytes { get; }

    /// <summary>Bytes sent.</summary>
    public ulong TxBytes { get; }

    /// <summary>Bad packets received.</summary>
    public ulong RxErrors { get; }

    /// <summary>Packets that could not be sent.</summary>
    public ulong TxErrors { get; }

    /// <summary>Packets received and dropped for want of resources.</summary>
    public ulong RxDropped { get; }

    /// <summary>Packets dropped on the way out.</summary>
    public ulong TxDropped { get; }

    /// <summary>Multicast packets received.</summary>
    public ulong Multicast { get; }

    /// <summary>Collisions.</summary>
    public ulong Collisions { get; }

    /// <summary>Received with a wrong length.</summary>
    public ulong RxLengthErrors { get; }

    /// <summary>Receiver ring overflows.</summary>
    public ulong RxOverErrors { get; }

    /// <summary>Received with a wrong checksum.</summary>
    public ulong RxCrcErrors { get; }

    /// <summary>Received misaligned.</summary>
    public ulong RxFrameErrors { get; }

    /// <summary>Receiver FIFO overruns.</summary>
    public ulong RxFifoErrors { get; }

    /// <summary>Missed by the receiver.</summary>
    public ulong RxMissedErrors { get; }

    /// <summary>Sending aborted.</summary>
    public ulong TxAbortedErrors { get; }

    /// <summary>Carrier lost while sending.</summary>
    public ulong TxCarrierErrors { get; }

    /// <summary>Sender FIFO underruns.</summary>
    public ulong TxFifoErrors { get; }

    /// <summary>Heartbeat errors.</summary>
    public ulong TxHeartbeatErrors { get; }

    /// <summary>Late collisions.</summary>
    public ulong TxWindowErrors { get; }

    /// <summary>Compressed packets received.</summary>
    public ulong RxCompressed { get; }

    /// <summary>Compressed packets sent.</summary>
    public ulong TxCompressed { get; }

    /// <summary>Received and dropped since nothing wanted them.</summary>
    public ulong RxNoHandler { get; }

    /// <summary>Received for another host's hardware address and dropped.</summary>
    public ulong RxOtherHostDropped { get; }
}
