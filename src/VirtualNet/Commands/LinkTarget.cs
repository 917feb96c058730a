using System.Management.Automation;
using VirtualNet.Netlink.Route;

namespace VirtualNet.Commands;

/// <summary>One link that a cmdlet acts on, on its way: what was given, what it is, what became of it.</summary>
/// <param name="reference">What was given.</param>
internal sealed class LinkTarget(LinkReference reference)
{
    /// <summary>What was given.</summary>
    public LinkReference Reference { get; } = reference;

    /// <summary>Where it is.</summary>
    public RouteConnection Connection { get; private set; } = null!;

    /// <summary>The link; null when it was not found.</summary>
    public NetLink? Link { get; private set; }

    /// <summary>True when it is to be acted on: found, and neither -WhatIf nor a person said no.</summary>
    public bool Confirmed { get; set; }

    /// <summary>Why it failed; null when it did not.</summary>
    public VirtualNetException? Error { get; set; }

    /// <summary>The link afterwards, for -PassThru.</summary>
    public NetLink? Result { get; set; }

    /// <summary>The link and where it is, for -WhatIf and -Confirm: "veth0 in namespace 'red'".</summary>
    public string Label => Link!.Name + (Connection.Namespace.DisplayName is { Length: > 0 } ns ? $" in namespace '{ns}'" : "");

    /// <summary>Finds the link; failing is its <see cref="Error"/>.</summary>
    /// <param name="connect">Gives the connection for an object's namespace.</param>
    /// <param name="read">False to take an object as it is, for callers that look again themselves.</param>
    public void Find(Func<NetNamespace?, RouteConnection> connect, bool read = true)
    {
        try
        {
            Connection = connect(Reference.Namespace);
            Link = !read && Reference.Link is { } given ? given : Reference.Resolve(Connection);
        }
        catch (VirtualNetException e) when (e.Kind is FailureKind.NotFound && Reference.Name is { } name && WildcardPattern.ContainsWildcardCharacters(name))
        {
            Error = new VirtualNetException(e.ErrorId, e.Kind, $"There is no link '{name}', and no wildcards are taken here: use Get-NetLink '{name}' and the pipeline.", name);
        }
        catch (VirtualNetException e)
        {
            Error = e;
        }
    }
}
