namespace VirtualNet.Netlink;

/// <summary>How a message type is laid out: for naming attributes in errors and in the trace.</summary>
/// <param name="Name">Name of the message type: RTM_NEWLINK.</param>
/// <param name="BodySize">Size in bytes of the fixed structure behind the header.</param>
/// <param name="Attributes">Names of the attributes behind that.</param>
internal sealed record MessageSchema(string Name, int BodySize, AttributeSpace Attributes);
