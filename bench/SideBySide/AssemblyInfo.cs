using System.Runtime.Versioning;

// What is measured exists on Linux alone.
[assembly: SupportedOSPlatform("linux")]
