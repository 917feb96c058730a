using System.Runtime.CompilerServices;
using System.Runtime.Versioning;

// The kernel interfaces used here exist on Linux alone.
[assembly: SupportedOSPlatform("linux")]
[assembly: CLSCompliant(false)]

// Requests and parsers are tested by their bytes.
[assembly: InternalsVisibleTo("VirtualNet.Core.Tests")]
