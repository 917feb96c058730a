namespace VirtualNet;

/// <summary>TCP ports that have a name for Test-NetConnection.</summary>
public enum CommonTcpPort
{
    /// <summary>Secure shell.</summary>
    Ssh = 22,

    /// <summary>Domain name system.</summary>
    Dns = 53,

    /// <summary>World-wide web.</summary>
    Http = 80,

    /// <summary>World-wide web over TLS.</summary>
    Https = 443,

    /// <summary>Windows file sharing.</summary>
    Smb = 445,

    /// <summary>Windows remote desktop.</summary>
    Rdp = 3389,

    /// <summary>Windows remote management.</summary>
    WinRM = 5985,
}
