using VirtualNet.Namespaces;

namespace VirtualNet.Session;

/// <summary>The namespace that the process was in when the module was imported, held by a descriptor: the way home.</summary>
internal static class SessionHome
{
    private static NamespaceHandle? _handle;

    /// <summary>The way home.</summary>
    public static NamespaceHandle Handle => _handle ?? throw new InvalidOperationException("The module is not imported.");

    /// <summary>Remembers home, once per process: a second import may happen inside a namespace that was entered.</summary>
    public static void Capture() => _handle ??= NamespaceHandle.OpenHome();

    /// <summary>Brings every runspace home and forgets the way.</summary>
    public static void Release()
    {
        RunspaceNamespaces.LeaveAll();
        _handle?.Dispose();
        _handle = null;
    }
}
