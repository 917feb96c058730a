using System.Globalization;

namespace VirtualNet;

/// <summary>What a user gives for a user of the machine: name or number.</summary>
public sealed class UserReference
{
    /// <summary>By name, or by number in digits.</summary>
    /// <exception cref="VirtualNetException"><c>UserNotFound</c>.</exception>
    public UserReference(string nameOrId)
    {
        // As ip-tuntap(8) does: a name of digits comes before the number.
        Id = Accounts.FindUser(nameOrId)
            ?? (uint.TryParse(nameOrId, NumberStyles.None, CultureInfo.InvariantCulture, out uint id) ? (uint?)id : null)
            ?? throw new VirtualNetException("UserNotFound", FailureKind.NotFound, $"There is no user '{nameOrId}' on this machine. Give a name or a number.", nameOrId);
    }

    /// <summary>By number.</summary>
    public UserReference(uint id) => Id = id;

    /// <summary>By number, as PowerShell writes numbers.</summary>
    /// <exception cref="OverflowException">It is negative.</exception>
    public UserReference(int id) => Id = checked((uint)id);

    /// <summary>The number.</summary>
    public uint Id { get; }

    /// <inheritdoc/>
    public override string ToString() => Accounts.UserName(Id);
}
