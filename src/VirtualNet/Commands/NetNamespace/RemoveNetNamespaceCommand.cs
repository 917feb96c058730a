using System.Management.Automation;
using VirtualNet.Completion;
using VirtualNet.Namespaces;
using VirtualNet.Netlink.Route;
using VirtualNet.Session;

namespace VirtualNet.Commands;

/// <summary>Removes named network namespaces and returns when their links are gone. Equivalent to <c>ip netns del NAME</c>, which does not wait.</summary>
[Cmdlet(VerbsCommon.Remove, "NetNamespace", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.High)]
public sealed class RemoveNetNamespaceCommand : NetCommandBase
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(5);

    private readonly NamespaceRemoval _removal = new();
    private readonly Dictionary<string, RouteConnection> _connections = [];

    /// <summary>Names or objects.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true)]
    [ArgumentCompleter(typeof(NamespaceCompleter))]
    public NamespaceReference[] Name { get; set; } = [];

    /// <summary>Do not ask, and also remove a namespace that this session has entered.</summary>
    [Parameter]
    public SwitchParameter Force { get; set; }

    /// <summary>Return as soon as the names are gone, while the kernel still takes the links down.</summary>
    [Parameter]
    public SwitchParameter NoWait { get; set; }

    /// <inheritdoc/>
    protected override void ProcessInput()
    {
        foreach (NamespaceReference reference in Name)
            Guard(() => LookAt(reference), reference.Text);
        foreach ((string name, VirtualNetException error) in _removal.RemoveLooked())
            WriteError(Errors.Record(error, name));
    }

    /// <inheritdoc/>
    protected override void EndProcessing()
    {
        if (NoWait)
            return;
        Guard(() =>
        {
            foreach ((string name, IReadOnlyList<NamespaceProcess> holders) in _removal.Wait(Connect, Limit, Cancellation))
            {
                string who = holders.Count > 0 ? string.Join(", ", holders) : "a process that this user may not look into, or a mount elsewhere";
                WriteWarning($"The name '{name}' is removed, but the network namespace lives on with its links: it is held by {who}.");
            }
        });
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        foreach (RouteConnection connection in _connections.Values)
            connection.Dispose();
        _connections.Clear();
        base.Dispose(disposing);
    }

    private void LookAt(NamespaceReference reference)
    {
        string name = reference.Expected is { } expected
            ? expected.Name ?? throw Unnamed(expected.DisplayName)
            : reference.Text.StartsWith('/') ? Path.GetFileName(reference.Text) : reference.Text;
        string path = NamespaceNames.PathOf(name);
        if (reference.Text.StartsWith('/') && reference.Text != path)
            throw Unnamed(reference.Text);
        if (!File.Exists(path))
            throw reference.Expected is null ? NamespaceErrors.NotFound(name) : NamespaceErrors.Gone(reference.Expected);
        if (!Force && IsEntered(name))
            throw new VirtualNetException("NamespaceInUse", FailureKind.Busy, $"This session is inside the network namespace '{name}'. Leave it with Exit-NetNamespace first, or use -Force.", name);
        if (Confirmed(name))
            _removal.Look(name, reference.Expected, Cancellation);
    }

    private static bool IsEntered(string name)
    {
        try
        {
            using NamespaceHandle handle = NamespaceHandle.OpenName(name);
            return NamespaceSession.Current.IsInside(handle.Inode);
        }
        catch (VirtualNetException)
        {
            return false; // a left-over file is no place to be in
        }
    }

    /// <summary>-Force stands for the answer yes, but never overrules -WhatIf.</summary>
    private bool Confirmed(string name) =>
        (Force && !IsWhatIf) || ShouldProcess(name, "Remove network namespace");

    private bool IsWhatIf =>
        MyInvocation.BoundParameters.TryGetValue("WhatIf", out object? given) ? (SwitchParameter)given : GetVariableValue("WhatIfPreference") is true or SwitchParameter { IsPresent: true };

    private RouteConnection Connect(NetNamespace? ns)
    {
        string key = ns?.Path ?? "";
        if (!_connections.TryGetValue(key, out RouteConnection? connection))
        {
            using NamespaceHandle handle = ns is null ? HomeNamespace.Handle.Duplicate() : NamespaceHandle.Open(ns);
            _connections[key] = connection = RouteConnection.Open(handle, null, Cancellation);
        }

        return connection;
    }

    private static VirtualNetException Unnamed(string what) =>
        new("NamespaceWithoutName", FailureKind.InvalidArgument, $"'{what}' has no name under {NamespaceNames.Directory} that could be removed: such a namespace ends with its last process.", what);
}
