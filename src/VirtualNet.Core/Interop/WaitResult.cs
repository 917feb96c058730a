namespace VirtualNet.Interop;

/// <summary>Why a wait ended.</summary>
internal enum WaitResult
{
    /// <summary>A descriptor is ready.</summary>
    Ready,

    /// <summary>The time is over.</summary>
    TimedOut,

    /// <summary>Somebody signalled the event.</summary>
    Woken,
}
