using System.Net;
using VirtualNet.Interop;

namespace VirtualNet.Netlink.Route;

/// <summary>Writes the pieces that requests about routes share.</summary>
internal static class RouteWriter
{
    /// <summary>What rtm_table holds: the number, or nothing when it does not fit and RTA_TABLE must say it.</summary>
    public static byte ShortTable(RouteTable table) => table.Number <= byte.MaxValue ? (byte)table.Number : (byte)0;

    /// <summary>RTA_TABLE, where the number does not fit the header.</summary>
    public static void LongTable(ref MessageWriter writer, RouteTable table)
    {
        if (table.Number > byte.MaxValue)
            writer.UInt32(RouteAttribute.RTA_TABLE, table.Number);
    }

    /// <summary>RTA_DST; an IPv4 default route has none, an IPv6 one has it empty, as iproute2 sends them.</summary>
    public static void Destination(ref MessageWriter writer, IPPrefix destination)
    {
        if (!destination.IsDefault || destination.Family.ToIPFamily() == IPFamily.IPv6)
            writer.Address(RouteAttribute.RTA_DST, destination.Address);
    }

    /// <summary>RTA_GATEWAY, or RTA_VIA for a gateway of the other family (struct rtvia: family, then the address).</summary>
    public static void Gateway(ref MessageWriter writer, IPAddress via, IPFamily destination)
    {
        if (via.AddressFamily.ToIPFamily() == destination)
        {
            writer.Address(RouteAttribute.RTA_GATEWAY, via);
            return;
        }

        Span<byte> value = stackalloc byte[18];
        BitConverter.TryWriteBytes(value, (ushort)via.AddressFamily.ToIPFamily());
        via.TryWriteBytes(value[2..], out int size);
        writer.Bytes(RouteAttribute.RTA_VIA, value[..(2 + size)]);
    }

    /// <summary>RTA_MULTIPATH: a row of struct rtnexthop, each with attributes of its own behind it.</summary>
    public static void NextHops(ref MessageWriter writer, IEnumerable<NewNextHop> hops, IPFamily destination)
    {
        NestedToken all = writer.BeginNestedPlain(RouteAttribute.RTA_MULTIPATH);
        foreach (NewNextHop hop in hops)
        {
            int start = writer.Length;
            writer.Struct(default(rtnexthop));
            if (hop.Via is not null)
                Gateway(ref writer, hop.Via, destination);
            writer.Overwrite(start, new rtnexthop
            {
                rtnh_len = checked((ushort)(writer.Length - start)),
                rtnh_flags = (byte)(hop.OnLink ? RouteFlags.OnLink : RouteFlags.None),
                rtnh_hops = checked((byte)(hop.Weight - 1)),
                rtnh_ifindex = hop.Link?.Index ?? 0,
            });
        }

        writer.EndNested(all);
    }
}
