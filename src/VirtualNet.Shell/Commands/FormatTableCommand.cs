using System.Management.Automation;
using Microsoft.PowerShell.Commands.Internal.Format;

namespace VirtualNet.Shell.Commands;

/// <summary>Format-Table: the engine's own table formatter with its parameters.</summary>
[Cmdlet(VerbsCommon.Format, "Table")]
internal sealed class FormatTableCommand : OuterFormatTableBase
{
    public FormatTableCommand() => EngineInternals.UseShape(this, "Table");
}
