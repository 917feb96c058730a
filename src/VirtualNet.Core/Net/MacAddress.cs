using System.Buffers.Binary;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace VirtualNet;

/// <summary>A 48-bit hardware address (EUI-48). Parses <c>02:00:5e:10:00:01</c>, <c>02-00-5E-10-00-01</c>, <c>0200.5e10.0001</c> and twelve bare digits; prints the first form.</summary>
public readonly struct MacAddress : IEquatable<MacAddress>, IComparable<MacAddress>, ISpanParsable<MacAddress>, IFormattable
{
    /// <summary>Size in bytes.</summary>
    public const int Size = 6;

    private readonly ulong _value;

    /// <summary>Makes an address of six bytes, first on the wire first.</summary>
    /// <exception cref="ArgumentException">There are not six bytes.</exception>
    public MacAddress(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length != Size)
            throw new ArgumentException($"A MAC address has {Size} bytes, not {bytes.Length}.", nameof(bytes));
        _value = ((ulong)BinaryPrimitives.ReadUInt16BigEndian(bytes) << 32) | BinaryPrimitives.ReadUInt32BigEndian(bytes[2..]);
    }

    /// <summary>Makes an address of text.</summary>
    /// <exception cref="FormatException">The text is not a MAC address.</exception>
    public MacAddress(string text) => this = Parse(text, null);

    private MacAddress(ulong value) => _value = value;

    /// <summary>ff:ff:ff:ff:ff:ff.</summary>
    public static MacAddress Broadcast { get; } = new(0xffff_ffff_ffff);

    /// <summary>True for a group address: broadcast or multicast (the lowest bit of the first byte).</summary>
    public bool IsMulticast => ((_value >> 40) & 1) != 0;

    /// <summary>True when the address was made up locally rather than given by a manufacturer.</summary>
    public bool IsLocallyAdministered => ((_value >> 40) & 2) != 0;

    /// <summary>True for 00:00:00:00:00:00.</summary>
    public bool IsZero => _value == 0;

    /// <inheritdoc/>
    public static MacAddress Parse(string s, IFormatProvider? provider) => Parse(s.AsSpan(), provider);

    /// <inheritdoc cref="Parse(string, IFormatProvider?)"/>
    public static MacAddress Parse(string s) => Parse(s.AsSpan(), null);

    /// <inheritdoc/>
    public static MacAddress Parse(ReadOnlySpan<char> s, IFormatProvider? provider) =>
        TryParse(s, provider, out MacAddress result)
            ? result
            : throw new FormatException($"'{s}' is not a MAC address: six bytes such as 02:00:5e:10:00:01 are expected.");

    /// <inheritdoc/>
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out MacAddress result) => TryParse(s.AsSpan(), provider, out result);

    /// <inheritdoc/>
    public static bool TryParse(ReadOnlySpan<char> s, IFormatProvider? provider, out MacAddress result)
    {
        result = default;
        s = s.Trim();
        (char separator, int every) = s.Length switch
        {
            17 when s[2] is ':' or '-' => (s[2], 2),
            14 when s[4] is '.' => ('.', 4),
            12 => ('\0', 12),
            _ => ('\0', 0),
        };
        if (every == 0)
            return false;
        ulong value = 0;
        int inGroup = 0;
        foreach (char c in s)
        {
            if (inGroup == every && separator != '\0')
            {
                if (c != separator)
                    return false;
                inGroup = 0;
                continue;
            }

            if (!char.IsAsciiHexDigit(c))
                return false;
            value = (value << 4) | (uint)Convert.ToInt32(c.ToString(), 16);
            inGroup++;
        }

        result = new MacAddress(value);
        return true;
    }

    /// <summary>The six bytes, first on the wire first.</summary>
    public byte[] ToByteArray()
    {
        byte[] bytes = new byte[Size];
        CopyTo(bytes);
        return bytes;
    }

    /// <summary>Writes the six bytes, first on the wire first.</summary>
    public void CopyTo(Span<byte> target)
    {
        BinaryPrimitives.WriteUInt16BigEndian(target, (ushort)(_value >> 32));
        BinaryPrimitives.WriteUInt32BigEndian(target[2..], (uint)_value);
    }

    /// <inheritdoc/>
    public override string ToString() => ToString(null, null);

    /// <summary>Formats the address.</summary>
    /// <param name="format">Null or "c": colons; "W": Windows' form, capital letters and dashes; "N": twelve bare digits.</param>
    /// <param name="formatProvider">Not used.</param>
    public string ToString(string? format, IFormatProvider? formatProvider)
    {
        (string digits, string separator) = format switch
        {
            null or "" or "c" => ("x2", ":"),
            "W" => ("X2", "-"),
            "N" => ("x2", ""),
            _ => throw new FormatException($"'{format}' is not a MAC address format: c, W or N."),
        };
        return string.Join(separator, ToByteArray().Select(b => b.ToString(digits, CultureInfo.InvariantCulture)));
    }

    /// <inheritdoc/>
    public bool Equals(MacAddress other) => _value == other._value;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is MacAddress other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => _value.GetHashCode();

    /// <inheritdoc/>
    public int CompareTo(MacAddress other) => _value.CompareTo(other._value);

    /// <summary>True when both are the same address.</summary>
    public static bool operator ==(MacAddress left, MacAddress right) => left.Equals(right);

    /// <summary>True when they differ.</summary>
    public static bool operator !=(MacAddress left, MacAddress right) => !left.Equals(right);

    /// <summary>Orders by value.</summary>
    public static bool operator <(MacAddress left, MacAddress right) => left.CompareTo(right) < 0;

    /// <summary>Orders by value.</summary>
    public static bool operator <=(MacAddress left, MacAddress right) => left.CompareTo(right) <= 0;

    /// <summary>Orders by value.</summary>
    public static bool operator >(MacAddress left, MacAddress right) => left.CompareTo(right) > 0;

    /// <summary>Orders by value.</summary>
    public static bool operator >=(MacAddress left, MacAddress right) => left.CompareTo(right) >= 0;
}
