using System.Management.Automation;
using System.Management.Automation.Runspaces;
using VirtualNet.Completion;
using VirtualNet.Interop;
using VirtualNet.Namespaces;
using VirtualNet.Session;

namespace VirtualNet.Commands;

/// <summary>
/// Moves the session into a network namespace: cmdlets, native commands and synchronous sockets act there until Exit-NetNamespace.
/// What <c>ip netns exec NAME bash</c> is to a shell, without a new process; /sys and /etc/netns stay as they are.
/// </summary>
[Cmdlet(VerbsCommon.Enter, "NetNamespace")]
public sealed class EnterNetNamespaceCommand : NetCommandBase
{
    /// <summary>Name, path, process id or object.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true)]
    [Alias("Name")]
    [ArgumentCompleter(typeof(NamespaceCompleter))]
    public NamespaceReference Namespace { get; set; } = null!;

    /// <inheritdoc/>
    protected override void ProcessInput()
    {
        if (Runspace.DefaultRunspace.ThreadOptions is not (PSThreadOptions.ReuseThread or PSThreadOptions.UseCurrentThread))
        {
            throw new VirtualNetException(
                "RunspaceChangesThreads",
                FailureKind.InvalidState,
                "This runspace uses a new thread for each command, so it cannot stay inside a network namespace. Use Invoke-NetNamespace, or -Namespace on each command.",
                Namespace.Text);
        }

        Enter(Namespace);
        WriteVerbose($"Entered the network namespace '{Namespace.Text}'.");
    }

    /// <inheritdoc/>
    protected override void EndProcessing() => PromptPrefix.Wrap();

    /// <summary>Moves the calling thread, or says why not.</summary>
    internal static void Enter(NamespaceReference reference)
    {
        if (NamespaceSession.Current.Depth == 0)
            RuntimeThreads.MakeAtHome();
        NamespaceHandle handle = reference.Open();
        try
        {
            if (reference.Expected is { } expected)
                NamespaceHandle.Verify(expected, NamespaceCatalog.IdentityOf(handle));
            NamespaceSession.Current.Enter(handle);
        }
        catch (SystemCallException e)
        {
            handle.Dispose();
            throw NamespaceErrors.System($"enter the network namespace '{reference.Text}'", e, reference.Text);
        }
        catch
        {
            handle.Dispose();
            throw;
        }
    }
}
