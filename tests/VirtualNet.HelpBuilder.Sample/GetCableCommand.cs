using System.Management.Automation;

namespace VirtualNet.Sample;

/// <summary>No sets, no ShouldProcess.</summary>
[Cmdlet(VerbsCommon.Get, "Cable")]
public sealed class GetCableCommand : CableCommand;
