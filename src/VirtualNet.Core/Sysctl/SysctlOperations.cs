using System.Text;
using VirtualNet.Interop;
using VirtualNet.Namespaces;
using VirtualNet.Netlink.Route;

namespace VirtualNet.Sysctl;

/// <summary>
/// Reads and writes settings of a namespace. Which namespace a file below /proc/sys/net belongs to is decided when it is opened, by the
/// thread that opens it (proc_sys_lookup of fs/proc/proc_sysctl.c): so files are opened by a thread that visits, and used from here.
/// </summary>
internal static class SysctlOperations
{
    /// <summary>How many files are open at a time.</summary>
    private const int Batch = 64;

    private const int Deepest = 6;
    private const int O_RDONLY = 0;
    private const int O_WRONLY = 1;

    /// <summary>All settings there are, by name.</summary>
    public static IReadOnlyList<SysctlKey> ListSysctls(this RouteConnection connection) => connection.MatchSysctls("net");

    /// <summary>The settings of a link: those of its IPv4 and IPv6 halves, with its neighbours'.</summary>
    public static IReadOnlyList<SysctlKey> ListSysctls(this RouteConnection connection, string link, IPFamily? family)
    {
        string escaped = string.Concat(link.Select(c => c is '*' or '?' or '[' or '\\' ? $"\\{c}" : c.ToString()));
        string[] halves = family switch
        {
            IPFamily.IPv4 => ["ipv4"],
            IPFamily.IPv6 => ["ipv6"],
            _ => ["ipv4", "ipv6"],
        };
        return [.. halves.SelectMany(half => new[] { $"net/{half}/conf/{escaped}", $"net/{half}/neigh/{escaped}" }).SelectMany(connection.MatchSysctls)];
    }

    /// <summary>Reads settings. What cannot be read, because it can only be written or is not set, has no value; what is gone meanwhile is left out.</summary>
    public static IEnumerable<NetSysctl> ReadSysctls(this RouteConnection connection, IReadOnlyList<SysctlKey> keys)
    {
        foreach (SysctlKey[] batch in keys.Chunk(Batch))
        {
            (string? Text, Errno Error)[] values = connection.Read(batch);
            for (int i = 0; i < batch.Length; i++)
            {
                if (values[i].Error is not (Errno.ENOENT or Errno.EISDIR))
                    yield return connection.Build(batch[i], values[i].Text);
            }
        }
    }

    /// <summary>Reads one setting.</summary>
    /// <exception cref="VirtualNetException"><c>SysctlNotFound</c>, <c>SysctlWriteOnly</c>.</exception>
    public static NetSysctl ReadSysctl(this RouteConnection connection, SysctlKey key)
    {
        (string? text, Errno error) = connection.Read([key])[0];
        return error == Errno.None ? connection.Build(key, text) : throw SysctlErrors.NotRead(key, error, connection.Namespace);
    }

    /// <summary>True when there is such a setting.</summary>
    public static bool HasSysctl(this RouteConnection connection, SysctlKey key) => connection.Read([key])[0].Error is not (Errno.ENOENT or Errno.ENOTDIR or Errno.EISDIR);

    /// <summary>Changes a setting and reads it back.</summary>
    /// <exception cref="VirtualNetException">It is not there, cannot be changed, or does not take or keep the value.</exception>
    public static NetSysctl WriteSysctl(this RouteConnection connection, SysctlKey key, string value)
    {
        Errno error = connection.Write(key, value);
        if (error != Errno.None)
            throw SysctlErrors.NotWritten(key, value, error, () => connection.IsWritable(key), connection.Namespace);
        (string? text, Errno unreadable) = connection.Read([key])[0];
        if (unreadable == Errno.None && !SysctlValue.Same(value, text!))
            throw SysctlErrors.NotKept(key, value, text!, connection.Namespace);
        return connection.Build(key, text);
    }

    private static NetSysctl Build(this RouteConnection connection, SysctlKey key, string? text) => new()
    {
        Name = key.Name,
        Key = key.Parts[^1],
        Text = text,
        Value = text is null ? null : SysctlValue.Read(text),
        Link = key.Link is { } link ? new LinkRef(link, 0, connection.Namespace) : null,
        Family = key.Family,
        Path = key.Path,
        Namespace = connection.Namespace,
    };

    private static List<SysctlKey> MatchSysctls(this RouteConnection connection, string below)
    {
        string[][] levels = NamespaceThread.Run(connection.Handle.File, () =>
        {
            var found = new string[Deepest][];
            string pattern = SysctlKey.Root + below;
            for (int i = 0; i < Deepest; i++)
                found[i] = PathGlob.Match(pattern += "/*");
            return found;
        });
        return [.. levels.SelectMany(level => level).Where(path => !path.EndsWith('/')).Order(StringComparer.Ordinal).Select(SysctlKey.OfPath)];
    }

    private static (string? Text, Errno Error)[] Read(this RouteConnection connection, SysctlKey[] keys)
    {
        string[] paths = [.. keys.Select(key => key.Path)];
        (FileDescriptor? File, Errno Error)[] files = NamespaceThread.Run(connection.Handle.File, () => OpenAll(paths, O_RDONLY));
        var values = new (string?, Errno)[keys.Length];
        for (int i = 0; i < values.Length; i++)
        {
            using FileDescriptor? file = files[i].File;
            values[i] = file is null ? (null, files[i].Error) : ReadAll(file);
        }

        return values;
    }

    private static (FileDescriptor?, Errno)[] OpenAll(string[] paths, int flags)
    {
        var files = new (FileDescriptor?, Errno)[paths.Length];
        for (int i = 0; i < paths.Length; i++)
        {
            try
            {
                files[i] = (SystemCall.Open(paths[i], flags), Errno.None);
            }
            catch (SystemCallException e)
            {
                files[i] = (null, e.Error);
            }
        }

        return files;
    }

    private static (string?, Errno) ReadAll(FileDescriptor file)
    {
        byte[] buffer = new byte[4096];
        int length = 0;
        while (true)
        {
            int count = PacketFile.Read(file, buffer.AsSpan(length));
            if (count < 0)
                return (null, SystemCall.LastError);
            length += count;
            if (count == 0)
                return (Encoding.UTF8.GetString(buffer, 0, length).TrimEnd('\n'), Errno.None);
            if (length == buffer.Length)
                Array.Resize(ref buffer, length * 2);
        }
    }

    /// <summary>A setting takes its value in one write(2).</summary>
    private static Errno Write(this RouteConnection connection, SysctlKey key, string value)
    {
        (FileDescriptor? file, Errno error) = NamespaceThread.Run(connection.Handle.File, () => OpenAll([key.Path], O_WRONLY))[0];
        using (file)
        {
            if (file is null)
                return error;
            return PacketFile.Write(file, default, Encoding.UTF8.GetBytes(value + "\n")) < 0 ? SystemCall.LastError : Errno.None;
        }
    }

    /// <summary>Whether anybody may write it; the mode is the same in all namespaces that have it.</summary>
    private static bool IsWritable(this RouteConnection connection, SysctlKey key) => NamespaceThread.Run(
        connection.Handle.File,
        () => (File.GetUnixFileMode(key.Path) & (UnixFileMode.UserWrite | UnixFileMode.GroupWrite | UnixFileMode.OtherWrite)) != 0);
}
