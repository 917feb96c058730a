using System.Management.Automation;
using System.Net;

namespace VirtualNet;

/// <summary>
/// What a user gives to find addresses: an address (of any length), an address with its length, a network (its host bits zero: every
/// address in it), or text with wildcards that is compared with <c>address/length</c> and with the address alone.
/// </summary>
public sealed class AddressPattern
{
    /// <summary>Takes the address, and the length of its prefix; null where there is none.</summary>
    private readonly Func<IPAddress, int?, bool> _matches;

    /// <summary>By text.</summary>
    /// <exception cref="FormatException">The text is no address, prefix or pattern.</exception>
    public AddressPattern(string text)
    {
        Text = text;
        if (WildcardPattern.ContainsWildcardCharacters(text))
        {
            var pattern = new WildcardPattern(text, WildcardOptions.IgnoreCase | WildcardOptions.CultureInvariant);
            _matches = (address, length) => pattern.IsMatch(address.ToString()) || (length is { } bits && pattern.IsMatch(IPPrefix.OfKernel(address, bits).ToString()));
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
        IPAddress wanted = new IPPrefix(address).Address;
        _matches = (found, _) => found.Equals(wanted);
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
    public bool Matches(NetAddress address) => _matches(address.IPAddress, address.PrefixLength);

    /// <summary>True when it stands for this address, which has no length.</summary>
    public bool Matches(IPAddress address) => _matches(address, null);

    /// <inheritdoc/>
    public override string ToString() => Text;

    private static (Func<IPAddress, int?, bool> Matches, bool IsPattern) Matcher(IPPrefix prefix)
    {
        if (!prefix.HasExplicitLength)
            return ((found, _) => found.Equals(prefix.Address), false);
        IPNetwork network = prefix.Network;
        if (!prefix.IsHost && network.BaseAddress.Equals(prefix.Address))
            return ((found, _) => network.Contains(found), true);
        return ((found, length) => found.Equals(prefix.Address) && (length is null || length == prefix.PrefixLength), false);
    }
}
