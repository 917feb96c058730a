using System.Globalization;
using System.Management.Automation;
using System.Net;

namespace VirtualNet;

/// <summary>An address that came down the pipeline: a <see cref="NetAddress"/>, also one that went through serialization, and nothing else.</summary>
public sealed class AddressObject
{
    /// <summary>Of an address.</summary>
    public AddressObject(NetAddress address) => (Address, Link) = (address, new LinkReference(address.Link));

    /// <summary>Of an address that went through serialization (a job, a remote session, CliXml).</summary>
    /// <exception cref="ArgumentException">The object is something else.</exception>
    public AddressObject(PSObject value)
    {
        if (!Deserialized.Is(value, nameof(NetAddress)))
            throw new ArgumentException($"An object of type {value.TypeNames[0]} is not an address.", nameof(value));
        // A shallow serialization leaves the link as its name.
        Link = value.Properties["Link"]?.Value is PSObject link && Deserialized.Is(link, nameof(LinkRef))
            ? new LinkReference(link)
            : new LinkReference(Deserialized.Text(value, "Link") ?? throw new ArgumentException("The address does not say which link it belongs to.", nameof(value)));
        Address = new NetAddress
        {
            IPAddress = IPAddress.Parse(Deserialized.Text(value, "IPAddress") ?? ""),
            PrefixLength = Deserialized.Number(value, "PrefixLength"),
            Peer = Deserialized.Text(value, "Peer") is { } peer ? IPAddress.Parse(peer) : null,
            Label = Deserialized.Text(value, "Label"),
            Flags = Enum.TryParse(Deserialized.Text(value, "Flags"), out AddressFlags flags) ? flags : AddressFlags.None,
            Namespace = Deserialized.NamespaceOf(value),
        };
    }

    /// <summary>The address.</summary>
    public NetAddress Address { get; }

    /// <summary>The link that has it.</summary>
    public LinkReference Link { get; }

    /// <inheritdoc/>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Address} on {Link}");
}
