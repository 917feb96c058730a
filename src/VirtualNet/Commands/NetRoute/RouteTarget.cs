using VirtualNet.Netlink.Route;

namespace VirtualNet.Commands;

/// <summary>One route that a cmdlet acts on, on its way: what was given, where, what became of it.</summary>
/// <param name="given">What was given, for the error record.</param>
internal sealed class RouteTarget(object given)
{
    /// <summary>What was given.</summary>
    public object Given { get; } = given;

    /// <summary>Where.</summary>
    public RouteConnection Connection { get; set; } = null!;

    /// <summary>The route that is there; null when there is none.</summary>
    public NetRoute? Old { get; set; }

    /// <summary>What it is to be; null to remove it.</summary>
    public NewRoute? Wanted { get; set; }

    /// <summary>True when it is to be acted on: nothing went wrong, and neither -WhatIf nor a person said no.</summary>
    public bool Confirmed { get; set; }

    /// <summary>The route afterwards.</summary>
    public NetRoute? Result { get; set; }

    /// <summary>Why it failed; null when it did not.</summary>
    public VirtualNetException? Error { get; set; }

    /// <summary>The route and where it is, for -WhatIf and -Confirm.</summary>
    public string Label => $"{(Old is null ? Wanted!.ToString() : Old.ToString())}{Connection.Namespace.Place}";

    /// <summary>Runs a step; failing is the <see cref="Error"/>.</summary>
    public void Try(Action step)
    {
        try
        {
            step();
        }
        catch (VirtualNetException e)
        {
            Error = e;
        }
    }
}
