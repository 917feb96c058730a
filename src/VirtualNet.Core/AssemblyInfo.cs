using System.Runtime.Versioning;

// The kernel interfaces used here exist on Linux alone.
[assembly: SupportedOSPlatform("linux")]
[assembly: CLSCompliant(false)]
