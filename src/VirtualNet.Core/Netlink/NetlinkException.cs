using VirtualNet.Interop;

namespace VirtualNet.Netlink;

/// <summary>The kernel refused a request.</summary>
public sealed class NetlinkException : VirtualNetException
{
    private NetlinkException(NetlinkExplanation explanation, NetlinkRefusal refusal, string message, string operation, object? target)
        : base(explanation.ErrorId, explanation.Kind, message, target)
    {
        Refusal = refusal;
        Operation = operation;
        Hint = explanation.Hint;
    }

    /// <summary>What was attempted.</summary>
    public string Operation { get; }

    /// <summary>What the kernel said.</summary>
    public NetlinkRefusal Refusal { get; }

    /// <summary>Positive error number.</summary>
    public int ErrorNumber => Refusal.ErrorNumber;

    /// <summary>Name of the error number: EEXIST.</summary>
    public string ErrorName => ((Errno)Refusal.ErrorNumber).ToString();

    /// <summary>What to do, when something useful is known.</summary>
    public string? Hint { get; }

    /// <summary>True when an overrun lost the answer: the request may have been carried out.</summary>
    public bool OutcomeUnknown => ErrorId == nameof(OutcomeUnknown);

    /// <summary>Puts a refusal into words: what was attempted, where, why it was refused, what to do.</summary>
    internal static NetlinkException Create(INetlinkRequest request, NetlinkRefusal refusal, string place)
    {
        NetlinkExplanation explanation = request.Explain(refusal) ?? NetlinkExplanation.General(refusal);
        string details = refusal switch
        {
            { MissingAttribute: { } missing } => $" (attribute {missing} is missing)",
            { AttributePath: { } path, PolicyText: { } policy } => $" (attribute {path} takes {policy})",
            { AttributePath: { } path } => $" (attribute {path})",
            _ => "",
        };
        string hint = explanation.Hint is null ? "" : " " + explanation.Hint;
        string message = $"Could not {request.Operation}{place}: {explanation.Reason}{details}.{hint}";
        return new NetlinkException(explanation, refusal, message, request.Operation, request.Target);
    }

    /// <summary>The answer was lost: nobody knows whether the request was carried out.</summary>
    internal static NetlinkException Unknown(INetlinkRequest request, string place)
    {
        var explanation = new NetlinkExplanation(nameof(OutcomeUnknown), FailureKind.Unspecified, "the kernel's answer was lost");
        string message = $"Whether it was possible to {request.Operation}{place} is unknown: the kernel's answer was lost. Read the state again before repeating it.";
        return new NetlinkException(explanation, new NetlinkRefusal((int)Errno.ENOBUFS), message, request.Operation, request.Target);
    }
}
