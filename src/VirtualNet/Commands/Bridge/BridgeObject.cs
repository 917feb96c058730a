using System.Management.Automation;

namespace VirtualNet.Commands;

/// <summary>Gives the links that are bridges a view of their own, and the names of their ports.</summary>
internal static class BridgeObject
{
    /// <summary>Name that the view is selected by.</summary>
    private const string TypeName = "VirtualNet.NetLink#Bridge";

    /// <summary>The same link, with a property Ports.</summary>
    public static PSObject Of(NetLink bridge, IEnumerable<LinkRef> ports)
    {
        var result = new PSObject(bridge);
        result.TypeNames.Insert(0, TypeName);
        result.Properties.Add(new PSNoteProperty("Ports", ports.ToArray()));
        return result;
    }

    /// <summary>The same link, with its ports found among the links of its namespace.</summary>
    public static PSObject Of(NetLink bridge, IReadOnlyList<NetLink> links) =>
        Of(bridge, links.Where(link => link.Master?.Index == bridge.Index).Select(link => new LinkRef(link.Name, link.Index, link.Namespace)));
}
