using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace VirtualNet;

/// <summary>
/// An address with the length of its prefix, host bits kept: <c>192.168.2.11/24</c>, <c>2001:db8::1/64</c>. Without a length it
/// is a host: /32 or /128. For a network with host bits zero see <see cref="Network"/>.
/// </summary>
public sealed record IPPrefix : ISpanParsable<IPPrefix>
{
    /// <summary>Makes a prefix.</summary>
    /// <param name="address">IPv4 or IPv6 address.</param>
    /// <param name="prefixLength">0 to 32 or 0 to 128.</param>
    /// <exception cref="ArgumentException">The length is out of range, or the address is IPv4 written as IPv6 (::ffff:a.b.c.d).</exception>
    public IPPrefix(IPAddress address, int prefixLength)
    {
        if (address.IsIPv4MappedToIPv6)
            throw new ArgumentException($"'{address}' is an IPv4 address written as IPv6: use {address.MapToIPv4()}.", nameof(address));
        int most = Bits(address);
        if (prefixLength < 0 || prefixLength > most)
            throw new ArgumentException($"Prefix length {prefixLength} of {address} is out of range: 0 to {most}.", nameof(prefixLength));
        // A scope id (fe80::1%3) is a matter of the link, which is named beside the address.
        Address = address.AddressFamily == AddressFamily.InterNetworkV6 && address.ScopeId != 0 ? new IPAddress(address.GetAddressBytes()) : address;
        PrefixLength = prefixLength;
    }

    /// <summary>Makes a host prefix, /32 or /128, of an address that names no length.</summary>
    public IPPrefix(IPAddress address)
        : this(address, Bits(address)) => HasExplicitLength = false;

    /// <summary>Makes a prefix of text.</summary>
    /// <param name="text">Address, with or without /length.</param>
    /// <exception cref="FormatException">The text is neither.</exception>
    public IPPrefix(string text)
    {
        IPPrefix parsed = Parse(text, null);
        Address = parsed.Address;
        PrefixLength = parsed.PrefixLength;
        HasExplicitLength = parsed.HasExplicitLength;
    }

    /// <summary>Makes a prefix of a framework network.</summary>
    public IPPrefix(IPNetwork network)
        : this(network.BaseAddress, network.PrefixLength)
    {
    }

    private IPPrefix(int prefixLength, IPAddress address) => (Address, PrefixLength) = (address, prefixLength);

    /// <summary>The address, host bits kept.</summary>
    public IPAddress Address { get; }

    /// <summary>Number of leading bits that make the network.</summary>
    public int PrefixLength { get; }

    /// <summary>True when the text that this was made of named the length; false when /32 or /128 was assumed.</summary>
    public bool HasExplicitLength { get; private init; } = true;

    /// <summary>IPv4 or IPv6.</summary>
    public AddressFamily Family => Address.AddressFamily;

    /// <summary>True when the prefix is a single address.</summary>
    public bool IsHost => PrefixLength == Bits(Address);

    /// <summary>The network: the address with its host bits zero.</summary>
    public IPNetwork Network => new(Masked(), PrefixLength);

    /// <summary>True for 0.0.0.0/0 and ::/0.</summary>
    public bool IsDefault => PrefixLength == 0;

    /// <inheritdoc/>
    public static IPPrefix Parse(string s, IFormatProvider? provider) => Parse(s.AsSpan(), provider);

    /// <inheritdoc cref="Parse(string, IFormatProvider?)"/>
    public static IPPrefix Parse(string s) => Parse(s.AsSpan(), null);

    /// <inheritdoc/>
    public static IPPrefix Parse(ReadOnlySpan<char> s, IFormatProvider? provider)
    {
        string? problem = Read(s, out IPPrefix? result);
        return problem is null ? result! : throw new FormatException(problem);
    }

    /// <inheritdoc/>
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, [MaybeNullWhen(false)] out IPPrefix result) =>
        TryParse(s.AsSpan(), provider, out result);

    /// <inheritdoc/>
    public static bool TryParse(ReadOnlySpan<char> s, IFormatProvider? provider, [MaybeNullWhen(false)] out IPPrefix result) => Read(s, out result) is null;

    /// <summary>What the kernel reports, unchecked: it also has addresses that nobody should type, such as ::ffff:10.0.0.1.</summary>
    internal static IPPrefix OfKernel(IPAddress address, int prefixLength) => new(prefixLength, address);

    /// <summary>The same address with another length.</summary>
    public IPPrefix WithLength(int prefixLength) => new(Address, prefixLength);

    /// <inheritdoc/>
    public override string ToString() => $"{Address}/{PrefixLength.ToString(CultureInfo.InvariantCulture)}";

    /// <summary>Same address and length; whether the length was written out does not matter.</summary>
    public bool Equals(IPPrefix? other) => other is not null && Address.Equals(other.Address) && PrefixLength == other.PrefixLength;

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Address, PrefixLength);

    private static int Bits(IPAddress address) => address.AddressFamily == AddressFamily.InterNetwork ? 32 : 128;

    private static string? Read(ReadOnlySpan<char> s, out IPPrefix? result)
    {
        result = null;
        s = s.Trim();
        int slash = s.IndexOf('/');
        ReadOnlySpan<char> host = slash < 0 ? s : s[..slash];
        // IPAddress.Parse takes "10.1" for 10.0.0.1 and "167837953" too: not what somebody who types a prefix means.
        if (!IPAddress.TryParse(host, out IPAddress? address) || (address.AddressFamily == AddressFamily.InterNetwork && host.Count('.') != 3))
            return $"'{s}' is not an IP address or prefix: something like 192.168.2.11/24 or 2001:db8::1/64 is expected.";
        if (address.IsIPv4MappedToIPv6)
            return $"'{s}' is an IPv4 address written as IPv6: use {address.MapToIPv4()}.";
        int length = Bits(address);
        if (slash >= 0)
        {
            ReadOnlySpan<char> digits = s[(slash + 1)..];
            if (!int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out length) || length > Bits(address))
                return $"'{s}' has no valid prefix length: 0 to {Bits(address)} is expected behind the slash.";
        }

        result = new IPPrefix(address, length) { HasExplicitLength = slash >= 0 };
        return null;
    }

    private IPAddress Masked()
    {
        byte[] bytes = Address.GetAddressBytes();
        for (int i = 0; i < bytes.Length; i++)
        {
            int keep = Math.Clamp(PrefixLength - (i * 8), 0, 8);
            bytes[i] &= (byte)(0xff << (8 - keep));
        }

        return new IPAddress(bytes);
    }
}
