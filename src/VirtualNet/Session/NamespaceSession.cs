using System.Management.Automation.Runspaces;
using System.Runtime.CompilerServices;
using VirtualNet.Interop;
using VirtualNet.Namespaces;

namespace VirtualNet.Session;

/// <summary>
/// Which namespace a runspace is in: home, or what Enter-NetNamespace went into. It is state of the runspace, held by descriptors, and
/// never what some thread happens to be in.
/// </summary>
internal sealed class NamespaceSession
{
    private static readonly ConditionalWeakTable<Runspace, NamespaceSession> Sessions = [];

    private readonly Stack<NamespaceHandle> _entered = new();

    /// <summary>The current runspace's session.</summary>
    public static NamespaceSession Current => Sessions.GetOrCreateValue(Runspace.DefaultRunspace);

    /// <summary>Where the runspace is; owned by the session, not by the caller.</summary>
    public NamespaceHandle Handle => _entered.TryPeek(out NamespaceHandle? inner) ? inner : HomeNamespace.Handle;

    /// <summary>How many namespaces were entered and not left.</summary>
    public int Depth => _entered.Count;

    /// <summary>Names of what was entered, outermost first.</summary>
    public IEnumerable<string> Names => _entered.Reverse().Select(h => h.Name ?? h.Path ?? "home");

    /// <summary>True when this runspace has entered the namespace of this inode.</summary>
    public bool IsInside(ulong inode) => _entered.Any(h => h.Inode == inode);

    /// <summary>Moves the calling thread, and with it native commands and synchronous sockets, into a namespace.</summary>
    /// <param name="target">Way in; the session owns it from now on, unless this fails.</param>
    public void Enter(NamespaceHandle target)
    {
        SystemCall.EnterNetNamespace(target.File);
        _entered.Push(target);
    }

    /// <summary>Moves the calling thread back to where it was before the last <see cref="Enter"/>.</summary>
    public void Leave()
    {
        using NamespaceHandle left = _entered.Pop();
        SystemCall.EnterNetNamespace(Handle.File);
    }

    /// <summary>
    /// Leaves for as long as the returned scope lives: around each object that goes down the pipeline out of a block that runs inside.
    /// </summary>
    public Outside StepOutside() => new(this);

    /// <summary>Brings every runspace home; of threads, the calling one.</summary>
    public static void LeaveAll()
    {
        bool entered = false;
        foreach ((_, NamespaceSession session) in Sessions)
        {
            while (session._entered.TryPop(out NamespaceHandle? handle))
            {
                handle.Dispose();
                entered = true;
            }
        }

        if (!entered)
            return;
        SystemCall.EnterNetNamespace(HomeNamespace.Handle.File);
        PromptPrefix.Unwrap();
        PoolSweep.BringHome(HomeNamespace.Handle);
    }

    /// <summary>Being outside for a moment.</summary>
    internal readonly ref struct Outside
    {
        private readonly NamespaceSession _session;
        private readonly NamespaceHandle _inside;

        public Outside(NamespaceSession session)
        {
            _session = session;
            _inside = session._entered.Pop();
            SystemCall.EnterNetNamespace(session.Handle.File);
        }

        public void Dispose()
        {
            SystemCall.EnterNetNamespace(_inside.File);
            _session._entered.Push(_inside);
        }
    }
}
