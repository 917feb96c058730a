using System.Management.Automation;
using PacketDotNet;

namespace VirtualNet.OtherModule;

/// <summary>Uses its own version of the library, and says which it got.</summary>
[Cmdlet(VerbsCommon.Get, "OtherPacket")]
[OutputType(typeof(string))]
public sealed class GetOtherPacketCommand : PSCmdlet
{
    protected override void ProcessRecord() =>
        WriteObject($"{new EthernetPacket()} {typeof(EthernetPacket).Assembly.GetName().Version}");
}
