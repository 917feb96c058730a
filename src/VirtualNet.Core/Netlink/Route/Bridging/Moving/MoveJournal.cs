namespace VirtualNet.Netlink.Route;

/// <summary>What was done and how to take each of it back, newest first.</summary>
internal sealed class MoveJournal
{
    private readonly Stack<(string What, Action Undo)> _done = [];

    /// <summary>Told what is about to be done, before each act: where tests make it fail.</summary>
    public Action<string>? Checkpoint { get; init; }

    /// <summary>Does something and notes how to take it back. What throws has done nothing.</summary>
    public void Do(string what, Action act, Action undo)
    {
        Checkpoint?.Invoke(what);
        act();
        _done.Push((what, undo));
    }

    /// <summary>Takes everything back; one thing that cannot be does not keep the others.</summary>
    /// <returns>What could not be taken back, with the reason.</returns>
    public IReadOnlyList<string> Undo()
    {
        var failures = new List<string>();
        while (_done.TryPop(out (string What, Action Undo) entry))
        {
            try
            {
                entry.Undo();
            }
            catch (Exception e) // the others must be taken back whatever it was
            {
                failures.Add($"{entry.What}: {e.Message}");
            }
        }

        return failures;
    }
}
