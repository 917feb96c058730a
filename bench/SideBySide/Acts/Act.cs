using System.Diagnostics;
using System.Globalization;
using VirtualNet.Namespaces;
using VirtualNet.Netlink.Route;

namespace VirtualNet.SideBySide;

/// <summary>VirtualNet's part of the rows that are measured "from C#", in the namespace that the process was started in.</summary>
internal static class Act
{
    private static readonly Stopwatch Clock = new();

    public static int Run(string name, int count)
    {
        using RouteConnection connection = RouteConnection.Open(HomeNamespace.Handle);
        switch (name)
        {
            case "pairs":
                PairsAct.Run(connection, count);
                return 0;
            case "links":
                LinksAct.Run(connection);
                return 0;
            default:
                Console.Error.WriteLine($"There is no act '{name}': pairs, links.");
                return 2;
        }
    }

    /// <summary>Starts the clock.</summary>
    public static void Start() => Clock.Restart();

    /// <summary>Stops it and prints the step.</summary>
    public static void Stop(string step, int count)
    {
        Clock.Stop();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"R VirtualNet {step} {count} {Clock.Elapsed.TotalSeconds:0.000000} 0 0"));
    }
}
