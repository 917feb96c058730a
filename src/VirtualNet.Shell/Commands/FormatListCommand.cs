using System.Management.Automation;
using Microsoft.PowerShell.Commands.Internal.Format;

namespace VirtualNet.Shell.Commands;

/// <summary>Format-List: the engine's own list formatter with its parameters.</summary>
[Cmdlet(VerbsCommon.Format, "List")]
internal sealed class FormatListCommand : OuterFormatTableAndListBase
{
    public FormatListCommand() => EngineInternals.UseShape(this, "List");
}
