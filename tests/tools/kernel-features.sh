#!/bin/bash
# kernel-features.sh - which link types, qdiscs and bridge features the kernel of the virtual machine has, tried out
# with iproute2:    tests/tools/vmrun tests/tools/kernel-features.sh
# One line a feature; the last line counts. It makes links in the namespace that it finds itself in, so it runs only
# inside vmrun.
grep -q vmrun.lab= /proc/cmdline || { echo "kernel-features.sh: run it inside vmrun" >&2; exit 2; }
ok=0; bad=0
t() { # NAME COMMAND...
    local name=$1 out; shift
    if out=$("$@" 2>&1); then echo "ok    $name"; ok=$((ok + 1)); else echo "FAIL  $name: $out"; bad=$((bad + 1)); fi
}

echo "kernel $(uname -r) up $(cut -d' ' -f1 /proc/uptime)"
ip link add base type dummy && ip link set base up
t dummy ip link add d1 type dummy
t bond ip link add b1 type bond mode 802.3ad miimon 100
t bond-slave ip link set d1 master b1
t vlan ip link add link base name base.10 type vlan id 10 protocol 802.1ad gvrp off
t qinq ip link add link base.10 name base.10.20 type vlan id 20
t wireguard ip link add wg0 type wireguard
t vrf ip link add vrf1 type vrf table 100
t vrf-slave bash -c 'ip link add d2 type dummy; ip link set d2 master vrf1'
t ipvlan ip link add link base ipv1 type ipvlan mode l3s
t ipvtap ip link add link base ipvt1 type ipvtap
t macvtap bash -c 'ip link add d3 type dummy; ip link add link d3 mvt1 type macvtap'
t macvlan bash -c 'ip link add d4 type dummy; ip link add link d4 mv1 type macvlan mode bridge'
t geneve ip link add gnv type geneve id 7 remote 192.0.2.1
t vxlan ip link add vx type vxlan id 9 dstport 4789 local 192.0.2.1
t gre ip link add gre1 type gre local 192.0.2.1 remote 192.0.2.2
t gretap ip link add grt1 type gretap local 192.0.2.1 remote 192.0.2.2
t ip6gre ip link add g61 type ip6gre local 2001:db8::1 remote 2001:db8::2
t erspan ip link add ers1 type erspan seq key 1 local 192.0.2.1 remote 192.0.2.2 erspan_ver 1 erspan 9
t ipip ip link add ipip1 type ipip local 192.0.2.1 remote 192.0.2.3
t sit ip link add sit1 type sit local 192.0.2.1 remote 192.0.2.4
t ip6tnl ip link add i61 type ip6tnl local 2001:db8::1 remote 2001:db8::3
t vti ip link add vti1 type vti local 192.0.2.1 remote 192.0.2.5 key 5
t xfrm ip link add xf1 type xfrm dev base if_id 3
t macsec bash -c "ip link add d9 type dummy; ip link add link d9 ms0 type macsec encrypt on"
t netkit-ip ip link add type netkit
t team ip link add tm0 type team
t ifb ip link add ifb9 type ifb
t veth ip link add ve0 type veth peer name ve1
t nlmon ip link add nlm type nlmon
t vcan ip link add vc0 type vcan
t hsr bash -c 'ip link add d5 type dummy; ip link add d6 type dummy; ip link add h0 type hsr slave1 d5 slave2 d6'
t batadv ip link add bat0 type batadv
t netdevsim bash -c 'modprobe netdevsim && echo "1 1" > /sys/bus/netdevsim/new_device'
t bridge-vlan bash -c 'ip link add br0 type bridge vlan_filtering 1 vlan_default_pvid 0 && ip link set ve0 master br0 && bridge vlan add dev ve0 vid 10 pvid untagged && bridge vlan add dev ve0 vid 20-30 && bridge vlan show dev ve0 | grep -q "20-30\|20"'
t bridge-mst ip link set br0 type bridge mcast_snooping 1
t bridge-8021ad bash -c 'ip link add br1 type bridge vlan_filtering 1 vlan_protocol 802.1ad'
t bridge-tunnel bash -c 'ip link add br2 type bridge vlan_filtering 1 && ip link add vx2 type vxlan external dstport 4790 && ip link set vx2 master br2 && bridge link set dev vx2 vlan_tunnel on && bridge vlan add dev vx2 vid 10 && bridge vlan add dev vx2 vid 10 tunnel_info id 10'
t netem tc qdisc add dev base root netem delay 10ms loss 1%
t netem-del tc qdisc del dev base root
for q in fq_codel "fq" "cake bandwidth 10mbit" "htb default 1" "tbf rate 1mbit burst 32k latency 50ms" "sfq" "red limit 100000 avpkt 1000" "hfsc default 1" "prio" "drr" "codel" "pie" "ets bands 3" "choke limit 1000 bandwidth 1mbit" "hhf" "qfq" "sfb" "plug" "cbs" "etf clockid CLOCK_TAI" "skbprio" "gred setup vqs 4 default 0"; do
    t "qdisc ${q%% *}" bash -c "tc qdisc replace dev base root handle 1: $q && tc qdisc del dev base root"
done
t mqprio bash -c 'ip link add ve8 numtxqueues 4 type veth peer name ve9; tc qdisc add dev ve8 root handle 1: mqprio num_tc 2 map 0 1 queues 1@0 1@1 hw 0'
t clsact-flower bash -c 'tc qdisc add dev base clsact && tc filter add dev base ingress protocol ip flower ip_proto tcp dst_port 80 action drop'
t tc-act bash -c 'tc filter add dev base egress matchall action mirred egress redirect dev d2'
t tc-u32 bash -c 'tc filter add dev base ingress prio 7 protocol ip u32 match ip dst 192.0.2.9/32 action ok'
t tc-bpf-sys test -d /sys/fs/bpf
t mpls bash -c 'modprobe mpls_router && sysctl -qw net.mpls.platform_labels=1000 && sysctl -qw net.mpls.conf.base.input=1 && ip -f mpls route add 100 dev base'
t mpls-encap bash -c 'modprobe mpls_iptunnel; ip addr add 192.0.2.1/24 dev base; ip route add 198.51.100.0/24 encap mpls 200 via 192.0.2.2 dev base'
t seg6 ip -6 route add 2001:db8:9::/64 encap seg6 mode encap segs 2001:db8::9 dev base
t nexthop bash -c 'ip nexthop add id 1 via 192.0.2.2 dev base && ip nexthop add id 2 blackhole && ip nexthop add id 10 group 1'
t ip-rule ip rule add fwmark 7 table 77
t netns ip netns add n1
t netns-exec ip netns exec n1 ip link
t fou bash -c 'modprobe fou && ip fou add port 5555 ipproto 4'
t l2tp bash -c 'modprobe l2tp_eth; ip l2tp add tunnel tunnel_id 3 peer_tunnel_id 4 encap udp local 192.0.2.1 remote 192.0.2.2 udp_sport 5000 udp_dport 6000'
t mptcp ip mptcp endpoint add 192.0.2.1
t tun bash -c "ip tuntap add mode tun name tun7 && ip tuntap add mode tap name tap7 multi_queue"
t xfrm-state ip xfrm state add src 192.0.2.1 dst 192.0.2.2 proto esp spi 0x100 mode tunnel enc 'cbc(aes)' 0x0123456789abcdef0123456789abcdef auth 'hmac(sha256)' 0x0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef
t nft bash -c 'modprobe nf_tables'
t devlink devlink dev show
t ethtool-nl bash -c 'command -v ethtool >/dev/null && ethtool ve1 || ip link show ve1'
echo "$ok ok, $bad failed; up $(cut -d' ' -f1 /proc/uptime)"
