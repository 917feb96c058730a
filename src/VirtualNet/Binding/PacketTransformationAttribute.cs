using System.Management.Automation;

namespace VirtualNet;

/// <summary>
/// Makes a <see cref="PacketInput"/> of an array. The binder alone refuses to convert an array to a single object, whatever constructors
/// there are.
/// </summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class PacketTransformationAttribute : ArgumentTransformationAttribute
{
    /// <inheritdoc/>
    public override object Transform(EngineIntrinsics engineIntrinsics, object inputData) =>
        (inputData is PSObject wrapped ? wrapped.BaseObject : inputData) switch
        {
            byte[] bytes => new PacketInput(bytes),
            object[] items => new PacketInput(items),
            _ => inputData,
        };
}
