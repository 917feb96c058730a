/* netlink.c - see netlink.h */
#define _GNU_SOURCE
#include "netlink.h"

#include <errno.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>

enum { ACKS_AT_ONCE = 256, ACK_SIZE = 512, BUFFER = 1 << 20, ROOM_FOR_A_REQUEST = 8192 };

void die(const char *format, ...)
{
    int error = errno;
    va_list arguments;
    va_start(arguments, format);
    vfprintf(stderr, format, arguments);
    va_end(arguments);
    if (error)
        fprintf(stderr, ": %s", strerror(error));
    fputc('\n', stderr);
    exit(1);
}

int nl_socket(void)
{
    int fd = socket(AF_NETLINK, SOCK_RAW | SOCK_CLOEXEC, NETLINK_ROUTE);
    if (fd < 0)
        die("socket");
    int size = 8 << 20, one = 1;
    setsockopt(fd, SOL_SOCKET, SO_RCVBUFFORCE, &size, sizeof size);
    setsockopt(fd, SOL_SOCKET, SO_SNDBUFFORCE, &size, sizeof size);
    setsockopt(fd, SOL_NETLINK, NETLINK_CAP_ACK, &one, sizeof one);
    setsockopt(fd, SOL_NETLINK, NETLINK_EXT_ACK, &one, sizeof one);
    struct sockaddr_nl address = { .nl_family = AF_NETLINK };
    if (bind(fd, (struct sockaddr *)&address, sizeof address) < 0)
        die("bind");
    return fd;
}

struct nl *nl_open(int pack, int last_ack_only)
{
    struct nl *nl = calloc(1, sizeof *nl);
    nl->fd = nl_socket();
    nl->pack = pack;
    nl->last_ack_only = last_ack_only;
    nl->capacity = BUFFER;
    nl->buffer = malloc(nl->capacity);
    return nl;
}

void nl_raw(struct nl *nl, const void *data, size_t length)
{
    memcpy(nl->buffer + nl->length, data, length);
    memset(nl->buffer + nl->length + length, 0, NLMSG_ALIGN(length) - length);
    nl->length += NLMSG_ALIGN(length);
}

void nl_begin(struct nl *nl, int type, int flags, const void *body, size_t length)
{
    struct nlmsghdr header = {
        .nlmsg_type = type,
        .nlmsg_flags = NLM_F_REQUEST | flags | (nl->last_ack_only ? 0 : NLM_F_ACK),
        .nlmsg_seq = ++nl->sequence,
    };
    nl->current = nl->length;
    nl_raw(nl, &header, sizeof header);
    nl_raw(nl, body, length);
}

void nl_end(struct nl *nl)
{
    struct nlmsghdr *header = (struct nlmsghdr *)(nl->buffer + nl->current);
    header->nlmsg_len = nl->length - nl->current;
    nl->last = nl->current;
    nl->waiting++;
    if (nl->waiting >= nl->pack || nl->length > nl->capacity - ROOM_FOR_A_REQUEST)
        nl_flush(nl);
}

void nl_attr(struct nl *nl, int type, const void *data, size_t length)
{
    struct rtattr *attribute = (struct rtattr *)(nl->buffer + nl->length);
    attribute->rta_type = type;
    attribute->rta_len = RTA_LENGTH(length);
    nl->length += RTA_LENGTH(0);
    if (length)
        nl_raw(nl, data, length);
}

void nl_attr_string(struct nl *nl, int type, const char *text)
{
    nl_attr(nl, type, text, strlen(text) + 1);
}

void nl_attr_u32(struct nl *nl, int type, uint32_t value)
{
    nl_attr(nl, type, &value, sizeof value);
}

size_t nl_nest(struct nl *nl, int type)
{
    size_t nest = nl->length;
    nl_attr(nl, type, NULL, 0);
    return nest;
}

void nl_unnest(struct nl *nl, size_t nest)
{
    ((struct rtattr *)(nl->buffer + nest))->rta_len = nl->length - nest;
}

/* counts the acks in what came; an error ends the program unless errors are ignored */
static int count_acks(struct nl *nl, const char *data, ssize_t length, uint32_t only)
{
    int acks = 0;
    for (const struct nlmsghdr *header = (const void *)data; NLMSG_OK(header, length); header = NLMSG_NEXT(header, length)) {
        if (header->nlmsg_type == NLMSG_ERROR) {
            int error = ((const struct nlmsgerr *)NLMSG_DATA(header))->error;
            if (error && !nl->ignore_errors)
                die("request %u: %s", header->nlmsg_seq, strerror(-error));
        }
        if (!only || header->nlmsg_seq == only)
            acks++;
    }
    return acks;
}

static void wait_one_by_one(struct nl *nl, int acks, uint32_t only)
{
    char data[4096];
    while (acks > 0) {
        ssize_t length = recv(nl->fd, data, sizeof data, 0);
        if (length < 0)
            die("recv");
        acks -= count_acks(nl, data, length, only);
    }
}

static void wait_many_at_once(struct nl *nl, int acks)
{
    static char data[ACKS_AT_ONCE][ACK_SIZE];
    static struct iovec parts[ACKS_AT_ONCE];
    static struct mmsghdr messages[ACKS_AT_ONCE];
    for (int i = 0; i < ACKS_AT_ONCE && !messages[i].msg_hdr.msg_iov; i++) {
        parts[i] = (struct iovec){ data[i], ACK_SIZE };
        messages[i].msg_hdr.msg_iov = &parts[i];
        messages[i].msg_hdr.msg_iovlen = 1;
    }
    while (acks > 0) {
        int got = recvmmsg(nl->fd, messages, acks < ACKS_AT_ONCE ? acks : ACKS_AT_ONCE, 0, NULL);
        if (got < 0)
            die("recvmmsg");
        for (int i = 0; i < got; i++)
            acks -= count_acks(nl, data[i], messages[i].msg_len, 0);
    }
}

void nl_flush(struct nl *nl)
{
    if (!nl->waiting)
        return;
    struct nlmsghdr *last = (struct nlmsghdr *)(nl->buffer + nl->last);
    if (nl->last_ack_only)
        last->nlmsg_flags |= NLM_F_ACK;
    uint32_t last_sequence = last->nlmsg_seq;
    if (send(nl->fd, nl->buffer, nl->length, 0) < 0)
        die("send of %zu bytes", nl->length);

    if (nl->last_ack_only)
        wait_one_by_one(nl, 1, last_sequence);
    else if (nl->pack == 1)
        wait_one_by_one(nl, nl->waiting, 0);
    else
        wait_many_at_once(nl, nl->waiting);
    nl->length = 0;
    nl->waiting = 0;
}
