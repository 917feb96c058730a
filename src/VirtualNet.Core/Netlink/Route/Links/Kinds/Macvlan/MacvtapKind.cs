namespace VirtualNet.Netlink.Route;

/// <summary>A macvlan whose other side is a character device: data as <see cref="MacvlanKind"/>.</summary>
internal sealed class MacvtapKind : MacvlanKind
{
    public override string KernelOption => "CONFIG_MACVTAP (module macvtap)";
}
