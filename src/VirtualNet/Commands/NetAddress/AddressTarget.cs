using VirtualNet.Netlink.Route;

namespace VirtualNet.Commands;

/// <summary>One address of a batch on its way to the kernel, and what became of it.</summary>
/// <param name="connection">Where.</param>
/// <param name="address">What is asked for.</param>
internal sealed class AddressTarget(RouteConnection connection, NewAddress address)
{
    public RouteConnection Connection { get; } = connection;

    public NewAddress Address { get; } = address;

    public NetAddress? Done { get; set; }

    public VirtualNetException? Error { get; set; }

    /// <summary>For questions and -WhatIf: "10.0.0.1/24 on veth0 in namespace 'red'".</summary>
    public string Description => $"{Address} on {Address.Link}{Connection.Namespace.Place}";
}
