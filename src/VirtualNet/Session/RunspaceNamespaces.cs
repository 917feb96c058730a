using System.Management.Automation.Runspaces;
using System.Runtime.CompilerServices;
using VirtualNet.Namespaces;

namespace VirtualNet.Session;

/// <summary>Which namespace each runspace is in: home, or what Enter-NetNamespace went into. State of the runspace, never of the thread.</summary>
internal static class RunspaceNamespaces
{
    private static readonly ConditionalWeakTable<Runspace, Stack<NamespaceHandle>> Entered = [];

    /// <summary>The current runspace's namespace; owned by the session, not by the caller.</summary>
    public static NamespaceHandle Current => Stack.TryPeek(out NamespaceHandle? inner) ? inner : SessionHome.Handle;

    /// <summary>What the current runspace has entered, innermost on top.</summary>
    public static Stack<NamespaceHandle> Stack => Entered.GetOrCreateValue(Runspace.DefaultRunspace);

    /// <summary>Lets go of every namespace that any runspace has entered.</summary>
    public static void LeaveAll()
    {
        foreach ((_, Stack<NamespaceHandle> stack) in Entered)
        {
            while (stack.TryPop(out NamespaceHandle? handle))
                handle.Dispose();
        }

        Entered.Clear();
    }
}
