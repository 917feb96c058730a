using System.Management.Automation;
using System.Management.Automation.Runspaces;
using VirtualNet.Completion;
using VirtualNet.Namespaces;
using VirtualNet.Session;

namespace VirtualNet.Commands;

/// <summary>
/// Runs a script block inside a network namespace and always comes back. Objects come out alive, one by one; what receives them
/// downstream runs outside.
/// </summary>
[Cmdlet(VerbsLifecycle.Invoke, "NetNamespace")]
[OutputType(typeof(object))]
public sealed class InvokeNetNamespaceCommand : NetCommandBase
{
    // Errors travel with the objects, so that they come out as errors of this cmdlet (2>&1, -ErrorVariable, -ErrorAction).
    // ForEach-Object hands over each object as it comes; its method call lets the exceptions that end a pipeline through.
    private const string Runner = "param($block, $arguments, $objects, $sink) $objects | & $block @arguments 2>&1 | ForEach-Object -Process { $sink.Emit($_) }";
    private const string RunnerWithoutInput = "param($block, $arguments, $objects, $sink) & $block @arguments 2>&1 | ForEach-Object -Process { $sink.Emit($_) }";

    private readonly List<PSObject> _input = [];

    /// <summary>Name, path, process id or object.</summary>
    [Parameter(Mandatory = true, Position = 0)]
    [Alias("Name")]
    [ArgumentCompleter(typeof(NamespaceCompleter))]
    public NamespaceReference Namespace { get; set; } = null!;

    /// <summary>What to run.</summary>
    [Parameter(Mandatory = true, Position = 1)]
    public ScriptBlock ScriptBlock { get; set; } = null!;

    /// <summary>Arguments for the block's parameters, or its <c>$args</c>.</summary>
    [Parameter]
    [Alias("Args")]
    public object[] ArgumentList { get; set; } = [];

    /// <summary>Objects for the block's <c>$input</c>.</summary>
    [Parameter(ValueFromPipeline = true)]
    public PSObject? InputObject { get; set; }

    /// <inheritdoc/>
    protected override void ProcessInput()
    {
        if (InputObject is not null)
            _input.Add(InputObject);
    }

    /// <inheritdoc/>
    protected override void EndProcessing()
    {
        if (!Guard(() => EnterNetNamespaceCommand.Enter(Namespace), Namespace.Text))
            return;
        NamespaceSession session = NamespaceSession.Current;
        IReadOnlyList<PoolSweep.Stray> strays;
        try
        {
            InvokeCommand.InvokeScript(
                _input.Count > 0 ? Runner : RunnerWithoutInput, useNewScope: true, PipelineResultTypes.Output, null, ScriptBlock, ArgumentList, _input.ToArray(), new Sink(this, session));
        }
        finally
        {
            session.Leave();
            strays = PoolSweep.BringHome(HomeNamespace.Handle);
        }

        foreach (PoolSweep.Stray stray in strays)
            WriteVerbose(stray.Explanation);
    }

    /// <summary>Passes objects on from outside the namespace.</summary>
    private sealed class Sink(InvokeNetNamespaceCommand owner, NamespaceSession session)
    {
        public void Emit(object? value)
        {
            using NamespaceSession.Outside outside = session.StepOutside();
            object? plain = value is PSObject wrapped ? wrapped.BaseObject : value;
            if (plain is not ErrorRecord error)
                owner.WriteObject(value);
            else if (error.FullyQualifiedErrorId.StartsWith("NativeCommandError", StringComparison.Ordinal))
                owner.Host.UI.WriteErrorLine(error.ToString()); // a program's standard error is no error of the block
            else
                owner.WriteError(error);
        }
    }
}
