using System.Runtime.Versioning;
using BenchmarkDotNet.Running;

[assembly: SupportedOSPlatform("linux")]

BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
