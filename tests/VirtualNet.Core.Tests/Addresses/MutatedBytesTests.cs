using CsCheck;
using VirtualNet.Netlink;
using VirtualNet.Netlink.Route;
using VirtualNet.Tests.Fixtures;
using Xunit;

namespace VirtualNet.Tests.Addresses;

/// <summary>Whatever the bytes: an object, nothing, or <see cref="NetlinkProtocolException"/>; and what was read can be looked at.</summary>
public class MutatedBytesTests
{
    private const int Iterations = 20_000;

    [Fact]
    public void Of_address_messages() => Check("replies/addr-dump", new AddressParser(new NetNamespace()).Parse, LookAt);

    [Fact]
    public void Of_neighbour_messages() => Check("replies/neigh-dump", new NeighborParser(new NetNamespace()).Parse, neighbor => neighbor.ToString());

    private static void Check<T>(string fixture, MessageParser<T> parse, Func<T, object?> look)
        where T : class
    {
        byte[] real = HexFixture.Load(fixture).Bytes;
        Gen<byte[]> mutated = Gen.Select(Gen.Int[0, real.Length], Gen.Select(Gen.Int[0, real.Length - 1], Gen.Byte).Array[1, 8], (length, changes) =>
        {
            byte[] bytes = [.. real];
            foreach ((int at, byte value) in changes)
                bytes[at] = value;
            return bytes[..length];
        });
        mutated.Sample(bytes => Survives(bytes, parse, look), iter: Iterations);
    }

    private static void Survives<T>(byte[] bytes, MessageParser<T> parse, Func<T, object?> look)
        where T : class
    {
        try
        {
            for (ReadOnlySpan<byte> rest = bytes; !rest.IsEmpty;)
            {
                if (parse(NetlinkMessage.Take(ref rest)) is { } item)
                    look(item);
            }
        }
        catch (NetlinkProtocolException)
        {
            // the one thing that may happen
        }
    }

    private static object LookAt(NetAddress address) =>
        (address.ToString(), address.State, address.PrefixOrigin, address.SuffixOrigin, address.Created, address.Updated, address.Key);
}
