using System.Collections.ObjectModel;
using System.Management.Automation;
using System.Management.Automation.Runspaces;
using System.Runtime.CompilerServices;

namespace VirtualNet.Session;

/// <summary>
/// Shows the namespace at the prompt: the user's own prompt function is kept and called, with the names in front. Only if the function
/// is still ours is it put back. $env:VIRTUALNET_NO_PROMPT turns it off.
/// </summary>
public static class PromptPrefix
{
    private static readonly ConditionalWeakTable<Runspace, State> States = [];

    private sealed class State
    {
        public required ScriptBlock Original { get; init; }

        public required ScriptBlock Ours { get; init; }
    }

    /// <summary>What goes in front of the current runspace's prompt: <c>[red] </c>, <c>[red/blue] </c>; nothing at home.</summary>
    public static string Text => NamespaceSession.Current is { Depth: > 0 } session ? $"[{string.Join('/', session.Names)}] " : "";

    /// <summary>The user's prompt function in the current runspace; null when it is not wrapped.</summary>
    public static ScriptBlock? Original => States.TryGetValue(Runspace.DefaultRunspace, out State? state) ? state.Original : null;

    /// <summary>Wraps the prompt function, unless it is wrapped already or the user does not want it.</summary>
    internal static void Wrap()
    {
        if (!string.IsNullOrEmpty(Environment.GetEnvironmentVariable("VIRTUALNET_NO_PROMPT")) || IsOurs(out _) || Function() is not { } original)
            return;
        Define(ScriptBlock.Create("[VirtualNet.Session.PromptPrefix]::Text + (& ([VirtualNet.Session.PromptPrefix]::Original))"));
        States.AddOrUpdate(Runspace.DefaultRunspace, new State { Original = original, Ours = Function()! });
    }

    /// <summary>Puts the user's prompt function back, if it is still ours that stands there.</summary>
    internal static void Unwrap()
    {
        if (IsOurs(out State? state))
            Define(state!.Original);
        States.Remove(Runspace.DefaultRunspace);
    }

    private static bool IsOurs(out State? state) =>
        States.TryGetValue(Runspace.DefaultRunspace, out state) && Function()?.ToString() == state.Ours.ToString();

    // In PowerShell's own words: the engine alone has no Get-Item and Set-Item.
    private static ScriptBlock? Function()
    {
        Collection<PSObject> result = ScriptBlock.Create("$function:prompt").Invoke();
        return result.Count == 1 ? result[0]?.BaseObject as ScriptBlock : null;
    }

    private static void Define(ScriptBlock body) => ScriptBlock.Create("${function:global:prompt} = $args[0]").Invoke(body);
}
