"""mininet-lab.py N [check]: the lab of `nlbench lab` by Mininet on a Linux bridge; a line "R mininet STEP N SECONDS 0 0" each."""
import sys
import time

clock = [time.perf_counter()]
import mininet.net  # noqa: E402 - the import is what is timed
from mininet.log import setLogLevel  # noqa: E402
from mininet.nodelib import LinuxBridge  # noqa: E402
from mininet.topo import Topo  # noqa: E402

mininet.net.fixLimits = lambda: None    # leave this machine's sysctls alone
setLogLevel("error")
clock.append(time.perf_counter())
count = int(sys.argv[1])


class Lab(Topo):
    def build(self):
        switch = self.addSwitch("s1")
        for i in range(count):
            host = self.addHost(f"h{i}", ip=f"10.0.{(i + 2) >> 8}.{(i + 2) & 255}/16", defaultRoute="via 10.0.0.1")
            self.addLink(host, switch)


lab = mininet.net.Mininet(topo=Lab(), switch=LinuxBridge, controller=None, autoSetMacs=True)
clock.append(time.perf_counter())
lab.start()
clock.append(time.perf_counter())
if len(sys.argv) > 2:
    lost = lab.ping([lab.hosts[0], lab.hosts[-1]])
    print(f"{lost:.0f} % lost")
checked = time.perf_counter()
lab.stop()
stopped = time.perf_counter()
for step, seconds in (("import", clock[1] - clock[0]), ("build", clock[2] - clock[1]), ("start", clock[3] - clock[2]), ("stop", stopped - checked)):
    print(f"R mininet {step} {count} {seconds:.6f} 0 0")
