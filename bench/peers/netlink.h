/* netlink.h - rtnetlink with nothing above it: build requests in a buffer, send one or many at once, wait for the acks. */
#ifndef NETLINK_H
#define NETLINK_H

#include <linux/netlink.h>
#include <linux/rtnetlink.h>
#include <stddef.h>
#include <stdint.h>

struct nl {
    int fd;
    int pack;           /* how many requests go into one send */
    int last_ack_only;  /* ask for an ack of the last request of a send only */
    int ignore_errors;

    char *buffer;
    size_t length, capacity;
    size_t current, last;   /* where the request in the making, and the last whole one, begin */
    int waiting;            /* requests in the buffer */
    uint32_t sequence;
};

int nl_socket(void);
struct nl *nl_open(int pack, int last_ack_only);

/* a request: begin, attributes, end (which sends when `pack` of them are there); flush sends what is left */
void nl_begin(struct nl *nl, int type, int flags, const void *body, size_t length);
void nl_end(struct nl *nl);
void nl_flush(struct nl *nl);

void nl_raw(struct nl *nl, const void *data, size_t length);
void nl_attr(struct nl *nl, int type, const void *data, size_t length);
void nl_attr_string(struct nl *nl, int type, const char *text);
void nl_attr_u32(struct nl *nl, int type, uint32_t value);
size_t nl_nest(struct nl *nl, int type);
void nl_unnest(struct nl *nl, size_t nest);

void die(const char *format, ...) __attribute__((noreturn, format(printf, 1, 2)));

#endif
