using System.Globalization;
using VirtualNet.Netlink.Route;

namespace VirtualNet;

/// <summary>A routing table: a number, with a name where it has one (<c>main</c>, <c>local</c>, <c>default</c>, and those of /etc/iproute2/rt_tables).</summary>
/// <param name="Number">1 to 4294967295; 0 stands for all tables where that makes sense.</param>
public readonly record struct RouteTable(uint Number)
{
    private static readonly Lazy<NumberNames> Names = new(() => NumberNames.Load("rt_tables", (0, "all"), (253, "default"), (254, "main"), (255, "local")));

    /// <summary>By name or number.</summary>
    /// <param name="nameOrNumber"><c>main</c>, <c>1000</c>, <c>0x3e8</c> ...</param>
    /// <exception cref="VirtualNetException"><c>UnknownRouteTable</c>: neither a number nor a name of a table.</exception>
    public RouteTable(string nameOrNumber)
        : this(Names.Value.NumberOf(nameOrNumber) ?? (nameOrNumber.Equals("all", StringComparison.OrdinalIgnoreCase) ? 0u : throw Unknown(nameOrNumber)))
    {
    }

    /// <summary>By number.</summary>
    /// <exception cref="VirtualNetException"><c>UnknownRouteTable</c>: the number is negative.</exception>
    public RouteTable(int number)
        : this(number >= 0 ? (uint)number : throw Unknown(number.ToString(CultureInfo.InvariantCulture)))
    {
    }

    /// <summary>Stands for all tables, in lists (RT_TABLE_UNSPEC).</summary>
    public static RouteTable All => new(0u);

    /// <summary>The kernel's last resort, usually empty.</summary>
    public static RouteTable Default => new(253u);

    /// <summary>Where routes go and are listed from when no table is named.</summary>
    public static RouteTable Main => new(254u);

    /// <summary>The kernel's own: addresses of this machine and broadcasts.</summary>
    public static RouteTable Local => new(255u);

    /// <summary>The tables that have a name on this machine.</summary>
    public static IReadOnlyList<RouteTable> Named => [.. Names.Value.All.Where(t => t.Key != 0).Select(t => new RouteTable(t.Key)).OrderBy(t => t.Number)];

    /// <summary>Name; null when it has none.</summary>
    public string? Name => Number == 0 ? "all" : Names.Value.NameOf(Number);

    /// <summary>The name, else the number.</summary>
    public override string ToString() => Name ?? Number.ToString(CultureInfo.InvariantCulture);

    private static VirtualNetException Unknown(string text) =>
        new("UnknownRouteTable", FailureKind.InvalidArgument, $"'{text}' is not a routing table: give a number, or a name that /etc/iproute2/rt_tables knows (there are {string.Join(", ", Named)}).", text);
}
