using System.Management.Automation;
using VirtualNet.Namespaces;
using VirtualNet.Session;

namespace VirtualNet.Loading;

/// <summary>What happens when the module is imported and removed.</summary>
public sealed class ModuleLifetime : IModuleAssemblyInitializer, IModuleAssemblyCleanup
{
    /// <summary>Runs on import, before the first cmdlet.</summary>
    public void OnImport()
    {
        if (!OperatingSystem.IsLinux())
            throw new PlatformNotSupportedException("VirtualNet works on Linux only: it speaks to the Linux kernel.");
        NativeAssembly.Register();
        _ = HomeNamespace.Handle;
    }

    /// <summary>Runs on Remove-Module: closes channels and brings every runspace home.</summary>
    public void OnRemove(PSModuleInfo psModuleInfo)
    {
        ChannelSession.CloseAll();
        NamespaceSession.LeaveAll();
        HomeNamespace.Release();
        NativeAssembly.Unregister();
    }
}
