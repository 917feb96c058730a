using System.Diagnostics;
using System.Text.Json.Nodes;
using VirtualNet.Namespaces;
using VirtualNet.Netlink.Route;
using VirtualNet.Tests.Support;
using Xunit;

namespace VirtualNet.Tests.Bridging;

/// <summary>
/// A machine that lives by its eth0, and a far machine at the other end of the cable.
/// <code>
///   far 10.1.0.1, 2001:db8:1::1 === eth0 machine, with much on eth0; br0 beside it
/// </code>
/// </summary>
internal sealed class MovingHost : IDisposable
{
    private const string Setup = """
        ip link add br0 type bridge
        ip link set eth0 mtu 1400 up
        ip addr add 10.1.0.11/24 brd + dev eth0
        ip addr add 10.2.0.7/24 dev eth0 label eth0:web
        ip addr add 10.1.0.12/24 dev eth0
        ip addr add 10.2.0.3/24 dev eth0
        ip addr add 10.1.0.2/24 dev eth0 noprefixroute
        ip addr add 10.3.0.1 peer 10.3.0.2/32 dev eth0
        ip addr add 2001:db8:1::11/64 dev eth0 nodad
        ip addr add 2001:db8:1::2/64 dev eth0
        ip addr add 2001:db8:1::33/64 dev eth0 valid_lft 3600 preferred_lft 1800 nodad
        ip addr add fe80::11/64 dev eth0 nodad
        ip route add default via 10.1.0.1
        ip route add 192.0.2.0/24 via 10.1.0.1 src 10.1.0.12 metric 7
        ip route add 198.51.100.0/24 dev eth0 src 10.2.0.3 table 100
        ip route add 10.9.9.9 dev eth0
        ip route add 203.0.113.0/24 via 10.9.9.9 mtu 1300
        ip route add 203.0.114.0/24 nexthop via 10.1.0.1 weight 3 nexthop via 10.2.0.1
        ip -6 route add default via fe80::1 dev eth0
        ip -6 route add 2001:db8:2::/48 via 2001:db8:1::1 src 2001:db8:1::11 metric 9
        ip -6 route add 2001:db8:3::/48 dev eth0 table 100
        """;

    private const string FarSetup = """
        ip link set eth0 mtu 1400 up
        ip addr add 10.1.0.1/24 dev eth0
        ip -6 addr add 2001:db8:1::1/64 dev eth0 nodad
        ip -6 addr add fe80::1/64 dev eth0 nodad
        """;

    private readonly ThrowawayNamespace _namespace;
    private readonly ThrowawayNamespace _far;

    public MovingHost()
    {
        Assert.SkipWhen(!File.Exists("/usr/bin/nsenter") || !File.Exists("/bin/ip"), "This test compares with what ip says, and needs ip and nsenter.");
        _namespace = ThrowawayNamespace.CreateOrSkip();
        _far = ThrowawayNamespace.CreateOrSkip();
        Connection = _namespace.Connect();
        using (RouteConnection far = _far.Connect())
            Connection.CreateVethPairs(far, [new NewVethPair("eth0", "eth0")]);
        Run("ip link set lo up; for link in default eth0; do echo 0 > /proc/sys/net/ipv6/conf/$link/accept_dad; done"); // detection takes seconds
        Run(Setup);
        RunFar(FarSetup);
        // The kernel makes link-local addresses and goes through their detection when it likes.
        WaitFor(() => !Json("ip -json addr").Contains("tentative", StringComparison.Ordinal) && Json("ip -json -6 addr show dev eth0 scope link").Split("fe80").Length > 2);
    }

    public RouteConnection Connection { get; }

    public AddressMovePlan Plan => AddressMovePlan.Read(Connection, Connection.GetLink("br0"), Connection.GetLink("eth0"));

    public static NamespaceHandle Open(ThrowawayNamespace ns) => NamespaceHandle.OpenPath(ns.Path);

    public NamespaceHandle OpenNear() => Open(_namespace);

    public NamespaceHandle OpenFar() => Open(_far);

    public string Run(string script) => In(_namespace, script);

    public string RunFar(string script) => In(_far, script);

    public string Json(string command) => Run(command);

    /// <summary>Addresses, routes and links as ip prints them, in its order, without what time changes.</summary>
    public string State() => string.Join('\n', new[]
    {
        "ip -json -4 addr", "ip -json -6 addr", "ip -json route show table all", "ip -json -6 route show table all", "ip -json -d link",
        "cat /proc/sys/net/ipv6/conf/eth0/disable_ipv6 /proc/sys/net/ipv6/conf/eth0/accept_ra",
    }.Select(command => Stable(Run(command))));

    public void Dispose()
    {
        Connection.Dispose();
        _namespace.Dispose();
        _far.Dispose();
    }

    private static string Stable(string json)
    {
        if (!json.StartsWith('['))
            return json;
        JsonArray items = JsonNode.Parse(json)!.AsArray();
        Strip(items);
        return string.Join('\n', items.Select(item => item!.ToJsonString()));
    }

    private static void Strip(JsonNode? node)
    {
        if (node is JsonArray array)
        {
            foreach (JsonNode? item in array)
                Strip(item);
        }
        else if (node is JsonObject o)
        {
            foreach (string changing in (string[])["valid_life_time", "preferred_life_time", "expires", "operstate", "carrier_changes", "fdb_n_learned"])
                o.Remove(changing);
            // A bridge that was up once, or had a port once, never loses its queueing discipline, its id and its limits again.
            foreach (string worn in o.Select(member => member.Key).Where(key => key is "qdisc" or "bridge_id" or "root_id" or "tso_max_size" or "tso_max_segs" || key.EndsWith("_timer", StringComparison.Ordinal)).ToArray())
                o.Remove(worn);
            foreach (KeyValuePair<string, JsonNode?> member in o)
                Strip(member.Value);
        }
    }

    private static string In(ThrowawayNamespace ns, string script)
    {
        var start = new ProcessStartInfo("nsenter", [$"--net={ns.Path}", "sh", "-ec", script]) { RedirectStandardOutput = true, RedirectStandardError = true };
        using Process process = Process.Start(start)!;
        string output = process.StandardOutput.ReadToEnd(), errors = process.StandardError.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0 ? output : throw new InvalidOperationException($"{script}: {errors}");
    }

    private static void WaitFor(Func<bool> condition)
    {
        for (var watch = Stopwatch.StartNew(); !condition();)
        {
            if (watch.Elapsed > TimeSpan.FromSeconds(10))
                throw new TimeoutException("Waited 10 s in vain.");
            Thread.Sleep(50);
        }
    }
}
