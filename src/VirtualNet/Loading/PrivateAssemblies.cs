using System.Reflection;
using System.Runtime.Loader;
using VirtualNet.Namespaces;

namespace VirtualNet.Loading;

/// <summary>
/// A load context for one of our assemblies that stands on somebody else's library, and for that library: other modules may have another
/// version of it, and must never be given ours. Only the types of Core are shared, so what is made inside is used through interfaces
/// from there.
/// </summary>
/// <param name="folder">Folder of the module that holds exactly these assemblies.</param>
internal sealed class PrivateAssemblies(string folder) : AssemblyLoadContext($"VirtualNet.{folder}")
{
    private static readonly Assembly Core = typeof(NamespaceHandle).Assembly;

    private readonly string _path = Path.Combine(Path.GetDirectoryName(typeof(PrivateAssemblies).Assembly.Location)!, folder);

    /// <summary>Makes an object of a class inside.</summary>
    /// <param name="assembly">Name of our assembly.</param>
    /// <param name="type">Full name of a public class with a constructor that takes nothing.</param>
    public T Create<T>(string assembly, string type)
        where T : class => (T)Activator.CreateInstance(LoadFromAssemblyName(new AssemblyName(assembly)).GetType(type, throwOnError: true)!)!;

    /// <inheritdoc/>
    protected override Assembly? Load(AssemblyName assemblyName)
    {
        if (assemblyName.Name == Core.GetName().Name)
            return Core;
        string file = Path.Combine(_path, assemblyName.Name + ".dll");
        return File.Exists(file) ? LoadFromAssemblyPath(file) : null; // the rest is the framework's
    }
}
