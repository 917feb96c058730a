"""The names of rtnetlink's numbers, read from the kernel headers in /usr/include/linux."""
import re

HEADERS = "netlink rtnetlink if_link if_addr neighbour veth net_namespace if_bridge if_arp if if_tun".split()

# Attributes newer than Debian 12's headers (6.1), with which kernels answer: include/uapi/linux/if_link.h of 6.18.
NEWER = {
    "IFLA_IFNAME": {62: "IFLA_DEVLINK_PORT", 63: "IFLA_GSO_IPV4_MAX_SIZE", 64: "IFLA_GRO_IPV4_MAX_SIZE", 65: "IFLA_DPLL_PIN",
                    66: "IFLA_MAX_PACING_OFFLOAD_HORIZON", 67: "IFLA_NETNS_IMMUTABLE", 68: "IFLA_HEADROOM", 69: "IFLA_TAILROOM"},
    "IFLA_BR_STP_STATE": {48: "IFLA_BR_FDB_N_LEARNED", 49: "IFLA_BR_FDB_MAX_LEARNED"},
    "IFLA_BRPORT_STATE": {40: "IFLA_BRPORT_MAB", 41: "IFLA_BRPORT_MCAST_N_GROUPS", 42: "IFLA_BRPORT_MCAST_MAX_GROUPS",
                          43: "IFLA_BRPORT_NEIGH_VLAN_SUPPRESS", 44: "IFLA_BRPORT_BACKUP_NHID"},
    "IFLA_VXLAN_ID": {31: "IFLA_VXLAN_LOCALBYPASS", 32: "IFLA_VXLAN_LABEL_POLICY", 33: "IFLA_VXLAN_RESERVED_BITS",
                      34: "IFLA_VXLAN_MC_ROUTE"},
}

ENUMS = []          # every enum: number -> name
DEFINES = {}        # every constant: name -> number


def _read(header):
    with open(f"/usr/include/linux/{header}.h", encoding="ascii", errors="replace") as file:
        text = re.sub(r"/\*.*?\*/|//[^\n]*", "", file.read(), flags=re.S)
    for name, value in re.findall(r"^#\s*define\s+(\w+)\s+\(?(0x[0-9a-fA-F]+|\d+)[uU]?\)?\s*$", text, re.M):
        DEFINES[name] = int(value, 0)
    for name, bit in re.findall(r"^#\s*define\s+(\w+)\s+\(1\s*<<\s*(\d+)\)\s*$", text, re.M):
        DEFINES[name] = 1 << int(bit)
    for body in re.findall(r"\benum\b[^{};]*\{(.*?)\}", text, re.S):
        ENUMS.append(_enum(re.sub(r"^\s*#.*$", "", body, flags=re.M)))


def _enum(body):
    names, number = {}, -1
    for member in filter(None, (part.strip() for part in body.split(","))):
        name, _, value = (part.strip() for part in member.partition("="))
        # a member's value is an integer, a shift, or a member before it
        number = int(eval(value, {"__builtins__": {}}, DEFINES)) if value else number + 1
        DEFINES[name] = number
        if not name.startswith("__") and not re.search(r"^RTM_BASE$", name):
            names.setdefault(number, name)
    return names


for _header in HEADERS:
    _read(_header)


def table(member):
    """number -> name, of the enum that has this member"""
    for names in ENUMS:
        if member in names.values():
            return {**names, **NEWER.get(member, {})}
    raise KeyError(member)


def constants(pattern):
    """number -> name, of the constants whose whole name matches"""
    found = {}
    for name, number in DEFINES.items():
        if re.fullmatch(pattern, name):
            found.setdefault(number, name)
    return found


def flags(names, number):
    known = [name for value, name in sorted(names.items()) if value and number & value == value]
    rest = number
    for value in names:
        rest &= ~value
    return " | ".join(known + ([hex(rest)] if rest else [])) or "0"


FAMILIES = {0: "AF_UNSPEC", 2: "AF_INET", 7: "AF_BRIDGE", 10: "AF_INET6", 28: "AF_MPLS", 128: "RTNL_FAMILY_IPMR", 129: "RTNL_FAMILY_IP6MR"}
MESSAGES = {2: "NLMSG_ERROR", 3: "NLMSG_DONE", **constants("RTM_(NEW|DEL|GET|SET)[A-Z]+")}
ARPHRD = constants("ARPHRD_.+")
INTERFACE_FLAGS = table("IFF_UP")
ADDRESS_FLAGS = constants("IFA_F_.+")
ROUTE_FLAGS = constants("RTM_F_.+")
NEXTHOP_FLAGS = constants("RTNH_F_.+")
NEIGHBOR_FLAGS = constants("NTF_[A-Z_]+")
NEIGHBOR_STATES = constants("NUD_.+")
ROUTE_TYPES = table("RTN_UNICAST")
ROUTE_SCOPES = table("RT_SCOPE_LINK")
ROUTE_TABLES = table("RT_TABLE_MAIN")
ROUTE_PROTOCOLS = constants("RTPROT_.+")


def message_flags(kind, number):
    """The upper bits mean something else for each sort of message (linux/netlink.h)."""
    names = {1: "NLM_F_REQUEST", 2: "NLM_F_MULTI", 4: "NLM_F_ACK", 8: "NLM_F_ECHO", 16: "NLM_F_DUMP_INTR", 32: "NLM_F_DUMP_FILTERED"}
    if kind in ("NLMSG_ERROR", "NLMSG_DONE"):
        names.update({0x100: "NLM_F_CAPPED", 0x200: "NLM_F_ACK_TLVS"})
    elif "_GET" in kind:
        names.update({0x100: "NLM_F_ROOT", 0x200: "NLM_F_MATCH", 0x400: "NLM_F_ATOMIC"})
    elif "_DEL" in kind:
        names.update({0x100: "NLM_F_NONREC", 0x200: "NLM_F_BULK"})
    else:
        names.update({0x100: "NLM_F_REPLACE", 0x200: "NLM_F_EXCL", 0x400: "NLM_F_CREATE", 0x800: "NLM_F_APPEND"})
    return flags(names, number)
