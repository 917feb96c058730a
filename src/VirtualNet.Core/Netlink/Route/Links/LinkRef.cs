using System.Globalization;

namespace VirtualNet;

/// <summary>Points to another link: its index, its name where that is known, and the namespace it lives in.</summary>
/// <param name="Name">Name; null when it lives in a namespace that was not read.</param>
/// <param name="Index">Interface index, which counts per namespace.</param>
/// <param name="Namespace">Its namespace; null when that could not be told.</param>
public sealed record LinkRef(string? Name, int Index, NetNamespace? Namespace)
{
    /// <summary>The name, else <c>if</c> and the index, as <c>ip link</c> prints links it has no name for.</summary>
    public override string ToString() => Name ?? "if" + Index.ToString(CultureInfo.InvariantCulture);
}
