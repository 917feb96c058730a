using System.Net;
using System.Net.Sockets;
using VirtualNet.Namespaces;

namespace VirtualNet.Probes;

/// <summary>
/// Finds the addresses of names in a namespace: usually home, where the name servers of /etc/resolv.conf can be reached. The resolver
/// uses the calling thread's namespace and cannot be interrupted, so it runs on a thread of its own, which is left behind when the wait ends.
/// </summary>
public static class NameResolution
{
    /// <summary>Resolves a name.</summary>
    /// <param name="ns">Where.</param>
    /// <param name="name">Host name.</param>
    /// <param name="family">Only addresses of this family; null for both, in the order that the system prefers (RFC 6724).</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <exception cref="VirtualNetException"><c>NameNotResolved</c>.</exception>
    public static IReadOnlyList<IPAddress> Resolve(NamespaceHandle ns, string name, IPFamily? family, CancellationToken cancellation)
    {
        NamespaceHandle own = ns.Duplicate();
        IPAddress[]? addresses = null;
        string? problem = null;
        using var done = new ManualResetEventSlim();
        var thread = new Thread(() =>
        {
            try
            {
                addresses = NamespaceThread.Run(own.File, () => Dns.GetHostAddresses(name));
            }
            catch (SocketException e)
            {
                problem = Describe(e);
            }
            catch (ArgumentException)
            {
                problem = "no name has more than 255 characters";
            }
            finally
            {
                own.Dispose();
                SetQuietly(done);
            }
        })
        { IsBackground = true, Name = "VirtualNet name resolution" };
        thread.Start();
        done.Wait(cancellation);
        IPAddress[] found = [.. (addresses ?? []).Where(address => family is null || address.AddressFamily.ToIPFamily() == family)];
        return found.Length > 0 ? found : throw ProbeErrors.NameNotResolved(name, problem ?? (family is null ? "it has no address" : $"it has no {family} address"));
    }

    private static string Describe(SocketException error) => error.SocketErrorCode switch
    {
        SocketError.HostNotFound => "there is no such name",
        SocketError.NoData => "it has no address",
        SocketError.TryAgain => "no name server answers",
        _ => char.ToLowerInvariant(error.Message[0]) + error.Message[1..].TrimEnd('.'),
    };

    private static void SetQuietly(ManualResetEventSlim done)
    {
        try
        {
            done.Set();
        }
        catch (ObjectDisposedException)
        {
            // Nobody waits any more.
        }
    }
}
