"""pyroute2-pairs.py N: N veth pairs made, up, addressed, made ports; lines "R pyroute2 STEP COUNT SECONDS USER SYSTEM"."""
import contextlib
import ipaddress
import resource
import sys
import time

began = time.perf_counter()
from pyroute2 import IPRoute  # noqa: E402 - the import is what is timed

print(f"R pyroute2 import 1 {time.perf_counter() - began:.6f} 0 0")


@contextlib.contextmanager
def timed(step, count):
    usage, since = resource.getrusage(resource.RUSAGE_SELF), time.perf_counter()
    yield
    elapsed, then = time.perf_counter() - since, resource.getrusage(resource.RUSAGE_SELF)
    print(f"R pyroute2 {step} {count} {elapsed:.6f} {then.ru_utime - usage.ru_utime:.4f} {then.ru_stime - usage.ru_stime:.4f}", flush=True)


def main(pairs):
    route = IPRoute()
    with timed("create", pairs):
        for i in range(pairs):
            route.link("add", ifname=f"v{i}a", kind="veth", peer=f"v{i}b")
    with timed("index-dump", pairs):
        index = {link.get_attr("IFLA_IFNAME"): link["index"] for link in route.get_links()}
    with timed("link_lookup", 1):
        route.link_lookup(ifname="v0a")
    for i in range(0, pairs, 1000):
        route.link("add", ifname=f"br{i // 1000}", kind="bridge")
    bridges = [route.link_lookup(ifname=f"br{i // 1000}")[0] for i in range(0, pairs, 1000)]
    with timed("up2", pairs):
        for i in range(pairs):
            route.link("set", index=index[f"v{i}a"], state="up")
            route.link("set", index=index[f"v{i}b"], state="up")
    with timed("addr", pairs):
        for i in range(pairs):
            route.addr("add", index=index[f"v{i}a"], address=str(ipaddress.IPv4Address(0x0A000001 + i * 4)), prefixlen=30)
    with timed("master", pairs):
        for i in range(pairs):
            route.link("set", index=index[f"v{i}b"], master=bridges[i // 1000])
    sample = min(pairs, 50)
    with timed("delete-sample", sample):
        for i in range(sample):
            route.link("del", index=index[f"v{i}a"])


main(int(sys.argv[1]))
