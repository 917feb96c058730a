using System.Net;

namespace VirtualNet.Netlink;

/// <content>Attributes of options that may be left out: null is not sent, since absent and zero differ on the wire.</content>
public ref partial struct MessageWriter
{
    /// <summary>An 8-bit attribute that is 0 or 1, when it is set.</summary>
    public void OptionalBoolean<T>(T type, bool? value)
        where T : unmanaged, Enum
    {
        if (value is { } set)
            Boolean(type, set);
    }

    /// <summary>An 8-bit attribute, when it is set.</summary>
    public void OptionalUInt8<T>(T type, byte? value)
        where T : unmanaged, Enum
    {
        if (value is { } set)
            UInt8(type, set);
    }

    /// <summary>A 16-bit attribute in host byte order, when it is set.</summary>
    public void OptionalUInt16<T>(T type, ushort? value)
        where T : unmanaged, Enum
    {
        if (value is { } set)
            UInt16(type, set);
    }

    /// <summary>A 16-bit attribute in network byte order, when it is set.</summary>
    public void OptionalUInt16BigEndian<T>(T type, ushort? value)
        where T : unmanaged, Enum
    {
        if (value is { } set)
            UInt16BigEndian(type, set);
    }

    /// <summary>A 32-bit attribute in host byte order, when it is set.</summary>
    public void OptionalUInt32<T>(T type, uint? value)
        where T : unmanaged, Enum
    {
        if (value is { } set)
            UInt32(type, set);
    }

    /// <summary>A signed 32-bit attribute in host byte order, when it is set.</summary>
    public void OptionalInt32<T>(T type, int? value)
        where T : unmanaged, Enum
    {
        if (value is { } set)
            Int32(type, set);
    }

    /// <summary>An attribute without a value (NLA_FLAG), which can be there but not be taken back.</summary>
    public void OptionalFlag<T>(T type, bool? value)
        where T : unmanaged, Enum
    {
        if (value is true)
            Flag(type);
    }

    /// <summary>An IP address attribute, when it is set: one type for IPv4, another for IPv6.</summary>
    public void OptionalAddress<T>(T type4, T type6, IPAddress? value)
        where T : unmanaged, Enum
    {
        if (value is not null)
            Address(value.AddressFamily == System.Net.Sockets.AddressFamily.InterNetwork ? type4 : type6, value);
    }
}
