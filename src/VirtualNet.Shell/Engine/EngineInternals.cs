using System.Management.Automation;
using System.Management.Automation.Runspaces;
using System.Reflection;
using Microsoft.PowerShell.Commands.Internal.Format;

namespace VirtualNet.Shell;

/// <summary>
/// What the engine keeps for PowerShell's own host and cmdlets: the formatting shapes, the exception by which Select-Object -First
/// stops what runs upstream, whose error Write-Error's is, and that `exit` in a script ends the session.
/// The package's version is pinned exactly, and a spec covers each.
/// </summary>
internal static class EngineInternals
{
    private const BindingFlags Members = BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic;
    private static readonly Assembly Engine = typeof(PSObject).Assembly;

    /// <summary>Gives a Format-* command the engine's own implementation.</summary>
    /// <param name="command">The command, in its constructor.</param>
    /// <param name="shape">A member of the engine's FormatShape: Table, List.</param>
    public static void UseShape(FrontEndCommandBase command, string shape)
    {
        var shapeType = Engine.GetType("Microsoft.PowerShell.Commands.Internal.Format.FormatShape", throwOnError: true)!;
        var innerType = Engine.GetType("Microsoft.PowerShell.Commands.Internal.Format.InnerFormatShapeCommand", throwOnError: true)!;
        var inner = innerType.GetConstructor(Members, [shapeType])!.Invoke([Enum.Parse(shapeType, shape)]);
        typeof(FrontEndCommandBase).GetField("implementation", Members)!.SetValue(command, inner);
    }

    /// <summary>The exception that ends the commands upstream of a command and lets those downstream finish.</summary>
    public static Exception StopUpstream(Cmdlet command)
    {
        var type = Engine.GetType("System.Management.Automation.StopUpstreamCommandsException", throwOnError: true)!;
        return (Exception)type.GetConstructors(Members)[0].Invoke([command]);
    }

    /// <summary>Makes an error that of the command or script that calls Write-Error, for its id and for what is shown.</summary>
    public static void Attribute(ErrorRecord error, InvocationInfo caller)
    {
        typeof(ErrorRecord).GetMethod("SetInvocationInfo", Members)!.Invoke(error, [caller]);
        typeof(ErrorRecord).GetProperty("PreserveInvocationInfoOnce", Members)!.SetValue(error, true);
    }

    /// <summary>Lets `exit` in the next script file end the session with its code, as pwsh -File does.</summary>
    public static void LetExitEndSession(Runspace runspace)
    {
        var context = typeof(Runspace).GetProperty("ExecutionContext", Members)!.GetValue(runspace)!;
        context.GetType().GetProperty("ScriptCommandProcessorShouldRethrowExit", Members)!.SetValue(context, true);
    }
}
