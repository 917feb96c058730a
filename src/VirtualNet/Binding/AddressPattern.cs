using System.Management.Automation;
using System.Net;

namespace VirtualNet;

/// <summary>
/// What a user gives to find addresses: an address (of any length), an address with its length, a network (its host bits zero: every
/// address in it), or text with wildcards that is compared with <c>address/length</c> and with the address alone.
/// </summary>
public sealed class AddressPattern
{
    private readonly Func<NetAddress, bool> _matches;

    /// <summary>By text.</summary>
    /// <exception cref="FormatException">The text is no address, prefix or pattern.</exception>
    public AddressPattern(string text)
    {
        Text = text;
        if (WildcardPattern.ContainsWildcardCharacters(text))
        {
            var pattern = new WildcardPattern(text, WildcardOptions.IgnoreCase | WildcardOptions.CultureInvariant);
            _matches = address => pattern.IsMatch(address.ToString()) || pattern.IsMatch(address.IPAddress.ToString());
            IsPattern = true;
        }
        else
        {
            (_matches, IsPattern) = Matcher(new IPPrefix(text));
        }
    }

    /// <summary>By address, whatever its length.</summary>
    public AddressPattern(IPAddress address)
    {
        Text = address.ToString();
        _matches = found => found.IPAddress.Equals(new IPPrefix(address).Address);
    }

    /// <summary>By address and length, or network.</summary>
    public AddressPattern(IPPrefix prefix)
    {
        Text = prefix.ToString();
        (_matches, IsPattern) = Matcher(prefix);
    }

    /// <summary>What was given.</summary>
    public string Text { get; }

    /// <summary>True when it may stand for many addresses, so that finding none is no error.</summary>
    public bool IsPattern { get; }

    /// <summary>True when it stands for this address.</summary>
    public bool Matches(NetAddress address) => _matches(address);

    /// <inheritdoc/>
    public override string ToString() => Text;

    private static (Func<NetAddress, bool> Matches, bool IsPattern) Matcher(IPPrefix prefix)
    {
        if (!prefix.HasExplicitLength)
            return (found => found.IPAddress.Equals(prefix.Address), false);
        IPNetwork network = prefix.Network;
        if (!prefix.IsHost && network.BaseAddress.Equals(prefix.Address))
            return (found => network.Contains(found.IPAddress), true);
        return (found => found.IPAddress.Equals(prefix.Address) && found.PrefixLength == prefix.PrefixLength, false);
    }
}
