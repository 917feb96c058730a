using System.Management.Automation;

namespace VirtualNet.Commands;

/// <summary>Tun/tap devices go out as links with a type name of their own in front, which gives them a view of their own.</summary>
internal static class TunTapOutput
{
    private const string TypeName = "VirtualNet.NetLink#TunTap";

    public static PSObject Of(NetLink link)
    {
        var output = new PSObject(link);
        if (!output.TypeNames.Contains(TypeName))
            output.TypeNames.Insert(0, TypeName);
        return output;
    }
}
