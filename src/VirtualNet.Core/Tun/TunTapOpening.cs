using System.Runtime.CompilerServices;
using VirtualNet.Interop;
using VirtualNet.Netlink.Route;

namespace VirtualNet.Tun;

/// <summary>Opens tun/tap devices for reading and writing packets: TUNSETIFF on a device that exists, or on a name that is free.</summary>
public static class TunTapOpening
{
    /// <summary>MAX_TAP_QUEUES of drivers/net/tun.c.</summary>
    public const int MostQueues = 256;

    /// <summary>What the kernel is asked to leave undone, from the most to nothing: it refuses what it does not know as a whole.</summary>
    private static readonly TunTapOffloads[] Steps =
    [
        TunTapOffloads.All | TunTapOffloads.TcpEcn,
        TunTapOffloads.All,
        TunTapOffloads.Checksum | TunTapOffloads.Tcp4 | TunTapOffloads.Tcp6,
        TunTapOffloads.Checksum,
        TunTapOffloads.None,
    ];

    /// <summary>Opens a device; the caller disposes the channel.</summary>
    /// <exception cref="VirtualNetException">
    /// <c>LinkNotFound</c>, <c>NotATunTap</c>, <c>TunTapModeMismatch</c>, <c>TunTapOwnedByOther</c>, <c>TunTapBusy</c>, <c>TunTapNotMultiQueue</c>,
    /// <c>TunDeviceMissing</c>, <c>TunDeviceDenied</c>, <c>PermissionDenied</c>.
    /// </exception>
    public static TunTapChannel OpenTunTap(this RouteConnection connection, string name, TunTapChannelOptions? options = null)
    {
        options ??= new TunTapChannelOptions();
        string operation = $"open '{name}'{connection.Namespace.Place}";
        NetLink? existing = LinkNames.IsTemplate(name) ? null : connection.FindLink(name);
        Plan plan = existing is null ? PlanNew(connection, operation, name, options) : PlanExisting(operation, existing, options);
        if (options.Offloads != TunTapOffloads.None && !plan.Flags.HasFlag(TunFlags.IFF_VNET_HDR))
            throw new VirtualNetException("OffloadNeedsVnetHeader", FailureKind.InvalidArgument, $"Could not {operation} with offloads: only the vnet header says what was left undone. Add -VnetHeader.", name);
        IReadOnlyList<FileDescriptor> files = ControlFiles.Open(connection, options.Queues, operation);
        try
        {
            string actual = Attach(files, plan, existing, operation);
            int header = plan.Flags.HasFlag(TunFlags.IFF_VNET_HDR) ? HeaderSize(files[0], plan) : 0;
            TunTapOffloads offloads = plan.Alone ? SetOffloads(files[0], header == 0 ? TunTapOffloads.None : options.Offloads) : TunTapOffloads.None;
            NetLink link = connection.FindLink(actual) ?? throw LinkErrors.Vanished(actual, connection.Namespace);
            var layout = new FrameLayout(plan.Mode, !plan.Flags.HasFlag(TunFlags.IFF_NO_PI), header);
            return new TunTapChannel(link, layout, offloads, existing is not null && ((TunTapDetails)existing.Details!).Persistent, files);
        }
        catch
        {
            foreach (FileDescriptor file in files)
                file.Dispose();
            throw;
        }
    }

    /// <summary>How a device is opened.</summary>
    /// <param name="Name">Its name, or a template.</param>
    /// <param name="Mode">Its layer.</param>
    /// <param name="Flags">Flags of TUNSETIFF.</param>
    /// <param name="Alone">Nobody else has a queue open: what belongs to the whole device may be changed.</param>
    private sealed record Plan(string Name, TunTapMode Mode, TunFlags Flags, bool Alone);

    private static Plan PlanNew(RouteConnection connection, string operation, string name, TunTapChannelOptions options)
    {
        if (!options.Create)
            throw LinkErrors.NotFound(name, connection.Namespace);
        LinkNames.Check(name, template: true);
        if (options.Mode is not { } mode)
            throw new VirtualNetException("ModeNeeded", FailureKind.InvalidArgument, $"Could not {operation}: there is no such device, and to make one -Mode must say Tun or Tap.", name);
        TunFlags flags = TunTapFlags.Of(mode, options.MultiQueue || options.Queues > 1, options.VnetHeader ?? false, options.PacketInformation ?? false);
        return new Plan(name, mode, flags | TunFlags.IFF_TUN_EXCL, Alone: true);
    }

    private static Plan PlanExisting(string operation, NetLink link, TunTapChannelOptions options)
    {
        if (link.Details is not TunTapDetails details)
            throw TunTapErrors.NotTunTap(operation, link);
        if (options.Mode is { } wanted && wanted != details.Mode)
            throw TunTapErrors.ModeMismatch(operation, link, wanted);
        if (options.Queues > 1 && !details.MultiQueue)
            throw TunTapErrors.SingleQueue(operation, link);
        bool alone = (details.Queues ?? 0) + (details.DisabledQueues ?? 0) == 0;
        // Whoever attaches decides for the whole device what stands in front of packets: while others have it open, that stays as it is.
        bool vnetHeader = alone ? options.VnetHeader ?? details.VnetHeader : details.VnetHeader;
        bool information = alone ? options.PacketInformation ?? details.PacketInformation : details.PacketInformation;
        if (vnetHeader != (options.VnetHeader ?? vnetHeader) || information != (options.PacketInformation ?? information))
            throw TunTapErrors.Busy(operation, link, "What stands in front of packets can be changed only while nobody else has the device open.");
        return new Plan(link.Name, details.Mode, TunTapFlags.Of(details.Mode, details.MultiQueue, vnetHeader, information), alone);
    }

    /// <summary>Makes every descriptor a queue of the device.</summary>
    /// <returns>The name of the device, numbered by the kernel if it was a template.</returns>
    private static string Attach(IReadOnlyList<FileDescriptor> files, Plan plan, NetLink? existing, string operation)
    {
        (string name, TunFlags flags) = (plan.Name, plan.Flags);
        foreach (FileDescriptor file in files)
        {
            try
            {
                name = TunDevice.SetInterface(file, name, flags);
                flags &= ~TunFlags.IFF_TUN_EXCL; // the others join the device that the first has made
            }
            catch (SystemCallException e)
            {
                throw Explain(operation, plan.Name, existing, e);
            }
        }

        return name;
    }

    private static VirtualNetException Explain(string operation, string name, NetLink? existing, SystemCallException cause) => cause.Error switch
    {
        Errno.EPERM or Errno.EACCES => existing?.Details is TunTapDetails details ? TunTapErrors.OwnedByOther(operation, existing, details) : TunTapErrors.NoCapability(operation, name),
        Errno.EBUSY when existing is not null => TunTapErrors.Busy(operation, existing),
        Errno.EBUSY or Errno.EEXIST => TunTapErrors.Exists(operation, name, existing),
        Errno.E2BIG => TunTapErrors.TooManyQueues(operation, name),
        Errno.ENFILE => TunTapErrors.NoNumberLeft(operation, name),
        _ => TunTapErrors.Other(operation, cause, name),
    };

    /// <summary>An earlier program may have left another size on a persistent device (QEMU sets 12).</summary>
    private static int HeaderSize(FileDescriptor file, Plan plan)
    {
        if (plan.Alone)
            TunDevice.SetVnetHeaderSize(file, Unsafe.SizeOf<virtio_net_hdr>());
        return TunDevice.GetVnetHeaderSize(file);
    }

    /// <summary>
    /// Asks for less and less until the kernel agrees: older ones refuse bits that they do not know, and every one refuses TCP without
    /// checksums or one UDP bit without the other. What an earlier program left on a persistent device is taken away.
    /// </summary>
    private static TunTapOffloads SetOffloads(FileDescriptor file, TunTapOffloads wanted)
    {
        foreach (TunTapOffloads step in Steps)
        {
            TunTapOffloads attempt = wanted & step;
            if (TunDevice.TrySetOffload(file, (uint)attempt))
                return attempt;
        }

        return TunTapOffloads.None;
    }
}
