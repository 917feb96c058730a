using System.Reflection;
using System.Runtime.InteropServices;

namespace VirtualNet.Loading;

/// <summary>
/// Finds Tmds.LibC, which is a different assembly per architecture, in the module's runtimes folder. It answers for that name only, and
/// only when one of our assemblies asks: other modules must find their own.
/// </summary>
internal static class NativeAssembly
{
    private const string Name = "Tmds.LibC";

    public static void Register() => AppDomain.CurrentDomain.AssemblyResolve += Resolve;

    public static void Unregister() => AppDomain.CurrentDomain.AssemblyResolve -= Resolve;

    private static Assembly? Resolve(object? sender, ResolveEventArgs args)
    {
        if (args.RequestingAssembly?.GetName().Name?.StartsWith("VirtualNet", StringComparison.Ordinal) != true || new AssemblyName(args.Name).Name != Name)
            return null;
        string architecture = RuntimeInformation.ProcessArchitecture switch
        {
            Architecture.X64 => "linux-x64",
            Architecture.Arm64 => "linux-arm64",
            Architecture other => throw new PlatformNotSupportedException($"VirtualNet runs on x64 and arm64, not on {other}."),
        };
        string here = Path.GetDirectoryName(typeof(NativeAssembly).Assembly.Location)!;
        return Assembly.LoadFrom(Path.Combine(here, "runtimes", architecture, Name + ".dll"));
    }
}
