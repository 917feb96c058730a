namespace PacketDotNet;

/// <summary>Named as a class of the real library, and nothing like it.</summary>
public sealed class EthernetPacket
{
    public override string ToString() => "the other module's";
}
