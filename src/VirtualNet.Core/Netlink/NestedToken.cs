namespace VirtualNet.Netlink;

/// <summary>Where a nested attribute began; handed back to <see cref="MessageWriter.EndNested"/>. An offset, since the buffer may move as it grows.</summary>
/// <param name="Offset">Offset of the attribute's header in the writer's buffer.</param>
public readonly record struct NestedToken(int Offset);
