using System.Globalization;
using System.Management.Automation;
using System.Net;
using VirtualNet.Namespaces;
using VirtualNet.Netlink.Route;
using VirtualNet.Probes;

namespace VirtualNet.Commands;

/// <summary>Tests a connection by pings or a TCP port, and tells the way that packets take. Equivalent to <c>ip route get</c>, <c>ping</c> and <c>nc -z</c>.</summary>
[Cmdlet(VerbsDiagnostic.Test, "NetConnection", DefaultParameterSetName = ByPing)]
[OutputType(typeof(NetConnectionResult), typeof(bool))]
public sealed class TestNetConnectionCommand : NetCmdlet
{
    private const string ByPing = "Ping";
    private const string ByPort = "Port";
    private const string ByCommonPort = "CommonPort";

    /// <summary>Names or addresses to test. Names are resolved in the session's home namespace.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true)]
    [Alias("RemoteAddress", "cn")]
    public HostReference[] ComputerName { get; set; } = [];

    /// <summary>TCP port to connect to.</summary>
    [Parameter(Mandatory = true, ParameterSetName = ByPort)]
    [Alias("RemotePort")]
    [ValidateRange(1, 65535)]
    public int Port { get; set; }

    /// <summary>TCP port to connect to, by name.</summary>
    [Parameter(Mandatory = true, Position = 1, ParameterSetName = ByCommonPort)]
    public CommonTcpPort CommonTcpPort { get; set; }

    /// <summary>How much to tell.</summary>
    [Parameter]
    public ConnectionInformation InformationLevel { get; set; }

    /// <summary>How many pings.</summary>
    [Parameter(ParameterSetName = ByPing)]
    [ValidateRange(1, 65535)]
    public int Count { get; set; } = 1;

    /// <summary>Bytes of data in each ping; with the headers it is 28 (IPv4) or 48 (IPv6) more on the wire.</summary>
    [Parameter(ParameterSetName = ByPing)]
    [ValidateRange(0, 65507)]
    public int Size { get; set; } = 56;

    /// <summary>Time from one ping to the next, in milliseconds.</summary>
    [Parameter(ParameterSetName = ByPing)]
    [Alias("Interval")]
    [ValidateRange(1, int.MaxValue)]
    public int IntervalMilliseconds { get; set; } = 1000;

    /// <summary>How long to wait for each reply, or for the port, in milliseconds.</summary>
    [Parameter]
    [Alias("Timeout")]
    [ValidateRange(1, int.MaxValue)]
    public int TimeoutMilliseconds { get; set; } = 2000;

    /// <summary>Address to send from.</summary>
    [Parameter]
    [Alias("ConstrainSourceAddress")]
    public ScopedAddress? Source { get; set; }

    /// <summary>Nobody may fragment the pings: one that is too big comes back with the MTU.</summary>
    [Parameter(ParameterSetName = ByPing)]
    public SwitchParameter DontFragment { get; set; }

    /// <summary>Time to live (hop limit) of the pings.</summary>
    [Parameter(ParameterSetName = ByPing)]
    [Alias("HopLimit")]
    [ValidateRange(1, 255)]
    public int? Ttl { get; set; }

    /// <summary>Only addresses of this family of a name.</summary>
    [Parameter]
    [Alias("AddressFamily")]
    public IPFamily? Family { get; set; }

    private bool IsQuiet => InformationLevel == ConnectionInformation.Quiet;

    /// <inheritdoc/>
    protected override void ProcessInput()
    {
        RouteConnection connection = Connect();
        foreach (HostReference host in ComputerName)
            Guard(() => Test(connection, host), host);
    }

    private void Test(RouteConnection connection, HostReference host)
    {
        var result = new NetConnectionResult { ComputerName = host.Text, Namespace = connection.Namespace };
        VirtualNetException? problem = null;
        try
        {
            IReadOnlyList<IPAddress> addresses = host.Address is { } given ? [given.Address] : NameResolution.Resolve(HomeNamespace.Handle, host.Text, Family, Cancellation);
            result = result with { ResolvedAddresses = addresses, RemoteAddress = addresses[0] };
        }
        catch (VirtualNetException e) when (e.ErrorId == "NameNotResolved")
        {
            problem = e;
        }

        if (problem is null)
            result = TestOf(connection, host).Run(result, out problem);
        Write(result, problem, host);
    }

    private ConnectionTest TestOf(RouteConnection connection, HostReference host) => new(connection)
    {
        Port = ParameterSetName switch
        {
            ByPort => (ushort)Port,
            ByCommonPort => (ushort)CommonTcpPort,
            _ => null,
        },
        Ping = new PingOptions
        {
            Count = Count,
            Size = Size,
            Interval = TimeSpan.FromMilliseconds(IntervalMilliseconds),
            Timeout = TimeSpan.FromMilliseconds(TimeoutMilliseconds),
            Source = Source?.Address,
            Ttl = Ttl,
            DontFragment = DontFragment,
            Scope = (host.Address?.Scope ?? Source?.Scope) is { } scope ? new LinkReference(scope).ToRef(connection).Index : 0,
        },
        Progress = reply => WriteVerbose(string.Create(CultureInfo.InvariantCulture, $"{host} {reply.Sequence}: {reply}")),
        Cancellation = Cancellation,
    };

    private void Write(NetConnectionResult result, VirtualNetException? problem, HostReference host)
    {
        if (IsQuiet)
        {
            // A script that asks yes or no wants no error for a plain no.
            WriteObject(result.Succeeded ?? false);
            return;
        }

        if (problem is not null)
            WriteError(Errors.Record(problem, host));
        var output = new PSObject(result);
        if (InformationLevel == ConnectionInformation.Detailed)
            output.TypeNames.Insert(0, "VirtualNet.NetConnectionResult#Detailed");
        WriteObject(output);
    }
}
