namespace VirtualNet.Netlink.Route;

/// <summary>Attributes of RTM_*ROUTE messages (linux/rtnetlink.h, RTA_*).</summary>
internal enum RouteAttribute : ushort
{
    RTA_UNSPEC = 0,
    RTA_DST = 1,
    RTA_SRC = 2,
    RTA_IIF = 3,
    RTA_OIF = 4,
    RTA_GATEWAY = 5,
    RTA_PRIORITY = 6,
    RTA_PREFSRC = 7,
    RTA_METRICS = 8,
    RTA_MULTIPATH = 9,
    RTA_PROTOINFO = 10,
    RTA_FLOW = 11,
    RTA_CACHEINFO = 12,
    RTA_SESSION = 13,
    RTA_MP_ALGO = 14,
    RTA_TABLE = 15,
    RTA_MARK = 16,
    RTA_MFC_STATS = 17,
    RTA_VIA = 18,
    RTA_NEWDST = 19,
    RTA_PREF = 20,
    RTA_ENCAP_TYPE = 21,
    RTA_ENCAP = 22,
    RTA_EXPIRES = 23,
    RTA_PAD = 24,
    RTA_UID = 25,
    RTA_TTL_PROPAGATE = 26,
    RTA_IP_PROTO = 27,
    RTA_SPORT = 28,
    RTA_DPORT = 29,
    RTA_NH_ID = 30,
    RTA_FLOWLABEL = 31, // Linux 6.14
}
