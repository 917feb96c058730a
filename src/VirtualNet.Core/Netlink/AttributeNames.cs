using System.Runtime.InteropServices;

namespace VirtualNet.Netlink;

/// <summary>Finds the name of the attribute at an offset of a request, as extended acknowledgements point to it.</summary>
internal static class AttributeNames
{
    private const int AttributeHeader = 4;
    private const ushort TypeMask = 0x3fff;

    /// <summary>Path of names from the outermost attribute to the one at <paramref name="offset"/>, joined by dots; null when there is none.</summary>
    /// <param name="schema">Layout of the request; null when it is not known.</param>
    /// <param name="request">The request, beginning with its header.</param>
    /// <param name="offset">Offset from the request's header.</param>
    public static string? AtOffset(MessageSchema? schema, ReadOnlySpan<byte> request, int offset)
    {
        if (schema is null || request.Length < MessageHeader.Size)
            return null;
        int length = (int)Math.Min(MemoryMarshal.Read<uint>(request), (uint)request.Length);
        return Find(request[..length], MessageHeader.Size + schema.BodySize, length, schema.Attributes, offset);
    }

    /// <summary>Name of an attribute of the outermost level.</summary>
    public static string? TopLevel(MessageSchema? schema, ushort type) => schema?.Attributes.Name(type);

    private static string? Find(ReadOnlySpan<byte> bytes, int start, int end, AttributeSpace space, int offset)
    {
        for (int at = (start + 3) & ~3; at + AttributeHeader <= end;)
        {
            int length = MemoryMarshal.Read<ushort>(bytes[at..]);
            if (length < AttributeHeader || at + length > end)
                return null;
            if (offset >= at && offset < at + length)
            {
                ushort type = (ushort)(MemoryMarshal.Read<ushort>(bytes[(at + 2)..]) & TypeMask);
                string name = space.Name(type);
                AttributeSpace? inside = offset == at ? null : space.Inside(type, bytes[start..end]);
                string? rest = inside is null ? null : Find(bytes, at + AttributeHeader + inside.BodySize, at + length, inside, offset);
                return rest is null ? name : $"{name}.{rest}";
            }

            at += (length + 3) & ~3;
        }

        return null;
    }
}
