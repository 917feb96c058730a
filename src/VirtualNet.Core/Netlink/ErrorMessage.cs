using System.Runtime.InteropServices;

namespace VirtualNet.Netlink;

/// <summary>
/// Reads NLMSG_ERROR (struct nlmsgerr) and NLMSG_DONE: the error number, then with NETLINK_EXT_ACK attributes with the kernel's text,
/// the offset of the offending attribute and its policy (linux/netlink.h, NLMSGERR_ATTR_*).
/// </summary>
internal static class ErrorMessage
{
    /// <summary>True when the message carries an error number, false when it is an acknowledgement or the regular end of a dump.</summary>
    public static bool IsRefusal(NetlinkMessage message) => ErrorNumber(message) > 0;

    /// <summary>What was refused and why.</summary>
    /// <param name="message">An NLMSG_ERROR or NLMSG_DONE message that <see cref="IsRefusal"/>.</param>
    /// <param name="request">The bytes of the request that it answers, for naming attributes; may be longer than the request.</param>
    /// <param name="schemas">Layout of messages by type.</param>
    public static NetlinkRefusal Read(NetlinkMessage message, ReadOnlySpan<byte> request, Func<ushort, MessageSchema?>? schemas)
    {
        AttributeReader attributes = Attributes(message);
        MessageSchema? schema = request.Length >= MessageHeader.Size ? schemas?.Invoke(MemoryMarshal.Read<MessageHeader>(request).Type) : null;
        string? text = null, path = null, missing = null, policy = null;
        while (attributes.Read())
        {
            switch (attributes.TypeAs<ErrorAttribute>())
            {
                case ErrorAttribute.NLMSGERR_ATTR_MSG:
                    text = attributes.String();
                    break;
                case ErrorAttribute.NLMSGERR_ATTR_OFFS:
                    path = AttributeNames.AtOffset(schema, request, (int)attributes.UInt32());
                    break;
                case ErrorAttribute.NLMSGERR_ATTR_MISS_TYPE:
                    missing = AttributeNames.TopLevel(schema, (ushort)attributes.UInt32());
                    break;
                case ErrorAttribute.NLMSGERR_ATTR_POLICY:
                    policy = PolicyText.Read(attributes.Nested());
                    break;
            }
        }

        return new NetlinkRefusal(ErrorNumber(message), string.IsNullOrEmpty(text) ? null : text, path, missing, policy);
    }

    private static int ErrorNumber(NetlinkMessage message)
    {
        if (message.Payload.Length >= sizeof(int))
            return -MemoryMarshal.Read<int>(message.Payload);
        return (MessageType)message.Header.Type == MessageType.NLMSG_DONE ? 0 : throw new NetlinkProtocolException("An error message without error number.");
    }

    /// <summary>The attributes lie behind the repeated request: its header alone with NLM_F_CAPPED, else the whole of it.</summary>
    private static AttributeReader Attributes(NetlinkMessage message)
    {
        if ((message.Header.Flags & NetlinkFlags.NLM_F_ACK_TLVS) == 0)
            return default;
        int offset = sizeof(int);
        if ((MessageType)message.Header.Type == MessageType.NLMSG_ERROR)
        {
            if (message.Payload.Length < sizeof(int) + MessageHeader.Size)
                throw new NetlinkProtocolException("An error message that is cut off.");
            uint inner = MemoryMarshal.Read<uint>(message.Payload[sizeof(int)..]);
            uint skipped = (message.Header.Flags & NetlinkFlags.NLM_F_CAPPED) != 0 ? MessageHeader.Size : inner;
            offset += (int)Math.Min((skipped + 3) & ~3u, (uint)message.Payload.Length);
        }

        return new AttributeReader(offset >= message.Payload.Length ? default : message.Payload[offset..]);
    }
}
