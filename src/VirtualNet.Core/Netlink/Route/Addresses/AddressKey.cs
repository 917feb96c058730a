using System.Net;

namespace VirtualNet.Netlink.Route;

/// <summary>
/// What tells an address from the others of its namespace. IPv4 has the same address with several lengths and peers on one link
/// (find_matching_ifa of net/ipv4/devinet.c), IPv6 each address once per link.
/// </summary>
/// <param name="LinkIndex">The link.</param>
/// <param name="Address">The address.</param>
/// <param name="PrefixLength">Length of its prefix.</param>
/// <param name="Peer">The other end; null for none.</param>
internal readonly record struct AddressKey(int LinkIndex, IPAddress Address, int PrefixLength, IPAddress? Peer);
