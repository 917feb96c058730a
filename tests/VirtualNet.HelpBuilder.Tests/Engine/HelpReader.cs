using System.Management.Automation;
using System.Management.Automation.Runspaces;
using Xunit;

namespace VirtualNet.Tests.Engine;

/// <summary>Asks a real engine for the help of the sample module as a user would.</summary>
internal sealed class HelpReader : IDisposable
{
    private readonly CaptureHost _host = new();
    private readonly Runspace _runspace;

    public HelpReader(string module)
    {
        _runspace = RunspaceFactory.CreateRunspace(_host, InitialSessionState.CreateDefault2());
        _runspace.Open();
        Invoke($"Import-Module '{module}'");
    }

    /// <summary>The objects that a command gives.</summary>
    public IReadOnlyList<PSObject> Invoke(string script)
    {
        using var shell = PowerShell.Create(_runspace);
        var results = shell.AddScript(script).Invoke();
        Assert.Empty(shell.Streams.Error);
        return results;
    }

    /// <summary>What a command prints, without the empty ends of lines.</summary>
    public string Print(string script)
    {
        var start = _host.Printed.Length;
        using var shell = PowerShell.Create(_runspace);
        shell.AddScript(script).AddCommand("Out-Default").Invoke();
        Assert.Empty(shell.Streams.Error);
        return string.Join('\n', _host.Printed[start..].ReplaceLineEndings("\n").Split('\n').Select(line => line.TrimEnd()));
    }

    public void Dispose() => _runspace.Dispose();
}
