namespace VirtualNet;

/// <summary>What sort of failure an error is: what a caller can decide on without reading the text.</summary>
public enum FailureKind
{
    /// <summary>None of the others.</summary>
    Unspecified,

    /// <summary>The object is not there.</summary>
    NotFound,

    /// <summary>An object of that identity is there already.</summary>
    Exists,

    /// <summary>A capability or a file permission is missing.</summary>
    PermissionDenied,

    /// <summary>A value, or a combination of values, is not acceptable.</summary>
    InvalidArgument,

    /// <summary>The object is in use.</summary>
    Busy,

    /// <summary>This kernel lacks the feature.</summary>
    NotSupported,

    /// <summary>What was waited for did not happen in time.</summary>
    TimedOut,

    /// <summary>The object, or its namespace, has gone since it was read.</summary>
    Gone,

    /// <summary>The state of an object forbids the act.</summary>
    InvalidState,

    /// <summary>What came from the kernel could not be understood.</summary>
    ProtocolViolation,
}
