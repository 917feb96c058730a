/* nlbench.c - the practical limit: rtnetlink from plain C, timed.
 *
 *   nlbench pairs N PACK LAST_ACK STEPS     N veth pairs v0a/v0b ...; see `step` for the letters
 *   nlbench pdel N THREADS                  delete N pairs one by one from several sockets at once
 *   nlbench dump link|addr|route BUFFER_KIB EXT_MASK STRICT [TABLE]
 *   nlbench routes N PACK LAST_ACK OIF GATEWAY TABLE STEPS      c create, d delete
 *   nlbench lab N PREFIX NAMED [GROUP_FIRST]     N namespaces on one bridge, configured, then removed
 *   nlbench clear                           removes all links but lo, not timed
 *
 * Run it in a namespace of its own (unshare -nm). PACK requests go into one send; with LAST_ACK 1 only the last of them
 * is acknowledged. NQ1=1 in the environment asks for one queue per link. Prints lines "R LABEL STEP COUNT SECONDS USER SYSTEM".
 */
#define _GNU_SOURCE
#include "netlink.h"

#include <arpa/inet.h>
#include <fcntl.h>
#include <linux/if_addr.h>
#include <linux/if_link.h>
#include <linux/veth.h>
#include <net/if.h>
#include <pthread.h>
#include <sched.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mount.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <time.h>
#include <unistd.h>

enum { GROUP = 77, LOOPBACK = 1, FIRST_IN_NAMESPACE = 2, LAB_BRIDGE = 50000, PORTS_PER_BRIDGE = 1000 };
enum { GATEWAY = 0x0a000001, ROUTES = 0x14000000 };     /* 10.0.0.1, 20.0.0.0 */
enum { NEW = NLM_F_CREATE | NLM_F_EXCL };

/* --- timing --- */

static const char *label = "C";
static double started;
static struct rusage usage_then;

static double now(void)
{
    struct timespec time;
    clock_gettime(CLOCK_MONOTONIC, &time);
    return time.tv_sec + time.tv_nsec / 1e9;
}

static double seconds(struct timeval since, struct timeval until)
{
    return (until.tv_sec - since.tv_sec) + (until.tv_usec - since.tv_usec) / 1e6;
}

static void start(void)
{
    getrusage(RUSAGE_SELF, &usage_then);
    started = now();
}

static void stop(const char *step, long count)
{
    double elapsed = now() - started;
    struct rusage usage;
    getrusage(RUSAGE_SELF, &usage);
    printf("R %s %s %ld %.6f %.4f %.4f\n", label, step, count, elapsed,
           seconds(usage_then.ru_utime, usage.ru_utime), seconds(usage_then.ru_stime, usage.ru_stime));
    fflush(stdout);
}

static void label_packing(int pack, int last_ack)
{
    static char text[64];
    snprintf(text, sizeof text, "C-pack%d%s", pack, last_ack ? "-lastack" : "");
    label = text;
}

/* --- requests; the caller chooses the interface indexes, so nothing has to be read back --- */

static int index_a(int pair) { return 100000 + 2 * pair; }
static int index_b(int pair) { return 100001 + 2 * pair; }
static int index_bridge(int pair) { return LAB_BRIDGE + pair / PORTS_PER_BRIDGE; }

static struct ifinfomsg interface(int index, int up)
{
    struct ifinfomsg message = { .ifi_index = index };
    if (up)
        message.ifi_flags = message.ifi_change = IFF_UP;
    return message;
}

static void one_queue(struct nl *nl)
{
    if (!getenv("NQ1"))
        return;
    nl_attr_u32(nl, IFLA_NUM_TX_QUEUES, 1);
    nl_attr_u32(nl, IFLA_NUM_RX_QUEUES, 1);
}

struct near_end {
    int group, up, master;
};

/* The peer lies in the namespace `peer_fd` as its first link of the name `peer_name`, or here where that is negative.
 * IFF_UP for the peer in the same request would fail: ENOTCONN. */
static void add_veth(struct nl *nl, int pair, struct near_end near, int peer_fd, const char *peer_name)
{
    char name[IFNAMSIZ], other[IFNAMSIZ];
    snprintf(name, sizeof name, "v%da", pair);
    snprintf(other, sizeof other, "v%db", pair);
    struct ifinfomsg message = interface(index_a(pair), near.up);
    nl_begin(nl, RTM_NEWLINK, NEW, &message, sizeof message);
    nl_attr_string(nl, IFLA_IFNAME, name);
    one_queue(nl);
    if (near.group)
        nl_attr_u32(nl, IFLA_GROUP, near.group);
    if (near.master)
        nl_attr_u32(nl, IFLA_MASTER, near.master);
    size_t info = nl_nest(nl, IFLA_LINKINFO);
    nl_attr(nl, IFLA_INFO_KIND, "veth", 4);
    size_t data = nl_nest(nl, IFLA_INFO_DATA);
    size_t peer = nl_nest(nl, VETH_INFO_PEER);
    struct ifinfomsg peer_message = interface(peer_fd >= 0 ? FIRST_IN_NAMESPACE : index_b(pair), 0);
    nl_raw(nl, &peer_message, sizeof peer_message);
    nl_attr_string(nl, IFLA_IFNAME, peer_name ? peer_name : other);
    one_queue(nl);
    if (peer_fd >= 0)
        nl_attr_u32(nl, IFLA_NET_NS_FD, peer_fd);
    nl_unnest(nl, peer);
    nl_unnest(nl, data);
    nl_unnest(nl, info);
    nl_end(nl);
}

static void add_pair(struct nl *nl, int pair, struct near_end near)
{
    add_veth(nl, pair, near, -1, NULL);
}

static void add_bridge(struct nl *nl, const char *name, int index, int up)
{
    struct ifinfomsg message = interface(index, up);
    nl_begin(nl, RTM_NEWLINK, NEW, &message, sizeof message);
    nl_attr_string(nl, IFLA_IFNAME, name);
    size_t info = nl_nest(nl, IFLA_LINKINFO);
    nl_attr(nl, IFLA_INFO_KIND, "bridge", 6);
    nl_unnest(nl, info);
    nl_end(nl);
}

static void set_up(struct nl *nl, int index)
{
    struct ifinfomsg message = interface(index, 1);
    nl_begin(nl, RTM_NEWLINK, 0, &message, sizeof message);
    nl_end(nl);
}

static void set_master(struct nl *nl, int index, int master)
{
    struct ifinfomsg message = interface(index, 0);
    nl_begin(nl, RTM_NEWLINK, 0, &message, sizeof message);
    nl_attr_u32(nl, IFLA_MASTER, master);
    nl_end(nl);
}

static void add_address(struct nl *nl, int index, uint32_t address, int prefix_length)
{
    struct ifaddrmsg message = { .ifa_family = AF_INET, .ifa_prefixlen = prefix_length, .ifa_index = index };
    nl_begin(nl, RTM_NEWADDR, NEW, &message, sizeof message);
    nl_attr_u32(nl, IFA_LOCAL, htonl(address));
    nl_attr_u32(nl, IFA_ADDRESS, htonl(address));
    nl_end(nl);
}

static void delete_link(struct nl *nl, int index)
{
    struct ifinfomsg message = interface(index, 0);
    nl_begin(nl, RTM_DELLINK, 0, &message, sizeof message);
    nl_end(nl);
}

static void delete_group(struct nl *nl, int group)
{
    struct ifinfomsg message = interface(0, 0);
    nl_begin(nl, RTM_DELLINK, 0, &message, sizeof message);
    nl_attr_u32(nl, IFLA_GROUP, group);
    nl_end(nl);
}

struct route {
    uint32_t destination, gateway;
    int prefix_length, interface, table;
};

static void put_route(struct nl *nl, int type, int flags, struct route route)
{
    struct rtmsg message = {
        .rtm_family = AF_INET,
        .rtm_dst_len = route.prefix_length,
        .rtm_table = route.table < 256 ? route.table : RT_TABLE_UNSPEC,
        .rtm_protocol = RTPROT_BOOT,
        .rtm_scope = RT_SCOPE_UNIVERSE,
        .rtm_type = RTN_UNICAST,
    };
    nl_begin(nl, type, flags, &message, sizeof message);
    if (route.prefix_length)
        nl_attr_u32(nl, RTA_DST, htonl(route.destination));
    if (route.gateway)
        nl_attr_u32(nl, RTA_GATEWAY, htonl(route.gateway));
    if (route.interface)
        nl_attr_u32(nl, RTA_OIF, route.interface);
    if (route.table >= 256)
        nl_attr_u32(nl, RTA_TABLE, route.table);
    nl_end(nl);
}

/* --- pairs --- */

static void bridges(struct nl *nl, int pairs, int add)
{
    int pack = nl->pack;
    nl->pack = 1;
    for (int i = 0; i < pairs; i += PORTS_PER_BRIDGE) {
        char name[IFNAMSIZ];
        snprintf(name, sizeof name, "br%d", i / PORTS_PER_BRIDGE);
        if (add)
            add_bridge(nl, name, index_bridge(i), 0);
        else
            delete_link(nl, index_bridge(i));
    }
    nl->pack = pack;
}

static const char *step_name(char step)
{
    switch (step) {
    case 'c': return "create";
    case 'g': return "create+group";
    case 'x': return "create+up+master+group";
    case 'y': return "create+up";
    case 'u': return "up2";
    case 'a': return "addr";
    case 'b': return "addr-b";
    case 'm': return "master";
    case 'v': return "upb";
    case 'd': return "delete";
    case 'D': return "delete-sample";
    case 'G': return "delgroup";
    default: die("unknown step %c", step);
    }
}

static void step(struct nl *nl, char step, int pair)
{
    switch (step) {
    case 'c': add_pair(nl, pair, (struct near_end){ 0 }); break;
    case 'g': add_pair(nl, pair, (struct near_end){ .group = GROUP }); break;
    case 'x': add_pair(nl, pair, (struct near_end){ .group = GROUP, .up = 1, .master = index_bridge(pair) }); break;
    case 'y': add_pair(nl, pair, (struct near_end){ .up = 1 }); break;
    case 'u': set_up(nl, index_a(pair)); set_up(nl, index_b(pair)); break;
    case 'a': add_address(nl, index_a(pair), GATEWAY + pair * 4, 30); break;
    case 'b': add_address(nl, index_b(pair), GATEWAY + pair * 4 + 1, 30); break;
    case 'm': set_master(nl, index_b(pair), index_bridge(pair)); break;
    case 'v': set_up(nl, index_b(pair)); break;
    case 'd': case 'D': delete_link(nl, index_a(pair)); break;
    case 'G': if (pair == 0) delete_group(nl, GROUP); break;
    }
}

static void run_pairs(int pairs, int pack, int last_ack, const char *steps)
{
    struct nl *nl = nl_open(pack, last_ack);
    label_packing(pack, last_ack);
    for (; *steps; steps++) {
        if (*steps == 'r' || *steps == 'R') {       /* the bridges themselves are not timed */
            bridges(nl, pairs, *steps == 'r');
            continue;
        }
        const char *name = step_name(*steps);
        int count = *steps == 'D' && pairs > 50 ? 50 : pairs;
        start();
        for (int i = 0; i < count; i++)
            step(nl, *steps, i);
        nl_flush(nl);
        stop(name, count);
    }
}

static int parallel_pairs, parallel_threads;

static void *delete_some(void *first)
{
    struct nl *nl = nl_open(1, 0);
    for (int i = (int)(long)first; i < parallel_pairs; i += parallel_threads)
        delete_link(nl, index_a(i));
    return NULL;
}

static void run_parallel_delete(int pairs, int count)
{
    static char text[64];
    pthread_t threads[256];
    if (count > 256)
        die("at most 256 threads");
    parallel_pairs = pairs;
    parallel_threads = count;
    snprintf(text, sizeof text, "C-threads%d", count);
    label = text;
    start();
    for (long i = 0; i < count; i++)
        pthread_create(&threads[i], NULL, delete_some, (void *)i);
    for (int i = 0; i < count; i++)
        pthread_join(threads[i], NULL);
    stop("pdelete", pairs);
}

/* --- dumps --- */

static void query_attribute(struct nlmsghdr *query, int type, uint32_t value)
{
    struct rtattr *attribute = (struct rtattr *)((char *)query + NLMSG_ALIGN(query->nlmsg_len));
    attribute->rta_type = type;
    attribute->rta_len = RTA_LENGTH(sizeof value);
    memcpy(RTA_DATA(attribute), &value, sizeof value);
    query->nlmsg_len = NLMSG_ALIGN(query->nlmsg_len) + RTA_LENGTH(sizeof value);
}

static struct nlmsghdr *dump_query(char *space, int type, int ext_mask, int table)
{
    struct nlmsghdr *query = (struct nlmsghdr *)space;
    query->nlmsg_type = type;
    query->nlmsg_flags = NLM_F_REQUEST | NLM_F_DUMP;
    query->nlmsg_seq = 7;
    if (type == RTM_GETLINK) {
        query->nlmsg_len = NLMSG_LENGTH(sizeof(struct ifinfomsg));
        if (ext_mask)
            query_attribute(query, IFLA_EXT_MASK, ext_mask);
    } else if (type == RTM_GETADDR) {
        query->nlmsg_len = NLMSG_LENGTH(sizeof(struct ifaddrmsg));
    } else {
        query->nlmsg_len = NLMSG_LENGTH(sizeof(struct rtmsg));
        ((struct rtmsg *)NLMSG_DATA(query))->rtm_family = AF_INET;
        if (table)
            query_attribute(query, RTA_TABLE, table);
    }
    return query;
}

/* returns how many objects the datagram has; sets done at the end of the dump */
static int count_objects(const char *data, ssize_t length, int *done)
{
    int count = 0;
    for (const struct nlmsghdr *header = (const void *)data; NLMSG_OK(header, length); header = NLMSG_NEXT(header, length)) {
        if (header->nlmsg_type == NLMSG_DONE) {
            *done = 1;
            break;
        }
        if (header->nlmsg_type == NLMSG_ERROR)
            die("dump: error %d", ((const struct nlmsgerr *)NLMSG_DATA(header))->error);
        count++;
    }
    return count;
}

static void run_dump(int type, size_t size, int ext_mask, int strict, int table)
{
    char space[256] = { 0 }, name[160], *buffer = malloc(size);
    struct nlmsghdr *query = dump_query(space, type, ext_mask, table);
    int fd = nl_socket(), one = 1, done = 0;
    long objects = 0, bytes = 0, receives = 0, largest = 0;
    if (strict)
        setsockopt(fd, SOL_NETLINK, NETLINK_GET_STRICT_CHK, &one, sizeof one);
    start();
    if (send(fd, query, query->nlmsg_len, 0) < 0)
        die("send");
    while (!done) {
        ssize_t length = recv(fd, buffer, size, 0);
        if (length < 0)
            die("recv");
        receives++;
        bytes += length;
        largest = length > largest ? length : largest;
        objects += count_objects(buffer, length, &done);
    }
    snprintf(name, sizeof name, "dump-t%d-buf%zuK-ext%d-recvs%ld-bytes%ld-max%ld", type, size >> 10, ext_mask, receives, bytes, largest);
    stop(name, objects);
    free(buffer);
    close(fd);
}

/* --- routes --- */

static void run_routes(int count, int pack, int last_ack, struct route route, const char *steps)
{
    struct nl *nl = nl_open(pack, last_ack);
    label_packing(pack, last_ack);
    route.prefix_length = 32;
    for (; *steps; steps++) {
        int add = *steps == 'c';
        start();
        for (int i = 0; i < count; i++) {
            route.destination = ROUTES + i;
            put_route(nl, add ? RTM_NEWROUTE : RTM_DELROUTE, add ? NEW : 0, route);
        }
        nl_flush(nl);
        stop(add ? "route-add" : "route-del", count);
    }
}

/* --- a lab of namespaces: each with eth0 (a veth on br0), an address, a default route and lo up --- */

struct lab {
    int count;
    const char *named;      /* prefix of the names in /run/netns, or NULL */
    int *namespaces;
    struct nl **sockets;    /* one in each namespace */
};

static void lab_path(const struct lab *lab, int i, char *path, size_t size)
{
    snprintf(path, size, "/run/netns/%s%d", lab->named, i);
}

static void lab_namespace(struct lab *lab, int i)
{
    char path[128];
    if (unshare(CLONE_NEWNET))
        die("unshare");
    lab->namespaces[i] = open("/proc/thread-self/ns/net", O_RDONLY | O_CLOEXEC);
    if (lab->namespaces[i] < 0)
        die("open of the namespace");
    lab->sockets[i] = nl_open(64, 0);
    if (!lab->named)
        return;
    lab_path(lab, i, path, sizeof path);
    int file = open(path, O_RDONLY | O_CREAT | O_EXCL, 0);
    if (file < 0)
        die("creating %s", path);
    close(file);
    if (mount("/proc/thread-self/ns/net", path, "none", MS_BIND, NULL))
        die("mount on %s", path);
}

static void lab_configure(struct nl *nl, int i)
{
    add_address(nl, FIRST_IN_NAMESPACE, GATEWAY + 1 + i, 16);
    set_up(nl, LOOPBACK);
    set_up(nl, FIRST_IN_NAMESPACE);
    put_route(nl, RTM_NEWROUTE, NEW, (struct route){ .gateway = GATEWAY, .interface = FIRST_IN_NAMESPACE, .table = RT_TABLE_MAIN });
    nl_flush(nl);
}

static void lab_create(struct lab *lab, struct nl *nl)
{
    int home = open("/proc/thread-self/ns/net", O_RDONLY | O_CLOEXEC);
    start();
    nl->pack = 1;
    add_bridge(nl, "br0", LAB_BRIDGE, 1);
    nl->pack = 64;
    double bridge = now();
    for (int i = 0; i < lab->count; i++)
        lab_namespace(lab, i);
    if (setns(home, CLONE_NEWNET))
        die("setns");
    double namespaces = now();
    for (int i = 0; i < lab->count; i++)
        add_veth(nl, i, (struct near_end){ .group = GROUP, .up = 1, .master = LAB_BRIDGE }, lab->namespaces[i], "eth0");
    nl_flush(nl);
    double pairs = now();
    for (int i = 0; i < lab->count; i++)
        lab_configure(lab->sockets[i], i);
    double configured = now();
    stop("lab-create", lab->count);
    printf("R %s lab-ns %d %.6f 0 0\n", label, lab->count, namespaces - bridge);
    printf("R %s lab-veth %d %.6f 0 0\n", label, lab->count, pairs - namespaces);
    printf("R %s lab-conf %d %.6f 0 0\n", label, lab->count, configured - pairs);
}

static int any_left(int count)
{
    for (int i = count - 1; i >= 0; i--) {
        char name[IFNAMSIZ];
        snprintf(name, sizeof name, "v%da", i);
        if (if_nametoindex(name))
            return 1;
    }
    return 0;
}

static void lab_remove(struct lab *lab, struct nl *nl, int group_first)
{
    char path[128];
    start();
    nl->pack = 1;
    if (group_first)
        delete_group(nl, GROUP);
    for (int i = 0; i < lab->count; i++) {
        close(lab->sockets[i]->fd);
        close(lab->namespaces[i]);
        if (lab->named) {
            lab_path(lab, i, path, sizeof path);
            umount2(path, MNT_DETACH);
            unlink(path);
        }
    }
    delete_link(nl, LAB_BRIDGE);
    stop("lab-del-return", lab->count);
    while (!group_first && any_left(lab->count))        /* the kernel clears namespaces away by itself, later */
        usleep(500);
    stop("lab-del-settled", lab->count);
}

static void run_lab(int count, const char *prefix, int named, int group_first)
{
    struct rlimit files = { 8192, 8192 };
    setrlimit(RLIMIT_NOFILE, &files);
    struct lab lab = { count, named ? prefix : NULL, calloc(count, sizeof(int)), calloc(count, sizeof(struct nl *)) };
    static char text[64];
    snprintf(text, sizeof text, "C-lab-%s%s", named ? "named" : "anon", group_first ? "-grpdel" : "");
    label = text;
    struct nl *nl = nl_open(64, 0);
    lab_create(&lab, nl);
    lab_remove(&lab, nl, group_first);
}

/* --- clear --- */

static void set_group(struct nl *nl, int index, int group)
{
    struct ifinfomsg message = interface(index, 0);
    nl_begin(nl, RTM_NEWLINK, 0, &message, sizeof message);
    nl_attr_u32(nl, IFLA_GROUP, group);
    nl_end(nl);
}

static void clear(void)
{
    struct nl *nl = nl_open(64, 0);
    struct if_nameindex *links = if_nameindex();
    int marked = 0;
    if (!links)
        die("if_nameindex");
    for (struct if_nameindex *link = links; link->if_index; link++) {
        if (link->if_index == LOOPBACK)
            continue;
        set_group(nl, link->if_index, GROUP);
        marked++;
    }
    nl_flush(nl);
    if (marked)
        delete_group(nl, GROUP);
    nl_flush(nl);
    if_freenameindex(links);
}

int main(int count, char **words)
{
    const char *command = count > 1 ? words[1] : "";
    char **a = words + 2;       /* the command's arguments */
    count -= 2;
    if (!strcmp(command, "pairs") && count == 4) {
        run_pairs(atoi(a[0]), atoi(a[1]), atoi(a[2]), a[3]);
    } else if (!strcmp(command, "pdel") && count == 2) {
        run_parallel_delete(atoi(a[0]), atoi(a[1]));
    } else if (!strcmp(command, "dump") && count >= 4) {
        int type = !strcmp(a[0], "link") ? RTM_GETLINK : !strcmp(a[0], "addr") ? RTM_GETADDR : RTM_GETROUTE;
        run_dump(type, (size_t)atoi(a[1]) << 10, atoi(a[2]), atoi(a[3]), count > 4 ? atoi(a[4]) : 0);
    } else if (!strcmp(command, "routes") && count == 7) {
        struct route route = { .interface = atoi(a[3]), .gateway = ntohl(inet_addr(a[4])), .table = atoi(a[5]) };
        run_routes(atoi(a[0]), atoi(a[1]), atoi(a[2]), route, a[6]);
    } else if (!strcmp(command, "lab") && count >= 3) {
        run_lab(atoi(a[0]), a[1], atoi(a[2]), count > 3 ? atoi(a[3]) : 0);
    } else if (!strcmp(command, "clear")) {
        clear();
    } else {
        fprintf(stderr, "usage: nlbench pairs|pdel|dump|routes|lab|clear ... (see nlbench.c)\n");
        return 2;
    }
    return 0;
}
