using VirtualNet.Netlink.Route;

namespace VirtualNet.SideBySide;

/// <summary>Dumps all links to full objects, several times, in a process that has done so before.</summary>
internal static class LinksAct
{
    private const int WarmUps = 5;
    private const int Runs = 5;

    public static void Run(RouteConnection connection)
    {
        for (int i = 0; i < WarmUps; i++)
            connection.ListLinks();
        Thread.Sleep(300); // the runtime compiles what was used often, in the background
        for (int i = 0; i < Runs; i++)
        {
            GC.Collect();
            Act.Start();
            int count = connection.ListLinks().Items.Count;
            Act.Stop("dump", count);
        }
    }
}
