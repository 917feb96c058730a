using System.Diagnostics;
using VirtualNet.Packets;
using Xunit;

namespace VirtualNet.Tests.Packets;

/// <summary>Whatever comes over the wire: the parser returns, soon, and says nothing that is not in the bytes.</summary>
public class FuzzTests
{
    private const int Rounds = 100_000;
    private static readonly TimeSpan Slow = TimeSpan.FromSeconds(5);

    [Fact]
    public void Mutated_packets_never_throw_nor_hang()
    {
        var random = new Random(20260701);
        for (int round = 0; round < Rounds; round++)
        {
            (byte[] sample, TunTapMode mode) = Samples.All[random.Next(Samples.All.Length)];
            Check(Mutate(sample, random), mode);
        }
    }

    [Fact]
    public void Noise_never_throws_nor_hangs()
    {
        var random = new Random(20260702);
        for (int round = 0; round < Rounds; round++)
        {
            byte[] bytes = new byte[random.Next(0, 120)];
            random.NextBytes(bytes);
            if (bytes.Length > 0 && random.Next(2) == 0)
                bytes[0] = (byte)((random.Next(2) == 0 ? 0x40 : 0x60) | (bytes[0] & 15));
            Check(bytes, random.Next(2) == 0 ? TunTapMode.Tun : TunTapMode.Tap);
        }
    }

    private static void Check(byte[] bytes, TunTapMode mode)
    {
        var packet = new TunTapPacket(bytes, mode, Samples.Parser);
        long begun = Stopwatch.GetTimestamp();
        string text = packet.ToString();
        Assert.True(Stopwatch.GetElapsedTime(begun) < Slow, $"slow: {Convert.ToHexString(bytes)}");
        Assert.NotNull(text);
        Assert.True(packet.Payload.Length <= bytes.Length);
        if (packet.Icmp is { IsEchoRequest: true })
            AssertAnswerable(packet);
    }

    /// <summary>An answer has the length of the question, or is refused in words.</summary>
    private static void AssertAnswerable(TunTapPacket packet)
    {
        try
        {
            Assert.Equal(packet.Length, packet.ToEchoReply().Length);
        }
        catch (InvalidOperationException)
        {
        }
    }

    private static byte[] Mutate(byte[] sample, Random random)
    {
        byte[] bytes = (byte[])sample.Clone();
        for (int change = random.Next(1, 6); change > 0 && bytes.Length > 0; change--)
        {
            switch (random.Next(4))
            {
                case 0:
                    bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
                    break;
                case 1:
                    bytes[random.Next(bytes.Length)] ^= (byte)(1 << random.Next(8));
                    break;
                case 2:
                    bytes = bytes[..random.Next(bytes.Length + 1)];
                    break;
                default:
                    bytes[random.Next(bytes.Length)] = (byte)(random.Next(2) * 255);
                    break;
            }
        }

        return bytes;
    }
}
