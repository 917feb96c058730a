using System.Diagnostics;
using System.Globalization;
using System.Management.Automation;
using VirtualNet.Namespaces;

namespace VirtualNet;

/// <summary>
/// What a user gives for a namespace: its name under /run/netns, a path, a process id, a process, or a <see cref="NetNamespace"/>
/// object, also one that went through serialization.
/// </summary>
public sealed class NamespaceReference
{
    private readonly Func<NamespaceHandle> _open;

    /// <summary>By name, or by path when it contains a slash.</summary>
    /// <exception cref="VirtualNetException">The name cannot be one.</exception>
    public NamespaceReference(string nameOrPath)
    {
        Text = nameOrPath;
        if (nameOrPath.StartsWith('/'))
        {
            _open = () => NamespaceHandle.OpenPath(nameOrPath);
            return;
        }

        NamespaceNames.Check(nameOrPath);
        _open = () => NamespaceHandle.OpenName(nameOrPath);
    }

    /// <summary>By process id: the namespace that this process is in.</summary>
    public NamespaceReference(int processId)
    {
        Text = processId.ToString(CultureInfo.InvariantCulture);
        // A namespace may be named "7" as well: the name wins, as it does for ip-netns(8).
        _open = () => File.Exists(NamespaceNames.PathOf(Text)) ? NamespaceHandle.OpenName(Text) : NamespaceHandle.OpenProcess(processId);
    }

    /// <summary>By process.</summary>
    public NamespaceReference(Process process)
        : this(process.Id)
    {
    }

    /// <summary>By object.</summary>
    public NamespaceReference(NetNamespace value)
    {
        Text = value.DisplayName;
        Expected = value;
        _open = () => NamespaceHandle.Open(value);
    }

    /// <summary>By an object that went through serialization (a job, a remote session, CliXml).</summary>
    public NamespaceReference(PSObject value)
        : this(Deserialized.Namespace(value))
    {
    }

    /// <summary>What was given, for texts.</summary>
    public string Text { get; }

    /// <summary>The namespace that an object stands for: what is opened must still be it. Null when it was named some other way.</summary>
    public NetNamespace? Expected { get; }

    /// <summary>Opens the namespace; the caller disposes the handle.</summary>
    /// <exception cref="VirtualNetException">There is none, or it may not be opened.</exception>
    public NamespaceHandle Open() => _open();

    /// <inheritdoc/>
    public override string ToString() => Text;
}
