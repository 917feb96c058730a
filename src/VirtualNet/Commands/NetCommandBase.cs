using System.Management.Automation;

namespace VirtualNet.Commands;

/// <summary>
/// Base of all cmdlets: Ctrl+C and errors. A cmdlet overrides <see cref="ProcessInput"/>, which may throw <see cref="VirtualNetException"/>:
/// it becomes a non-terminating error.
/// </summary>
public abstract class NetCommandBase : PSCmdlet, IDisposable
{
    private readonly CancellationTokenSource _stopping = new();

    /// <summary>Cancelled by Ctrl+C and by a downstream command that has enough.</summary>
    protected CancellationToken Cancellation => _stopping.Token;

    /// <summary>Handles one object of the pipeline, or the arguments when there is no pipeline.</summary>
    protected abstract void ProcessInput();

    /// <inheritdoc/>
    protected sealed override void ProcessRecord() => Guard(ProcessInput);

    /// <inheritdoc/>
    protected override void StopProcessing() => _stopping.Cancel();

    /// <summary>Runs <paramref name="action"/>; what it throws for a user becomes a non-terminating error, and stopping is silent.</summary>
    /// <returns>False when it failed.</returns>
    protected bool Guard(Action action, object? target = null)
    {
        try
        {
            action();
            return true;
        }
        catch (VirtualNetException e)
        {
            WriteError(Errors.Record(e, target));
        }
        catch (OperationCanceledException) when (_stopping.IsCancellationRequested)
        {
            // The pipeline is being stopped: nothing to say.
        }

        return false;
    }

    /// <summary>Called when the pipeline ends, however it ends.</summary>
    public void Dispose()
    {
        Dispose(disposing: true);
        GC.SuppressFinalize(this);
    }

    /// <summary>Lets go of what the cmdlet holds. An override calls this one.</summary>
    protected virtual void Dispose(bool disposing)
    {
        if (disposing)
            _stopping.Dispose();
    }
}
