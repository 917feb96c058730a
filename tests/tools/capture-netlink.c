/* capture-netlink.c - records what a program says to the kernel over netlink, and what the kernel answers.
 *
 *   cc -shared -fPIC -o capture.so capture-netlink.c -ldl
 *   NETLINK_CAPTURE=/tmp/veth LD_PRELOAD=./capture.so ip link add veth0 type veth
 *
 * appends the datagrams sent to /tmp/veth.sent and those received to /tmp/veth.received, as they were. No nlmon link,
 * no tracing rights and no disassembly of another tool's rendering are needed. annotate-netlink.py makes them readable.
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/socket.h>
#include <unistd.h>

static int is_netlink(int fd)
{
    struct sockaddr_storage address;
    socklen_t length = sizeof address;
    return getsockname(fd, (struct sockaddr *)&address, &length) == 0 && address.ss_family == AF_NETLINK;
}

static void record(const char *suffix, const struct iovec *parts, size_t count, size_t length)
{
    char path[4096];
    const char *prefix = getenv("NETLINK_CAPTURE");
    if (!prefix)
        return;
    snprintf(path, sizeof path, "%s.%s", prefix, suffix);
    int file = open(path, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0644);
    for (size_t i = 0; file >= 0 && i < count && length > 0; i++) {
        size_t part = parts[i].iov_len < length ? parts[i].iov_len : length;
        if (write(file, parts[i].iov_base, part) != (ssize_t)part)
            abort();
        length -= part;
    }
    close(file);
}

ssize_t sendmsg(int fd, const struct msghdr *message, int flags)
{
    ssize_t (*real)(int, const struct msghdr *, int) = dlsym(RTLD_NEXT, "sendmsg");
    ssize_t sent = real(fd, message, flags);
    if (sent > 0 && is_netlink(fd))
        record("sent", message->msg_iov, message->msg_iovlen, sent);
    return sent;
}

ssize_t sendto(int fd, const void *data, size_t length, int flags, const struct sockaddr *to, socklen_t to_length)
{
    ssize_t (*real)(int, const void *, size_t, int, const struct sockaddr *, socklen_t) = dlsym(RTLD_NEXT, "sendto");
    ssize_t sent = real(fd, data, length, flags, to, to_length);
    struct iovec part = { (void *)data, length };
    if (sent > 0 && is_netlink(fd))
        record("sent", &part, 1, sent);
    return sent;
}

ssize_t send(int fd, const void *data, size_t length, int flags)
{
    return sendto(fd, data, length, flags, NULL, 0);
}

ssize_t recvmsg(int fd, struct msghdr *message, int flags)
{
    ssize_t (*real)(int, struct msghdr *, int) = dlsym(RTLD_NEXT, "recvmsg");
    ssize_t received = real(fd, message, flags);
    if (received > 0 && !(flags & MSG_PEEK) && is_netlink(fd))
        record("received", message->msg_iov, message->msg_iovlen, received);
    return received;
}
