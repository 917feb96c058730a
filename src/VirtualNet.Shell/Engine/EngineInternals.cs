using System.Management.Automation;
using System.Reflection;
using Microsoft.PowerShell.Commands.Internal.Format;

namespace VirtualNet.Shell;

/// <summary>
/// The two things that the engine keeps for PowerShell's own cmdlet assemblies: the formatting shapes, and the exception by
/// which Select-Object -First stops what runs upstream. The package's version is pinned exactly, and a spec covers each.
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
}
