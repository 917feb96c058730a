using System.Globalization;
using System.Text;

namespace VirtualNet;

/// <summary>What the kernel takes as the name of a link (dev_valid_name of net/core/dev.c), and what this module takes besides.</summary>
public static class LinkNames
{
    /// <summary>IFNAMSIZ without its terminating zero.</summary>
    public const int MostBytes = 15;

    /// <summary>Refuses what cannot be the name of a link, before anything is sent.</summary>
    /// <param name="name">The name.</param>
    /// <param name="template">True where <c>%d</c> stands for the first free number, as the kernel fills it in for new links.</param>
    /// <exception cref="VirtualNetException">The name is not acceptable; the text says why.</exception>
    public static void Check(string name, bool template = false)
    {
        if (Netlink.Route.LinkErrors.BadName(name, template) is { } error)
            throw error;
    }

    /// <summary>What is wrong with a name; null when nothing is.</summary>
    public static string? Problem(string name, bool template = false)
    {
        int bytes = Encoding.UTF8.GetByteCount(name);
        return name switch
        {
            "" => "it is empty",
            "." or ".." => "it means a directory",
            _ when bytes > MostBytes => $"it has {bytes.ToString(CultureInfo.InvariantCulture)} bytes, the kernel takes at most {MostBytes}",
            _ when name.AsSpan().IndexOfAny('/', ':') >= 0 => "it contains a slash or a colon",
            _ when name.Any(char.IsWhiteSpace) => "it contains white space",
            _ when name.Any(char.IsControl) => "it contains a control character",
            _ => Percent(name, template),
        };
    }

    /// <summary>True when the name holds <c>%d</c>.</summary>
    public static bool IsTemplate(string name) => name.Contains("%d", StringComparison.Ordinal);

    private static string? Percent(string name, bool template)
    {
        if (!name.Contains('%'))
            return null;
        bool one = name.Count(c => c == '%') == 1 && IsTemplate(name);
        return template && one ? null
            : template ? "'%' is only possible as one %d, which stands for the first free number"
            : "it contains '%'";
    }
}
