namespace VirtualNet;

/// <summary>Base of every error that is meant for a user: it names the object, the namespace, the cause and the cure.</summary>
public class VirtualNetException : Exception
{
    /// <summary>Makes an error.</summary>
    /// <param name="errorId">Stable identifier, for example <c>LinkNotFound</c>; it ends up in FullyQualifiedErrorId.</param>
    /// <param name="kind">What sort of failure this is.</param>
    /// <param name="message">One or two sentences for the user.</param>
    /// <param name="target">What the error is about: a name or an object.</param>
    /// <param name="inner">The cause, when there is one.</param>
    public VirtualNetException(string errorId, FailureKind kind, string message, object? target = null, Exception? inner = null)
        : base(message, inner)
    {
        ErrorId = errorId;
        Kind = kind;
        Target = target;
    }

    /// <summary>Stable identifier of the error, for example <c>LinkNotFound</c>.</summary>
    public string ErrorId { get; }

    /// <summary>What sort of failure this is.</summary>
    public FailureKind Kind { get; }

    /// <summary>What the error is about: a name or an object; null when it is about no single thing.</summary>
    public object? Target { get; }
}
