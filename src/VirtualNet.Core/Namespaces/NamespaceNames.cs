using System.Text;

namespace VirtualNet.Namespaces;

/// <summary>Names of namespaces and where they live: files in /run/netns, shared with iproute2 (ip-netns(8)).</summary>
public static class NamespaceNames
{
    /// <summary>The directory of named namespaces.</summary>
    public const string Directory = "/run/netns";

    private const int MostBytes = 255; // NAME_MAX of linux/limits.h

    /// <summary>The file of a named namespace.</summary>
    /// <exception cref="VirtualNetException">The name cannot be a file name.</exception>
    public static string PathOf(string name)
    {
        Check(name);
        return System.IO.Path.Combine(Directory, name);
    }

    /// <summary>Refuses what cannot be a name, before anything is touched.</summary>
    /// <exception cref="VirtualNetException">Empty, ".", "..", with a slash or a zero, or longer than 255 bytes.</exception>
    public static void Check(string name)
    {
        string? problem = name switch
        {
            "" => "it is empty",
            "." or ".." => "it means a directory",
            _ when name.Contains('/') => "it contains a slash",
            _ when name.Contains('\0') => "it contains a zero character",
            _ when string.IsNullOrWhiteSpace(name) => "it is blank",
            _ when Encoding.UTF8.GetByteCount(name) > MostBytes => $"it is longer than {MostBytes} bytes",
            _ => null,
        };
        if (problem is not null)
            throw NamespaceErrors.InvalidName(name, problem);
    }

    /// <summary>All names, sorted.</summary>
    public static IReadOnlyList<string> List()
    {
        try
        {
            string[] names = [.. System.IO.Directory.EnumerateFiles(Directory).Select(System.IO.Path.GetFileName).OfType<string>()];
            Array.Sort(names, StringComparer.Ordinal);
            return names;
        }
        catch (DirectoryNotFoundException)
        {
            return []; // nobody made one yet
        }
    }
}
