namespace VirtualNet.Netlink;

/// <summary>The names of the attributes at one level of a message, and what is nested in them: for error texts and the trace.</summary>
/// <param name="names">The enum that names the attributes.</param>
/// <param name="nested">Attributes that hold attributes.</param>
internal sealed class AttributeSpace(Type names, params (ushort Type, AttributeSpace Space)[] nested)
{
    /// <summary>Bytes of a fixed structure ahead of the attributes: VETH_INFO_PEER holds a whole link message.</summary>
    public int BodySize { get; init; }

    /// <summary>Tells what is nested where that depends on the neighbours: IFLA_INFO_DATA is named by IFLA_INFO_KIND.</summary>
    public Func<ushort, ReadOnlySpan<byte>, AttributeSpace?>? Dependent { get; init; }

    /// <summary>Name of an attribute; its number where a newer kernel has one that is not known here.</summary>
    public string Name(ushort type) => Enum.GetName(names, type) ?? $"attribute {type}";

    /// <summary>What is nested in an attribute.</summary>
    /// <param name="type">The attribute.</param>
    /// <param name="level">All attributes of this level.</param>
    public AttributeSpace? Inside(ushort type, ReadOnlySpan<byte> level)
    {
        foreach ((ushort known, AttributeSpace space) in nested)
        {
            if (known == type)
                return space;
        }

        return Dependent?.Invoke(type, level);
    }
}
