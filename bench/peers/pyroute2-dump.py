"""pyroute2-dump.py links|addresses|routes [TABLE]: one dump to objects; a line "R pyroute2 dump-WHAT COUNT SECONDS 0 0"."""
import sys
import time

from pyroute2 import IPRoute

route, what = IPRoute(), sys.argv[1]
dumps = {"links": route.get_links, "addresses": route.get_addr,
         "routes": lambda: route.get_routes(table=int(sys.argv[2]) if len(sys.argv) > 2 else 254)}
since = time.perf_counter()
objects = list(dumps[what]())
print(f"R pyroute2 dump-{what} {len(objects)} {time.perf_counter() - since:.6f} 0 0")
