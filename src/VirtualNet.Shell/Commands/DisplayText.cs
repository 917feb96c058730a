using System.Management.Automation;

namespace VirtualNet.Shell.Commands;

/// <summary>What Out-Host would show of objects, as text.</summary>
internal static class DisplayText
{
    private const string Show = "$input | Out-Host";

    /// <param name="command">The command that wants it.</param>
    /// <param name="objects">The objects.</param>
    /// <param name="width">Columns; 0 for those of the terminal.</param>
    public static string Of(PSCmdlet command, IReadOnlyCollection<PSObject?> objects, int width)
    {
        if (command.Host.PrivateData?.BaseObject is not ShellConsole console)
            throw new PSNotSupportedException($"{command.MyInvocation.MyCommand.Name} of this shell works under this shell's host only.");
        return console.Capture(width, () => command.InvokeCommand.InvokeScript(useLocalScope: true, ScriptBlock.Create(Show), objects.ToArray(), args: null));
    }
}
