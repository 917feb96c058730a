using VirtualNet.Interop;

namespace VirtualNet.Netlink.Route;

/// <summary>
/// Adds or takes away alternative names: RTM_NEWLINKPROP and RTM_DELLINKPROP. Equivalent to <c>ip link property add|del dev NAME altname ALT</c>.
/// </summary>
/// <param name="Index">Which link.</param>
/// <param name="Name">Its name, for error texts.</param>
/// <param name="AltNames">The alternative names.</param>
/// <param name="Add">True to add them, false to take them away.</param>
internal sealed record ChangeAltNamesRequest(int Index, string Name, IReadOnlyList<string> AltNames, bool Add) : INetlinkRequest
{
    public ushort Type => (ushort)(Add ? RouteMessageType.RTM_NEWLINKPROP : RouteMessageType.RTM_DELLINKPROP);

    public NetlinkFlags Flags => Add ? NetlinkFlags.NLM_F_CREATE | NetlinkFlags.NLM_F_EXCL | NetlinkFlags.NLM_F_APPEND : NetlinkFlags.None;

    public string Operation => Add ? $"give the link '{Name}' the alternative name {List}" : $"take the alternative name {List} from the link '{Name}'";

    public object? Target => Name;

    private string List => string.Join(", ", AltNames.Select(n => $"'{n}'"));

    public void WriteBody(ref MessageWriter writer)
    {
        writer.Struct(new ifinfomsg { ifi_index = Index });
        NestedToken list = writer.BeginNested(LinkAttribute.IFLA_PROP_LIST);
        foreach (string name in AltNames)
            writer.String(LinkAttribute.IFLA_ALT_IFNAME, name);
        writer.EndNested(list);
    }

    public NetlinkExplanation? Explain(NetlinkRefusal refusal) => LinkExplanations.ChangeAltNames(this, refusal);
}
