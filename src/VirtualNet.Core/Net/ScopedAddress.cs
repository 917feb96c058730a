using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace VirtualNet;

/// <summary>
/// One address as a person writes it: <c>192.0.2.1</c>, <c>2001:db8::1</c>, <c>fe80::1%eth0</c>. The part behind '%' (RFC 4007) names
/// a link of the namespace that is acted in, so it stays text here: the framework would look it up in the thread's own.
/// </summary>
public sealed record ScopedAddress : ISpanParsable<ScopedAddress>
{
    /// <summary>By address; a scope number becomes the text behind '%'.</summary>
    /// <exception cref="ArgumentException">The address is IPv4 written as IPv6 (::ffff:a.b.c.d).</exception>
    public ScopedAddress(IPAddress address)
    {
        if (address.IsIPv4MappedToIPv6)
            throw new ArgumentException(Mapped(address.ToString(), address), nameof(address));
        bool scoped = address.AddressFamily == AddressFamily.InterNetworkV6 && address.ScopeId != 0;
        Address = scoped ? new IPAddress(address.GetAddressBytes()) : address;
        Scope = scoped ? address.ScopeId.ToString(CultureInfo.InvariantCulture) : null;
    }

    /// <summary>By text.</summary>
    /// <exception cref="FormatException">The text is no address.</exception>
    public ScopedAddress(string text)
    {
        ScopedAddress parsed = Parse(text, null);
        (Address, Scope) = (parsed.Address, parsed.Scope);
    }

    private ScopedAddress(IPAddress address, string? scope) => (Address, Scope) = (address, scope);

    /// <summary>The address, without its scope.</summary>
    public IPAddress Address { get; }

    /// <summary>Name or index of the link behind '%'; null for none.</summary>
    public string? Scope { get; }

    /// <summary>IPv4 or IPv6.</summary>
    public IPFamily Family => Address.AddressFamily.ToIPFamily();

    /// <summary>True for 0.0.0.0 and ::, which stand for "none" where a gateway is asked for.</summary>
    public bool IsUnspecified => Address.Equals(IPAddress.Any) || Address.Equals(IPAddress.IPv6Any);

    /// <inheritdoc/>
    public static ScopedAddress Parse(string s, IFormatProvider? provider) => Parse(s.AsSpan(), provider);

    /// <inheritdoc/>
    public static ScopedAddress Parse(ReadOnlySpan<char> s, IFormatProvider? provider)
    {
        string? problem = Read(s, out ScopedAddress? result);
        return problem is null ? result! : throw new FormatException(problem);
    }

    /// <inheritdoc/>
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, [MaybeNullWhen(false)] out ScopedAddress result) =>
        TryParse(s.AsSpan(), provider, out result);

    /// <inheritdoc/>
    public static bool TryParse(ReadOnlySpan<char> s, IFormatProvider? provider, [MaybeNullWhen(false)] out ScopedAddress result) => Read(s, out result) is null;

    /// <inheritdoc/>
    public override string ToString() => Scope is null ? Address.ToString() : $"{Address}%{Scope}";

    private static string? Read(ReadOnlySpan<char> s, out ScopedAddress? result)
    {
        result = null;
        s = s.Trim();
        int percent = s.IndexOf('%');
        ReadOnlySpan<char> host = percent < 0 ? s : s[..percent];
        // IPAddress.Parse takes "10.1" for 10.0.0.1 and "167837953" too, which nobody means.
        if (!IPAddress.TryParse(host, out IPAddress? address) || host[0] == '[' || (address.AddressFamily == AddressFamily.InterNetwork && (host.Count('.') != 3 || percent >= 0)))
            return $"'{s}' is not an IP address: something like 192.168.2.1, 2001:db8::1 or fe80::1%eth0 is expected.";
        if (address.IsIPv4MappedToIPv6)
            return Mapped(host.ToString(), address);
        if (percent >= 0 && LinkNames.Problem(s[(percent + 1)..].ToString()) is { } problem)
            return $"'{s}' does not name a link behind '%': {problem}.";
        result = new ScopedAddress(address, percent < 0 ? null : s[(percent + 1)..].ToString());
        return null;
    }

    private static string Mapped(string text, IPAddress address) => $"'{text}' is an IPv4 address written as IPv6: use {address.MapToIPv4()}.";
}
