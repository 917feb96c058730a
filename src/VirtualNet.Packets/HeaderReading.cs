using PacketDotNet.Utils;

namespace VirtualNet.Packets;

/// <summary>How far the headers of a packet have been read.</summary>
/// <param name="bytes">The packet.</param>
internal sealed class HeaderReading(ArraySegment<byte> bytes)
{
    /// <summary>What was found so far.</summary>
    public PacketHeaders Headers { get; set; } = new();

    /// <summary>What was not read yet.</summary>
    public ArraySegment<byte> Rest { get; private set; } = bytes;

    /// <summary>What was not read yet, as the library takes it.</summary>
    public ByteArraySegment Segment => new(Rest.Array, Rest.Offset, Rest.Count);

    /// <summary>Goes behind a header.</summary>
    public void Skip(int length) => Rest = Rest[Math.Min(length, Rest.Count)..];

    /// <summary>Forgets what lies behind the end that a header declared: an Ethernet frame is filled up to 60 bytes.</summary>
    public void EndAfter(int length)
    {
        if (length < Rest.Count)
            Rest = Rest[..length];
    }

    /// <summary>Reads one header if there are enough bytes for its fixed part.</summary>
    /// <returns>False when it could not be read; why is in the result then.</returns>
    public bool Header(string name, int minimum, Action<HeaderReading> read)
    {
        if (Rest.Count < minimum)
        {
            Stop($"the {name} header is cut off: {Rest.Count} of at least {minimum} bytes");
            return false;
        }

        try
        {
            read(this);
            return true;
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            // The library throws many sorts of exceptions on malformed input; none of them says more than this.
            Stop($"the {name} header is malformed");
            return false;
        }
    }

    /// <summary>Notes why reading ends here.</summary>
    public void Stop(string problem) => Headers = Headers with { Problem = problem };
}
