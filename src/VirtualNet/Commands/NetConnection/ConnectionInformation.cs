namespace VirtualNet;

/// <summary>How much Test-NetConnection tells.</summary>
public enum ConnectionInformation
{
    /// <summary>An object, shown in short.</summary>
    Standard,

    /// <summary>True or false.</summary>
    Quiet,

    /// <summary>An object, shown whole.</summary>
    Detailed,
}
