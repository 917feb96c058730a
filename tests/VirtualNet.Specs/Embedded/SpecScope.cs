using System.Management.Automation;
using System.Runtime.ExceptionServices;

namespace VirtualNet.Specs;

/// <summary>
/// Runs parts of a spec in the scopes that Pester gives them: a new scope for each block and test, and what belongs to one
/// of them dot-sourced into its scope. All of it within a `try`, where errors that end a statement end the part.
/// </summary>
internal sealed class SpecScope(EngineIntrinsics engine)
{
    private static readonly ScriptBlock NewScope = ScriptBlock.Create("$args[0].Run()");
    private static readonly ScriptBlock DotSource = ScriptBlock.Create("try { $null = . $args[0].Body } catch { $args[0].Error = $_ }");

    public SessionState Session => engine.SessionState;

    /// <summary>Runs an action while a new child of the current scope is the current one.</summary>
    public void Enter(Action action)
    {
        var step = new Step(action);
        engine.InvokeCommand.InvokeScript(useLocalScope: true, NewScope, input: null, step);

        // An exception that crossed the script would have become an error that ends a statement, and nobody would have seen it.
        step.Rethrow();
    }

    /// <summary>Runs a script block in the current scope.</summary>
    /// <returns>The error that ended it, or null.</returns>
    public ErrorRecord? Run(ScriptBlock? body)
    {
        if (body is null)
            return null;
        var part = new Part(body);
        try
        {
            engine.InvokeCommand.InvokeScript(useLocalScope: false, DotSource, input: null, part);
            return part.Error;
        }
        catch (LoopFlowException)
        {
            return Error("'break' or 'continue' stands outside of a loop.");
        }
        catch (ExitException)
        {
            return Error("'exit' stands in a spec.");
        }
    }

    /// <summary>Fills in the templates of a name: &lt;x&gt; is $x, &lt;x.y&gt; is $x.y, &lt;_&gt; is $_.</summary>
    public string Expand(string name)
    {
        if (!name.Contains('<'))
            return name;
        var escaped = name.Replace("$", "`$", StringComparison.Ordinal).Replace("\"", "`\"", StringComparison.Ordinal);
        var text = System.Text.RegularExpressions.Regex.Replace(escaped, "(?<!`)<([^>^`]+)>", "$$($$$1)");
        return string.Concat(engine.InvokeCommand.InvokeScript(useLocalScope: true, ScriptBlock.Create($"\"{text}\""), input: null));
    }

    private static ErrorRecord Error(string message) => new(new InvalidOperationException(message), "SpecFlow", ErrorCategory.InvalidOperation, null);

    /// <summary>Public members: the wrapping script blocks use them.</summary>
    private sealed class Step(Action action)
    {
        private ExceptionDispatchInfo? _failure;
        private bool _hasRun;

        public void Run()
        {
            try
            {
                action();
            }
            catch (Exception failure)
            {
                _failure = ExceptionDispatchInfo.Capture(failure);
            }

            _hasRun = true;
        }

        public void Rethrow()
        {
            _failure?.Throw();
            if (!_hasRun)
                throw new InvalidOperationException("A part of the spec was not run.");
        }
    }

    private sealed class Part(ScriptBlock body)
    {
        public ScriptBlock Body => body;

        public ErrorRecord? Error { get; set; }
    }
}
