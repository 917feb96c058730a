"""pyroute2-routes.py N OIF GATEWAY TABLE: N host routes from 20.0.0.0 on; a line "R pyroute2 route-add N SECONDS 0 0"."""
import ipaddress
import sys
import time

from pyroute2 import IPRoute

count, oif, gateway, table = int(sys.argv[1]), int(sys.argv[2]), sys.argv[3], int(sys.argv[4])
route = IPRoute()
since = time.perf_counter()
for i in range(count):
    route.route("add", dst=f"{ipaddress.IPv4Address(0x14000000 + i)}/32", gateway=gateway, oif=oif, table=table)
print(f"R pyroute2 route-add {count} {time.perf_counter() - since:.6f} 0 0")
