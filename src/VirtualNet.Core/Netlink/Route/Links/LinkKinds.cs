using System.Collections.Concurrent;

namespace VirtualNet.Netlink.Route;

/// <summary>Finds how to read a kind by the kernel's word for it.</summary>
internal static class LinkKinds
{
    private static readonly ConcurrentDictionary<string, LinkKind?> Known = new(StringComparer.Ordinal);

    /// <summary>How links of this kind are read; null for a kind that has nothing of its own here.</summary>
    public static LinkKind? Find(string? kind) => kind is null ? null : Known.GetOrAdd(kind, Create);

    private static LinkKind? Create(string kind)
    {
        Type? type = typeof(LinkKind).Assembly.GetType($"{typeof(LinkKind).Namespace}.{kind}Kind", throwOnError: false, ignoreCase: true);
        return type is { IsAbstract: false } && type.IsSubclassOf(typeof(LinkKind)) ? (LinkKind?)Activator.CreateInstance(type) : null;
    }
}
