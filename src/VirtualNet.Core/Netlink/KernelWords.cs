using System.Collections.Concurrent;
using System.Text;

namespace VirtualNet.Netlink;

/// <summary>The few dozen words that the kernel repeats in every dump (kinds, queueing disciplines), each as one string object.</summary>
internal static class KernelWords
{
    // Bounded: a hostile or odd kernel word must not grow this for ever.
    private const int Most = 512;
    private static readonly ConcurrentDictionary<string, string> Known = new(StringComparer.Ordinal);
    private static readonly ConcurrentDictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> Lookup =
        Known.GetAlternateLookup<ReadOnlySpan<char>>();

    public static string Intern(ReadOnlySpan<byte> utf8)
    {
        if (utf8.Length > 32)
            return Encoding.UTF8.GetString(utf8);
        Span<char> chars = stackalloc char[32];
        ReadOnlySpan<char> word = chars[..Encoding.UTF8.GetChars(utf8, chars)];
        if (Lookup.TryGetValue(word, out string? known))
            return known;
        string fresh = word.ToString();
        if (Known.Count < Most)
            Known.TryAdd(fresh, fresh);
        return fresh;
    }
}
