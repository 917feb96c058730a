using System.Globalization;

namespace VirtualNet.Netlink.Route;

/// <summary>
/// Fills in <c>%d</c> of new links' names with the first free number, as the kernel does (__dev_alloc_name of net/core/dev.c).
/// It is done here since the kernel does not tell which number it took: its answer names the new link from 6.2 on, and of a pair only one end.
/// </summary>
internal sealed class LinkNumbering
{
    private readonly HashSet<string> _taken = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _next = new(StringComparer.Ordinal);

    /// <summary>Begins with the names and alternative names that are there.</summary>
    public LinkNumbering(IEnumerable<NetLink> links)
    {
        foreach (NetLink link in links)
        {
            _taken.Add(link.Name);
            _taken.UnionWith(link.AltNames);
        }
    }

    /// <summary>Marks a name as taken.</summary>
    public void Take(string name) => _taken.Add(name);

    /// <summary>The first free name of a template, which is taken then.</summary>
    public string Fill(string template)
    {
        for (int number = _next.GetValueOrDefault(template); ; number++)
        {
            string name = template.Replace("%d", number.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal);
            if (!_taken.Add(name))
                continue;
            _next[template] = number + 1;
            return name;
        }
    }
}
