using System.Net;

namespace VirtualNet;

/// <summary>What a user gives for another machine: a name, an address, also with a link behind '%', or an address object.</summary>
public sealed class HostReference
{
    /// <summary>By name or address.</summary>
    /// <exception cref="ArgumentException">The text is empty, or an IPv4 address written as IPv6.</exception>
    public HostReference(string nameOrAddress)
    {
        Text = nameOrAddress.Trim();
        if (Text.Length == 0)
            throw new ArgumentException("A name or an address is expected.", nameof(nameOrAddress));
        // What only an address can look like is read as one, so that mistakes in it are not looked up as names.
        Address = Text.Contains(':', StringComparison.Ordinal) || Text.Contains('%', StringComparison.Ordinal) || Text.All(c => char.IsAsciiDigit(c) || c == '.') ? new ScopedAddress(Text) : null;
    }

    /// <summary>By address.</summary>
    public HostReference(IPAddress address)
        : this(new ScopedAddress(address))
    {
    }

    /// <summary>By address.</summary>
    public HostReference(ScopedAddress address) => (Text, Address) = (address.ToString(), address);

    /// <summary>By an address of some link.</summary>
    public HostReference(NetAddress address)
        : this(new ScopedAddress(address.IPAddress))
    {
    }

    /// <summary>What was given.</summary>
    public string Text { get; }

    /// <summary>The address; null for a name.</summary>
    public ScopedAddress? Address { get; }

    /// <inheritdoc/>
    public override string ToString() => Text;
}
