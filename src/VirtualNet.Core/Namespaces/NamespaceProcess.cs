using System.Globalization;

namespace VirtualNet;

/// <summary>A process that keeps a namespace alive.</summary>
/// <param name="Id">Process id.</param>
/// <param name="Name">Name of the process (/proc/PID/comm).</param>
public sealed record NamespaceProcess(int Id, string Name)
{
    /// <summary>Name and id: <c>sleep (4711)</c>.</summary>
    public override string ToString() => $"{Name} ({Id.ToString(CultureInfo.InvariantCulture)})";
}
