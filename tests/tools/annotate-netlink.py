#!/usr/bin/env python3
"""Write rtnetlink messages as annotated hex, one field a line, to be read and compared.

    annotate-netlink.py [--head TEXT]... [--type RTM_NEWLINK]... [--first | --last] [FILE]

FILE (or stdin) holds datagrams as they went over the socket (see capture-netlink.c), or is a .hex file that this script
wrote before, whose head then stays. Sequence number and port are written as zero, since they differ each time.
--type keeps only messages of these types, --first and --last only one of them, --head lines come first, as comments.
"""
import argparse
import ipaddress
import re
import struct
import sys

import netlink_names as names

# --- layout: what an attribute holds, where its size does not say ---------------------------------------------------
# Numbers need no entry: a value of 1, 2, 4 or 8 bytes is written as one, anything else as plain hex.

STATISTICS = ("rx_packets tx_packets rx_bytes tx_bytes rx_errors tx_errors rx_dropped tx_dropped multicast collisions "
              "rx_length_errors rx_over_errors rx_crc_errors rx_frame_errors rx_fifo_errors rx_missed_errors tx_aborted_errors "
              "tx_carrier_errors tx_fifo_errors tx_heartbeat_errors tx_window_errors rx_compressed tx_compressed rx_nohandler "
              "rx_otherhost_dropped").split()


class Nested:
    """A set of attributes: the enum with this member names them, and layout says what they hold."""

    def __init__(self, member, layout=None):
        self.names = names.table(member) if member else {}
        self.layout = layout or {}


class Struct:
    """Fields as (name, struct format, names or function of the number or None), then perhaps attributes."""

    def __init__(self, *fields, then=None):
        self.fields, self.then = fields, then


def numbers(words, form="I"):
    return Struct(*((word, form, None) for word in words.split()))


def flag_names(values):
    return lambda number: names.flags(values, number)


def ether_type(number):
    return {0x8100: "ETH_P_8021Q", 0x88A8: "ETH_P_8021AD", 0x0800: "ETH_P_IP"}.get(number, hex(number))


BRIDGE_ID = Struct(("prio", ">H", hex), ("addr", "6s", lambda data: data.hex(":")))
BRIDGE_VLAN = numbers("flags vid", "H")
VLAN_FLAGS = Struct(("flags", "I", flag_names({1: "VLAN_FLAG_REORDER_HDR", 2: "VLAN_FLAG_GVRP", 4: "VLAN_FLAG_LOOSE_BINDING",
                                               8: "VLAN_FLAG_MVRP", 16: "VLAN_FLAG_BRIDGE_BINDING"})), ("mask", "I", hex))
QOS = Nested("IFLA_VLAN_QOS_MAPPING", {"IFLA_VLAN_QOS_MAPPING": numbers("from to")})
PORT = Nested("IFLA_BRPORT_STATE", {"IFLA_BRPORT_ROOT_ID": BRIDGE_ID, "IFLA_BRPORT_BRIDGE_ID": BRIDGE_ID})
BRIDGE_SPEC = Nested("IFLA_BRIDGE_FLAGS", {"IFLA_BRIDGE_VLAN_INFO": BRIDGE_VLAN})
KINDS = {
    "bridge": Nested("IFLA_BR_STP_STATE", {
        "IFLA_BR_ROOT_ID": BRIDGE_ID, "IFLA_BR_BRIDGE_ID": BRIDGE_ID, "IFLA_BR_GROUP_ADDR": "mac", "IFLA_BR_VLAN_PROTOCOL": ether_type,
        "IFLA_BR_MULTI_BOOLOPT": numbers("optval optmask")}),
    "vlan": Nested("IFLA_VLAN_ID", {"IFLA_VLAN_PROTOCOL": ether_type, "IFLA_VLAN_FLAGS": VLAN_FLAGS, "IFLA_VLAN_INGRESS_QOS": QOS,
                                    "IFLA_VLAN_EGRESS_QOS": QOS}),
    "vxlan": Nested("IFLA_VXLAN_ID", {
        "IFLA_VXLAN_GROUP": "ip", "IFLA_VXLAN_GROUP6": "ip", "IFLA_VXLAN_LOCAL": "ip", "IFLA_VXLAN_LOCAL6": "ip", "IFLA_VXLAN_PORT": "be16",
        "IFLA_VXLAN_PORT_RANGE": numbers("low high", ">H"), "IFLA_VXLAN_LABEL": "be32"}),
    "macvlan": Nested("IFLA_MACVLAN_MODE", {"IFLA_MACVLAN_MACADDR": "mac", "IFLA_MACVLAN_MODE": names.table("MACVLAN_MODE_PRIVATE")}),
    "tun": Nested("IFLA_TUN_OWNER"),
}
KINDS["macvtap"] = KINDS["macvlan"]
LINK = Nested("IFLA_IFNAME", {
    "IFLA_ADDRESS": "mac", "IFLA_BROADCAST": "mac", "IFLA_PERM_ADDRESS": "mac", "IFLA_IFNAME": "text", "IFLA_QDISC": "text",
    "IFLA_IFALIAS": "text", "IFLA_ALT_IFNAME": "text", "IFLA_PHYS_PORT_NAME": "text", "IFLA_PARENT_DEV_NAME": "text",
    "IFLA_PARENT_DEV_BUS_NAME": "text", "IFLA_LINK_NETNSID": "signed", "IFLA_TARGET_NETNSID": "signed", "IFLA_NEW_NETNSID": "signed",
    "IFLA_STATS": numbers(" ".join(STATISTICS[:24])), "IFLA_STATS64": numbers(" ".join(STATISTICS), "Q"),
    "IFLA_XDP": Nested("IFLA_XDP_ATTACHED"), "IFLA_PROTINFO": PORT,
    "IFLA_MAP": Struct(*((word, "Q", None) for word in ("mem_start", "mem_end", "base_addr")), ("irq", "H", None), ("dma", "B", None),
                       ("port", "B", None), ("padding", "4s", None)),
    "IFLA_OPERSTATE": dict(enumerate("unknown notpresent down lowerlayerdown testing dormant up".split()))})
LINK.layout["IFLA_PROP_LIST"] = LINK
VETH = Nested("VETH_INFO_PEER")
INTERFACE = (("ifi_family", "B", names.FAMILIES), ("padding", "B", None), ("ifi_type", "H", {**names.ARPHRD, 0: "0"}), ("ifi_index", "i", None),
             ("ifi_flags", "I", flag_names(names.INTERFACE_FLAGS)), ("ifi_change", "I", flag_names(names.INTERFACE_FLAGS)))
VETH.layout["VETH_INFO_PEER"] = Struct(*INTERFACE, then=LINK)
KINDS["veth"] = VETH
LINK_INFO = Nested("IFLA_INFO_KIND", {"IFLA_INFO_KIND": "text", "IFLA_INFO_SLAVE_KIND": "text"})
LINK.layout["IFLA_LINKINFO"] = LINK_INFO
INET_SPEC = Nested(None)
INET_SPEC.names = {2: "AF_INET", 10: "AF_INET6"}
INET_SPEC.layout = {"AF_INET": Nested("IFLA_INET_CONF"), "AF_INET6": Nested("IFLA_INET6_FLAGS", {
    "IFLA_INET6_CACHEINFO": numbers("max_reasm_len tstamp reachable_time retrans_time"), "IFLA_INET6_TOKEN": "ip"})}

ADDRESS = Nested("IFA_LOCAL", {
    "IFA_ADDRESS": "ip", "IFA_LOCAL": "ip", "IFA_BROADCAST": "ip", "IFA_ANYCAST": "ip", "IFA_MULTICAST": "ip", "IFA_LABEL": "text",
    "IFA_FLAGS": flag_names(names.ADDRESS_FLAGS), "IFA_CACHEINFO": numbers("ifa_prefered ifa_valid cstamp tstamp")})
METRICS = Nested("RTAX_MTU", {"RTAX_CC_ALGO": "text"})
ROUTE = Nested("RTA_GATEWAY", {
    "RTA_DST": "ip", "RTA_SRC": "ip", "RTA_GATEWAY": "ip", "RTA_PREFSRC": "ip", "RTA_METRICS": METRICS, "RTA_VIA": "via", "RTA_MULTIPATH": "nexthops",
    "RTA_CACHEINFO": numbers("rta_clntref rta_lastuse rta_expires rta_error rta_used rta_id rta_ts rta_tsage")})
NEXT_HOP = Struct(("rtnh_len", "H", None), ("rtnh_flags", "B", flag_names(names.NEXTHOP_FLAGS)), ("rtnh_hops", "B", None), ("rtnh_ifindex", "i", None))
NEIGHBOR = Nested("NDA_LLADDR", {"NDA_DST": "ip", "NDA_LLADDR": "mac", "NDA_CACHEINFO": numbers("ndm_confirmed ndm_used ndm_updated ndm_refcnt")})
NAMESPACE = Nested("NETNSA_NSID", {"NETNSA_NSID": "signed", "NETNSA_TARGET_NSID": "signed", "NETNSA_CURRENT_NSID": "signed"})
ERROR = Nested("NLMSGERR_ATTR_MSG", {"NLMSGERR_ATTR_MSG": "text"})

HEADER = (("nlmsg_len", "I", None), ("nlmsg_type", "H", names.MESSAGES), ("nlmsg_flags", "H", None), ("nlmsg_seq", "I", None), ("nlmsg_pid", "I", None))
BODIES = {
    "LINK": Struct(*INTERFACE, then=LINK),
    "LINKPROP": Struct(*INTERFACE, then=LINK),
    "ADDR": Struct(("ifa_family", "B", names.FAMILIES), ("ifa_prefixlen", "B", None), ("ifa_flags", "B", flag_names(names.ADDRESS_FLAGS)),
                   ("ifa_scope", "B", names.ROUTE_SCOPES), ("ifa_index", "I", None), then=ADDRESS),
    "ROUTE": Struct(("rtm_family", "B", names.FAMILIES), ("rtm_dst_len", "B", None), ("rtm_src_len", "B", None), ("rtm_tos", "B", None),
                    ("rtm_table", "B", names.ROUTE_TABLES), ("rtm_protocol", "B", names.ROUTE_PROTOCOLS), ("rtm_scope", "B", names.ROUTE_SCOPES),
                    ("rtm_type", "B", names.ROUTE_TYPES), ("rtm_flags", "I", flag_names(names.ROUTE_FLAGS | names.NEXTHOP_FLAGS)), then=ROUTE),
    "NEIGH": Struct(("ndm_family", "B", names.FAMILIES), ("padding", "3s", None), ("ndm_ifindex", "i", None),
                    ("ndm_state", "H", flag_names(names.NEIGHBOR_STATES)), ("ndm_flags", "B", flag_names(names.NEIGHBOR_FLAGS)),
                    ("ndm_type", "B", names.ROUTE_TYPES), then=NEIGHBOR),
    "NSID": Struct(("rtgen_family", "B", names.FAMILIES), ("padding", "3s", None), then=NAMESPACE),
}
# What differs from one run to the next; who compares puts in a value of their own.
PARAMETERS = {"IFLA_NET_NS_FD": "a descriptor of the sender", "NETNSA_FD": "a descriptor of the sender",
              "IFLA_NET_NS_PID": "a process of the sender's machine", "NETNSA_PID": "a process of the sender's machine"}


# --- writing -------------------------------------------------------------------------------------------------------

class Writer:
    def __init__(self):
        self.lines = []

    def field(self, depth, data, note):
        for start in range(0, max(len(data), 1), 16):
            hexes = "  " * depth + data[start:start + 16].hex(" ")
            self.lines.append(f"{hexes:<56}# {note}" if start == 0 else hexes)

    def fields(self, depth, fields, data):
        at = 0
        for name, form, render in fields:
            size = struct.calcsize(form if form[0] == ">" else "=" + form)
            value, = struct.unpack(form if form[0] == ">" else "=" + form, data[at:at + size])
            self.field(depth, data[at:at + size], f"{name} = {rendered(value, render)}" if name != "padding" else name)
            at += size
        return at

    def structure(self, depth, layout, data, context):
        whole = 0
        for _, form, _ in layout.fields:
            whole += struct.calcsize("=" + form.strip(">"))
        fitting = layout.fields if whole <= len(data) else layout.fields[:len(data) // max(struct.calcsize("=" + layout.fields[0][1].strip(">")), 1)]
        at = self.fields(depth, fitting, data)
        if layout.then and at < len(data):
            self.attributes(depth, layout.then, data[at:], context)
        elif at < len(data):
            self.field(depth, data[at:], "(newer than this script's header)")

    def attributes(self, depth, layout, data, context):
        while len(data) >= 4:
            length, kind = struct.unpack("=HH", data[:4])
            name = layout.names.get(kind & 0x3FFF, f"attribute {kind & 0x3FFF}")
            payload, padding = data[4:length], data[length:(length + 3) & ~3]
            marks = "".join(f" | {mark}" for bit, mark in ((0x8000, "NLA_F_NESTED"), (0x4000, "NLA_F_NET_BYTEORDER")) if kind & bit)
            note = f" ({PARAMETERS[name]})" if name in PARAMETERS else ""
            self.field(depth, data[:4], f"{name}{marks}, {length} bytes{note}")
            self.payload(depth + 1, name, layout.layout.get(name), payload, context)
            if padding:
                self.field(depth + 1, padding, "padding")
            data = data[(length + 3) & ~3:]
        if data:
            self.field(depth, data, "(left over)")

    def payload(self, depth, name, layout, data, context):
        if name in ("IFLA_INFO_KIND", "IFLA_INFO_SLAVE_KIND"):
            context[name] = data.rstrip(b"\0").decode()
        elif name == "IFLA_INFO_DATA":
            layout = KINDS.get(context.get("IFLA_INFO_KIND"), Nested(None))
        elif name == "IFLA_INFO_SLAVE_DATA":
            # iproute2 names the port's kind in IFLA_INFO_KIND
            layout = PORT if "bridge" in (context.get("IFLA_INFO_SLAVE_KIND"), context.get("IFLA_INFO_KIND", "").removesuffix("_slave")) else Nested(None)
        elif name == "IFLA_AF_SPEC":
            layout = BRIDGE_SPEC if context.get("ifi_family") == 7 else INET_SPEC
        if isinstance(layout, Nested):
            self.attributes(depth, layout, data, dict(context))
        elif isinstance(layout, Struct):
            self.structure(depth, layout, data, dict(context))
        elif layout == "nexthops":
            self.next_hops(depth, data, context)
        elif layout == "via":
            self.field(depth, data[:2], f"rtvia_family = {names.FAMILIES.get(data[0], data[0])}")
            self.field(depth, data[2:], f"rtvia_addr = {ipaddress.ip_address(data[2:])}")
        elif data:
            self.field(depth, data, "= " + value_of(layout, data))

    def next_hops(self, depth, data, context):
        while len(data) >= 8:
            length, = struct.unpack("=H", data[:2])
            self.fields(depth, NEXT_HOP.fields, data[:8])
            self.attributes(depth + 1, ROUTE, data[8:length], context)
            data = data[(length + 3) & ~3:]

    def message(self, data):
        length, kind, flag_bits, _, _ = struct.unpack("=IHHII", data[:16])
        name = names.MESSAGES.get(kind, str(kind))
        fields = [field if field[0] != "nlmsg_flags" else ("nlmsg_flags", "H", lambda number: names.message_flags(name, number)) for field in HEADER]
        self.fields(0, fields, data[:8] + bytes(8))
        body = data[16:length]
        if name == "NLMSG_ERROR":
            self.error(body, flag_bits)
        elif name == "NLMSG_DONE":
            self.field(0, body, "error = " + value_of("signed", body[:4]))
        else:
            self.structure(0, BODIES.get(re.sub("RTM_(NEW|DEL|GET|SET)", "", name), Struct()), body, {"ifi_family": body[0] if body else 0})
        if data[length:]:
            self.field(0, data[length:], "padding")

    def error(self, body, flag_bits):
        self.field(0, body[:4], "error = " + value_of("signed", body[:4]))
        inner, = struct.unpack("=I", body[4:8])
        end = 20 if flag_bits & 0x100 else 4 + ((inner + 3) & ~3)
        self.field(0, body[4:12] + bytes(8) + body[20:end], "msg = the request" + (", its header only" if flag_bits & 0x100 else ""))
        if flag_bits & 0x200:
            self.attributes(0, ERROR, body[end:], {})


def rendered(value, render):
    if isinstance(render, dict):
        return render.get(value, str(value))
    return render(value) if render else value.hex(" ") if isinstance(value, bytes) else str(value)


def value_of(layout, data):
    form = {1: "B", 2: "H", 4: "I", 8: "Q"}.get(len(data))
    if layout == "text":
        return '"' + data.rstrip(b"\0").decode(errors="replace") + '"' + ("" if data.endswith(b"\0") else ", no NUL")
    if layout == "mac" and len(data) not in (4, 16):
        return data.hex(":")
    if layout in ("ip", "mac") and len(data) in (4, 16):
        return str(ipaddress.ip_address(data))
    if layout == "signed":
        return str(struct.unpack("=i", data)[0])
    if layout in ("be16", "be32") or layout is ether_type:
        number = int.from_bytes(data, "big")
        return ether_type(number) if layout is ether_type else f"{number} (big-endian)"
    if form:
        return rendered(struct.unpack("=" + form, data)[0], layout if not isinstance(layout, str) else None)
    return "plain bytes"


def split(data):
    while len(data) >= 16:
        length, = struct.unpack("=I", data[:4])
        if length == 0:         # iproute2 sends some of its dump requests with the unused rest of their buffer
            data = data[4:]
            continue
        if length < 16 or length > len(data):
            raise SystemExit(f"annotate-netlink.py: a message of {length} bytes where {len(data)} are left")
        yield data[:(length + 3) & ~3]
        data = data[(length + 3) & ~3:]
    if any(data):
        raise SystemExit(f"annotate-netlink.py: {len(data)} bytes after the last message")


def read(data):
    """Bytes of messages and head lines, from raw bytes or from a .hex file."""
    if b"\0" in data:
        return data, []
    lines = data.decode().splitlines()
    first = next((i for i, line in enumerate(lines) if line and not line.startswith("#")), len(lines))
    return bytes.fromhex(" ".join(line.split("#")[0] for line in lines)), [line[2:] for line in lines[:first] if line]


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--head", action="append", default=[])
    parser.add_argument("--type", action="append")
    parser.add_argument("--first", action="store_true")
    parser.add_argument("--last", action="store_true")
    parser.add_argument("file", nargs="?")
    arguments = parser.parse_args()
    with open(arguments.file, "rb") if arguments.file else sys.stdin.buffer as source:
        data, head = read(source.read())
    kept = [message for message in split(data)
            if not arguments.type or names.MESSAGES.get(struct.unpack("=H", message[4:6])[0]) in arguments.type]
    if not kept:
        raise SystemExit("annotate-netlink.py: no such message")
    writer = Writer()
    writer.lines += ["# " + line for line in head + arguments.head]
    for message in kept[:1] if arguments.first else kept[-1:] if arguments.last else kept:
        writer.lines.append("")
        writer.message(message)
    print("\n".join(line.rstrip() for line in writer.lines).lstrip("\n"))


main()
