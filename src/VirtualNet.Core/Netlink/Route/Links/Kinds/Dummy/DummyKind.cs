namespace VirtualNet.Netlink.Route;

/// <summary>A link that swallows what is sent to it. It has no data of its own.</summary>
internal sealed class DummyKind : LinkKind
{
    public override string KernelOption => "CONFIG_DUMMY (module dummy)";
}
