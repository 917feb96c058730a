using System.Management.Automation;

namespace VirtualNet.Specs;

/// <summary>The first phase: the file runs, its Describe blocks run, everything else is written down for the second.</summary>
internal sealed class SpecDiscovery(SpecScope scope)
{
    /// <summary>The discovery that the commands of the dialect report to; null while specs run.</summary>
    public static SpecDiscovery? Current { get; private set; }

    public SpecBlock Root { get; } = new("", parent: null, SpecData.None);

    private SpecBlock _block = null!;

    /// <returns>The error that ended it, or null.</returns>
    public ErrorRecord? Discover(string file)
    {
        Current = this;
        _block = Root;
        try
        {
            ErrorRecord? error = null;
            scope.Enter(() => error = scope.Run(ScriptBlock.Create($"& '{file.Replace("'", "''", StringComparison.Ordinal)}'")));
            return error;
        }
        finally
        {
            Current = null;
        }
    }

    public void AddHook(SpecHook hook, ScriptBlock body) => _block.Add(hook, body);

    public void AddTest(string name, SpecData data, ScriptBlock body, bool skip)
    {
        if (_block.Parent is null)
            throw new PSInvalidOperationException($"It '{name}' stands outside of a Describe.");
        _block.Children.Add(new SpecTest(name, _block, data, body) { Skip = skip });
    }

    /// <summary>Adds a block and runs its body, which adds what is inside.</summary>
    public void AddBlock(string name, SpecData data, ScriptBlock body, bool skip)
    {
        var outer = _block;
        _block = new SpecBlock(name, outer, data) { Skip = skip };
        outer.Children.Add(_block);
        try
        {
            ErrorRecord? error = null;
            scope.Enter(() =>
            {
                data.Publish(scope.Session);
                error = scope.Run(body);
            });
            if (error is not null)
                throw new RuntimeException($"'{name}' could not be discovered: {error}", error.Exception, error);
        }
        finally
        {
            _block = outer;
        }
    }

    /// <summary>Runs the body of a BeforeDiscovery in the scope around it.</summary>
    public void RunNow(ScriptBlock body)
    {
        if (scope.Run(body) is { } error)
            throw new RuntimeException($"BeforeDiscovery failed: {error}", error.Exception, error);
    }
}
