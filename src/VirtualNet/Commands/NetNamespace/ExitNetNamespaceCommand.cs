using System.Management.Automation;
using VirtualNet.Namespaces;
using VirtualNet.Session;

namespace VirtualNet.Commands;

/// <summary>Leaves the network namespace that Enter-NetNamespace went into, for the one before it.</summary>
[Cmdlet(VerbsCommon.Exit, "NetNamespace")]
public sealed class ExitNetNamespaceCommand : NetCommandBase
{
    /// <inheritdoc/>
    protected override void ProcessInput()
    {
        NamespaceSession session = NamespaceSession.Current;
        if (session.Depth == 0)
            throw new VirtualNetException("NotInNamespace", FailureKind.InvalidState, "This session has entered no network namespace, so there is none to leave.");
        session.Leave();
        foreach (PoolSweep.Stray stray in PoolSweep.BringHome(HomeNamespace.Handle))
        {
            if (stray.IsRuntime)
                WriteVerbose(stray.Explanation);
            else
                WriteWarning(stray.Explanation);
        }

        if (session.Depth == 0)
            PromptPrefix.Unwrap();
    }
}
