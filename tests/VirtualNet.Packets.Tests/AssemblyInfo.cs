using System.Runtime.Versioning;

// What is tested exists on Linux alone.
[assembly: SupportedOSPlatform("linux")]
