using VirtualNet.Interop;

namespace VirtualNet.Netlink.Route;

/// <summary>Finds the routing rules that name a link.</summary>
internal static class RuleLinks
{
    private sealed record Rule(uint Priority, string? Input, string? Output);

    /// <summary>The rules that name a link, in words.</summary>
    public static IEnumerable<string> Naming(RouteConnection connection, string link)
    {
        foreach (IPFamily family in new[] { IPFamily.IPv4, IPFamily.IPv6 })
        {
            foreach (Rule rule in Read(connection, family).Where(rule => rule.Input == link || rule.Output == link))
                yield return $"the {family} routing rule with priority {rule.Priority}, which names the link";
        }
    }

    private static IReadOnlyList<Rule> Read(RouteConnection connection, IPFamily family)
    {
        try
        {
            int number = 0;
            return connection.Netlink.Dump(new DumpRulesRequest(family), Parse, _ => number++).Items;
        }
        catch (NetlinkException e) when ((Errno)e.ErrorNumber is Errno.EAFNOSUPPORT or Errno.EOPNOTSUPP)
        {
            return []; // a kernel without rules for this family
        }
    }

    private static Rule Parse(NetlinkMessage message)
    {
        uint priority = 0;
        string? input = null, output = null;
        AttributeReader attributes = message.Attributes<fib_rule_hdr>();
        while (attributes.Read())
        {
            switch (attributes.TypeAs<RuleAttribute>())
            {
                case RuleAttribute.FRA_PRIORITY: priority = attributes.UInt32(); break;
                case RuleAttribute.FRA_IIFNAME: input = attributes.String(); break;
                case RuleAttribute.FRA_OIFNAME: output = attributes.String(); break;
            }
        }

        return new Rule(priority, input, output);
    }
}
