using System.Runtime.Versioning;

// Tun/tap devices exist on Linux alone.
[assembly: SupportedOSPlatform("linux")]
[assembly: CLSCompliant(false)]
