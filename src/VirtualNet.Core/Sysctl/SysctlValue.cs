using System.Collections;
using System.Globalization;

namespace VirtualNet.Sysctl;

/// <summary>Values of settings: text for the kernel, numbers for people.</summary>
internal static class SysctlValue
{
    /// <summary>A number when it is one, so that 0 is false in a condition; else the text with single spaces.</summary>
    public static object Read(string text)
    {
        string plain = Plain(text);
        return long.TryParse(plain, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out long number) ? number : plain;
    }

    /// <summary>What to write: true and false as 1 and 0, lists with spaces.</summary>
    public static string Write(object value) => value switch
    {
        bool flag => flag ? "1" : "0",
        string text => text,
        IEnumerable list => string.Join(' ', list.Cast<object?>().Select(item => Convert.ToString(item, CultureInfo.InvariantCulture))),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture) ?? "",
    };

    /// <summary>True when what was written and what is read mean the same.</summary>
    public static bool Same(string written, string read) => Equals(Read(written), Read(read));

    private static string Plain(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
