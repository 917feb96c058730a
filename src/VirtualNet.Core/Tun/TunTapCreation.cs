using VirtualNet.Interop;
using VirtualNet.Netlink;
using VirtualNet.Netlink.Route;

namespace VirtualNet.Tun;

/// <summary>Makes persistent tun/tap devices: TUNSETIFF, TUNSETOWNER, TUNSETGROUP and TUNSETPERSIST, then the link's settings by netlink.</summary>
public static class TunTapCreation
{
    /// <summary>Descriptors that are open at a time.</summary>
    private const int Chunk = 64;

    /// <summary>
    /// Makes many devices; one that is refused does not hinder the others, and leaves nothing behind. Equivalent to
    /// <c>ip tuntap add name NAME mode MODE user OWNER group GROUP</c> and <c>ip link set NAME ...</c>.
    /// </summary>
    /// <returns>For each, in order, the link as the kernel has it, or why it could not be made.</returns>
    /// <exception cref="VirtualNetException">/dev/net/tun cannot be opened: <c>TunDeviceMissing</c>, <c>TunDeviceDenied</c>.</exception>
    public static IReadOnlyList<LinkResult> CreateTunTaps(this RouteConnection connection, IReadOnlyList<NewTunTap> devices)
    {
        var results = new List<LinkResult>(devices.Count);
        foreach (NewTunTap[] chunk in devices.Chunk(Chunk))
            results.AddRange(CreateChunk(connection, chunk));
        return results;
    }

    private static LinkResult[] CreateChunk(RouteConnection connection, NewTunTap[] devices)
    {
        string operation = devices.Length == 1 ? Operation(devices[0], connection) : $"create {devices.Length} tun/tap devices{connection.Namespace.Place}";
        IReadOnlyList<FileDescriptor> files = ControlFiles.Open(connection, devices.Length, operation);
        var errors = new VirtualNetException?[devices.Length];
        string[] names = [.. devices.Select(d => d.Name)];
        try
        {
            for (int i = 0; i < devices.Length; i++)
                errors[i] = Make(connection, files[i], devices[i], ref names[i]);
            Apply(connection, files, devices, names, errors);
        }
        finally
        {
            // Before the links are read: a device that nobody has open has no carrier.
            foreach (FileDescriptor file in files)
                file.Dispose();
        }

        return Read(connection, names, errors);
    }

    /// <summary>Makes one device. As long as it is not persistent it goes with its descriptor, so a failure leaves nothing behind.</summary>
    private static VirtualNetException? Make(RouteConnection connection, FileDescriptor file, NewTunTap device, ref string name)
    {
        string operation = Operation(device, connection);
        TunTapOptions options = device.Options;
        if (options.Mode is TunTapMode.Tun && device.Settings.MacAddress is not null)
            return new VirtualNetException("TunHasNoMacAddress", FailureKind.InvalidArgument, $"Could not {operation}: a tun device carries IP packets and has no MAC address. Leave it out, or make a tap device.", device.Name);
        bool made = false;
        try
        {
            name = TunDevice.SetInterface(file, device.Name, TunTapFlags.Of(options.Mode, options.MultiQueue, options.VnetHeader, options.PacketInformation) | TunFlags.IFF_TUN_EXCL);
            made = true;
            if (options.Owner is { } owner)
                TunDevice.SetOwner(file, owner);
            if (options.Group is { } group)
                TunDevice.SetGroup(file, group);
            TunDevice.SetPersistent(file, true);
            return null;
        }
        catch (SystemCallException e)
        {
            if (made)
                file.Dispose();
            return Explain(connection, operation, device, e);
        }
    }

    private static VirtualNetException Explain(RouteConnection connection, string operation, NewTunTap device, SystemCallException cause) => (cause.Call, cause.Error) switch
    {
        ("ioctl(TUNSETOWNER)", Errno.EINVAL) => TunTapErrors.UnknownAccount(operation, "user", device.Options.Owner!.Value, device.Name),
        ("ioctl(TUNSETGROUP)", Errno.EINVAL) => TunTapErrors.UnknownAccount(operation, "group", device.Options.Group!.Value, device.Name),
        (_, Errno.EPERM or Errno.EACCES) => TunTapErrors.NoCapability(operation, device.Name),
        (_, Errno.EBUSY or Errno.EEXIST) => TunTapErrors.Exists(operation, device.Name, connection.FindLink(device.Name)),
        (_, Errno.ENFILE) => TunTapErrors.NoNumberLeft(operation, device.Name),
        _ => TunTapErrors.Other(operation, cause, device.Name),
    };

    /// <summary>Gives the new links their settings in one batch; a device whose settings are refused is taken away again.</summary>
    private static void Apply(RouteConnection connection, IReadOnlyList<FileDescriptor> files, NewTunTap[] devices, string[] names, VirtualNetException?[] errors)
    {
        var which = Enumerable.Range(0, devices.Length).Where(i => errors[i] is null && devices[i].Settings != LinkSettings.None).ToList();
        var requests = new List<INetlinkRequest>(which.Count);
        foreach (int i in which.ToArray())
        {
            if (connection.FindLink(names[i]) is { } link)
            {
                requests.Add(new ChangeLinkRequest(link.Index, link.Name, devices[i].Settings) { Verb = Operation(devices[i], connection: null) });
                continue;
            }

            errors[i] = LinkErrors.Vanished(names[i], connection.Namespace);
            which.Remove(i);
        }

        IReadOnlyList<NetlinkException?> refused = connection.Netlink.ExecuteAll(requests);
        for (int i = 0; i < which.Count; i++)
        {
            if (refused[i] is null)
                continue;
            errors[which[i]] = refused[i];
            TunDevice.SetPersistent(files[which[i]], false);
        }
    }

    private static LinkResult[] Read(RouteConnection connection, string[] names, VirtualNetException?[] errors)
    {
        int[] made = [.. Enumerable.Range(0, names.Length).Where(i => errors[i] is null)];
        IReadOnlyList<LinkResult> read = connection.ReadBack([.. made.Select(i => names[i])], new NetlinkException?[made.Length]);
        var results = errors.Select(error => new LinkResult(null, error)).ToArray();
        for (int i = 0; i < made.Length; i++)
            results[made[i]] = read[i];
        return results;
    }

    private static string Operation(NewTunTap device, RouteConnection? connection) =>
        $"create the {TunTapErrors.Word(device.Options.Mode)} device '{device.Name}'{connection?.Namespace.Place}";
}
