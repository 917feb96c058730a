namespace VirtualNet.Netlink.Route;

/// <summary>Attributes inside RTA_METRICS (linux/rtnetlink.h, RTAX_*).</summary>
internal enum RouteMetricAttribute : ushort
{
    RTAX_UNSPEC = 0,
    RTAX_LOCK = 1,
    RTAX_MTU = 2,
    RTAX_WINDOW = 3,
    RTAX_RTT = 4,
    RTAX_RTTVAR = 5,
    RTAX_SSTHRESH = 6,
    RTAX_CWND = 7,
    RTAX_ADVMSS = 8,
    RTAX_REORDERING = 9,
    RTAX_HOPLIMIT = 10,
    RTAX_INITCWND = 11,
    RTAX_FEATURES = 12,
    RTAX_RTO_MIN = 13,
    RTAX_INITRWND = 14,
    RTAX_QUICKACK = 15,
    RTAX_CC_ALGO = 16,
    RTAX_FASTOPEN_NO_COOKIE = 17,
}
