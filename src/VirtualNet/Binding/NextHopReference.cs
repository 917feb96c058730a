using System.Collections;
using System.Globalization;
using System.Management.Automation;

namespace VirtualNet;

/// <summary>What a user gives for one way of a multipath route: a gateway, a hashtable (<c>@{ Via = '192.0.2.1'; Link = 'eth0'; Weight = 2 }</c>) or a <see cref="RouteNextHop"/>.</summary>
public sealed class NextHopReference
{
    private static readonly string[] Known = ["Via", "Link", "Weight", "OnLink"];

    /// <summary>By gateway, with weight 1.</summary>
    /// <exception cref="FormatException">The text is no address.</exception>
    public NextHopReference(string via) => Via = new ScopedAddress(via);

    /// <summary>By hashtable with some of Via, Link, Weight, OnLink.</summary>
    /// <exception cref="ArgumentException">It has another key.</exception>
    public NextHopReference(IDictionary values)
    {
        foreach (DictionaryEntry entry in values)
        {
            string key = Convert.ToString(entry.Key, CultureInfo.InvariantCulture) ?? "";
            if (!Known.Contains(key, StringComparer.OrdinalIgnoreCase))
                throw new ArgumentException($"A way of a route has no '{key}': it has {string.Join(", ", Known)}.", nameof(values));
        }

        Via = LanguagePrimitives.ConvertTo<ScopedAddress?>(values["Via"]);
        Link = LanguagePrimitives.ConvertTo<LinkReference?>(values["Link"]);
        Weight = values["Weight"] is { } weight ? LanguagePrimitives.ConvertTo<int>(weight) : 1;
        OnLink = LanguagePrimitives.IsTrue(values["OnLink"]);
    }

    /// <summary>By the way of a route that is there.</summary>
    public NextHopReference(RouteNextHop hop)
    {
        Via = hop.Via is null ? null : new ScopedAddress(hop.Via);
        Link = hop.Link is null ? null : new LinkReference(hop.Link);
        Weight = hop.Weight;
        OnLink = (hop.Flags & RouteFlags.OnLink) != 0;
    }

    /// <summary>Gateway; null for none.</summary>
    public ScopedAddress? Via { get; }

    /// <summary>Link; null lets the kernel find it.</summary>
    public LinkReference? Link { get; }

    /// <summary>Share of the traffic.</summary>
    public int Weight { get; } = 1;

    /// <summary>The gateway is taken to be on the link.</summary>
    public bool OnLink { get; }

    /// <inheritdoc/>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Via}{(Link is null ? "" : $" on {Link}")} weight {Weight}").Trim();
}
