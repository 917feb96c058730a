using System.Text.Json.Nodes;
using VirtualNet.Netlink.Route;
using Xunit;

namespace VirtualNet.Tests.Bridging;

/// <summary>Moving the addresses of a link to its bridge, and back when something fails. Judged by what ip says.</summary>
public class AddressMoveTests
{
    [Fact]
    public void Addresses_are_on_the_bridge_in_their_order()
    {
        using var host = new MovingHost();
        string[] before = Addresses(host, "eth0");
        host.Connection.MoveAddresses(host.Plan);
        Assert.Equal(before.Select(a => a.Replace("eth0:web", "br0:web", StringComparison.Ordinal).Replace("\"eth0\"", "\"br0\"", StringComparison.Ordinal)), Addresses(host, "br0"));
        Assert.Empty(Addresses(host, "eth0"));
    }

    [Fact]
    public void Routes_are_over_the_bridge_and_all_else_is_as_before()
    {
        using var host = new MovingHost();
        string[] before = Routes(host);
        host.Connection.MoveAddresses(host.Plan);
        Assert.Equal(before.Select(route => route.Replace("\"dev\":\"eth0\"", "\"dev\":\"br0\"", StringComparison.Ordinal)).Order(StringComparer.Ordinal), Routes(host).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void The_bridge_looks_like_the_link_and_the_port_is_quiet()
    {
        using var host = new MovingHost();
        NetLink link = host.Connection.GetLink("eth0");
        AddressMoveResult result = host.Connection.MoveAddresses(host.Plan);
        NetLink bridge = host.Connection.GetLink("br0");
        Assert.Equal(link.MacAddress, bridge.MacAddress);
        Assert.Equal(link.Mtu, bridge.Mtu);
        Assert.True(bridge.AdminUp);
        Assert.Equal("br0", host.Connection.GetLink("eth0").Master?.Name);
        Assert.Equal("1\n0\n", host.Run("cat /proc/sys/net/ipv6/conf/eth0/disable_ipv6 /proc/sys/net/ipv6/conf/eth0/accept_ra"));
        Assert.DoesNotContain("inet6", host.Run("ip addr show dev eth0"), StringComparison.Ordinal);
        Assert.Equal(10, result.Addresses.Count);
        Assert.Empty(result.Left);
    }

    [Fact]
    public void Whatever_fails_all_is_as_before()
    {
        using var host = new MovingHost();
        string before = host.State();
        var acts = new List<string>();
        for (int failing = 0; TryMove(host, failing, acts) is { } error; failing++)
        {
            Assert.True(error.ErrorId == "Injected", $"failing before {acts[^1]}: {error.Message}");
            string after = host.State();
            Assert.True(before == after, $"failing before {acts[^1]}:\n{Difference(before, after)}");
            acts.Clear();
        }

        Assert.NotEqual(before, host.State());
        Assert.InRange(acts.Count, 35, 60); // all of them, in the end
    }

    [Fact]
    public void What_the_kernel_refuses_is_taken_back_and_the_first_error_is_told()
    {
        using var host = new MovingHost();
        host.Run("ip addr add 10.2.0.3/24 dev br0"); // the bridge has one of them already
        string before = host.State();
        VirtualNetException error = Assert.ThrowsAny<VirtualNetException>(() => host.Connection.MoveAddresses(host.Plan));
        Assert.Equal(FailureKind.Exists, error.Kind);
        Assert.Contains("10.2.0.3", error.Message, StringComparison.Ordinal);
        Assert.Equal(before, host.State());
    }

    [Fact]
    public void A_bridge_that_was_up_with_a_port_is_as_before_after_a_failure()
    {
        using var host = new MovingHost();
        host.Run("ip link add v0 type veth peer name v1; ip link set v0 master br0; ip link set br0 up; ip link set v0 up; ip link set v1 up; sleep 2");
        string before = host.State();
        Assert.Throws<VirtualNetException>(() => host.Connection.MoveAddresses(host.Plan, checkpoint: what =>
        {
            if (what.StartsWith("disable_ipv6", StringComparison.Ordinal))
                throw new VirtualNetException("Injected", FailureKind.Unspecified, "Made to fail.");
        }));
        Assert.Equal(before, host.State());
    }

    [Fact]
    public void What_others_look_after_stays_and_is_told()
    {
        using var host = new MovingHost();
        host.Run("""
            ip addr add 10.4.0.9/24 dev eth0 valid_lft 600 preferred_lft 600
            ip route add 192.0.3.0/24 via 10.1.0.1 proto dhcp
            ip rule add iif eth0 lookup 100 priority 77
            """);
        AddressMovePlan plan = host.Plan;
        Assert.True(plan.LeavesSomeBehind);
        Assert.Equal(3, plan.Left.Count);
        Assert.Contains("10.4.0.9/24", plan.Left[0], StringComparison.Ordinal);
        Assert.Contains("DHCP", plan.Left[1], StringComparison.Ordinal);
        Assert.Contains("priority 77", plan.Left[2], StringComparison.Ordinal);
    }

    [Fact]
    public void A_route_that_cannot_be_made_again_is_refused_before_anything()
    {
        using var host = new MovingHost();
        try
        {
            host.Run("ip route add 192.0.4.0/24 encap ip id 5 dst 10.1.0.1 via 10.1.0.1 dev eth0");
        }
        catch (InvalidOperationException e)
        {
            Assert.Skip($"This kernel makes no such route: {e.Message}");
        }

        Assert.Equal("NotSupported", Assert.Throws<VirtualNetException>(() => host.Plan).ErrorId);
    }

    /// <summary>Moves, and fails before the n-th act.</summary>
    private static VirtualNetException? TryMove(MovingHost host, int failing, List<string> acts)
    {
        try
        {
            host.Connection.MoveAddresses(host.Plan, checkpoint: what =>
            {
                acts.Add(what);
                if (acts.Count > failing)
                    throw new VirtualNetException("Injected", FailureKind.Unspecified, "Made to fail.");
            });
            return null;
        }
        catch (VirtualNetException e)
        {
            return e;
        }
    }

    private static string[] Addresses(MovingHost host, string link) => [..
        JsonNode.Parse(host.Json($"ip -json addr show dev {link}"))!.AsArray()[0]!["addr_info"]!.AsArray()
            .Where(a => a!["scope"]!.ToString() != "link" || a["local"]!.ToString() == "fe80::11")
            .Select(Text)];

    private static string[] Routes(MovingHost host) => [.. new[] { "ip -json route show table all", "ip -json -6 route show table all" }
        .SelectMany(command => JsonNode.Parse(host.Json(command))!.AsArray())
        .Where(route => !route!["dst"]!.ToString().StartsWith("fe80", StringComparison.Ordinal) && !route["dst"]!.ToString().StartsWith("ff00", StringComparison.Ordinal))
        .Where(route => route!["type"]?.ToString() is null or "unicast")
        .Select(Text)];

    private static string Text(JsonNode? node)
    {
        var o = (JsonObject)node!;
        foreach (string changing in (string[])["valid_life_time", "preferred_life_time", "expires", "flags", "tentative"])
            o.Remove(changing);
        return o.ToJsonString();
    }

    private static string Difference(string before, string after)
    {
        string[] was = before.Split('\n'), became = after.Split('\n');
        if (was.Order(StringComparer.Ordinal).SequenceEqual(became.Order(StringComparer.Ordinal)))
            return "The order of lines is another one.";
        return string.Join('\n', was.Except(became).Zip(became.Except(was), (one, other) =>
        {
            int at = one.Zip(other).TakeWhile(pair => pair.First == pair.Second).Count();
            return $"was ...{one[Math.Max(0, at - 60)..Math.Min(one.Length, at + 60)]}\nis  ...{other[Math.Max(0, at - 60)..Math.Min(other.Length, at + 60)]}";
        }));
    }
}
