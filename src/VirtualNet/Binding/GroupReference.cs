using System.Globalization;

namespace VirtualNet;

/// <summary>What a user gives for a group of the machine: name or number.</summary>
public sealed class GroupReference
{
    /// <summary>By name, or by number in digits.</summary>
    /// <exception cref="VirtualNetException"><c>GroupNotFound</c>.</exception>
    public GroupReference(string nameOrId)
    {
        Id = Accounts.FindGroup(nameOrId)
            ?? (uint.TryParse(nameOrId, NumberStyles.None, CultureInfo.InvariantCulture, out uint id) ? (uint?)id : null)
            ?? throw new VirtualNetException("GroupNotFound", FailureKind.NotFound, $"There is no group '{nameOrId}' on this machine. Give a name or a number.", nameOrId);
    }

    /// <summary>By number.</summary>
    public GroupReference(uint id) => Id = id;

    /// <summary>By number, as PowerShell writes numbers.</summary>
    /// <exception cref="OverflowException">It is negative.</exception>
    public GroupReference(int id) => Id = checked((uint)id);

    /// <summary>The number.</summary>
    public uint Id { get; }

    /// <inheritdoc/>
    public override string ToString() => Accounts.GroupName(Id);
}
