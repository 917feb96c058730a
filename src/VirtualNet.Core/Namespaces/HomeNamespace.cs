namespace VirtualNet.Namespaces;

/// <summary>The namespace that the process was in when it was first needed, held by a descriptor: the way home, whatever threads have entered since.</summary>
public static class HomeNamespace
{
    private static readonly Lock Gate = new();
    private static NamespaceHandle? _handle;

    /// <summary>The way home. Owned here: duplicate it to keep it.</summary>
    public static NamespaceHandle Handle
    {
        get
        {
            lock (Gate)
                return _handle ??= NamespaceHandle.OpenHome();
        }
    }

    /// <summary>Lets go of it. The next use takes the calling thread's namespace for home.</summary>
    public static void Release()
    {
        lock (Gate)
        {
            _handle?.Dispose();
            _handle = null;
        }
    }
}
