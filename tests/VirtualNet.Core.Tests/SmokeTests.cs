using Xunit;

namespace VirtualNet.Tests;

public class SmokeTests
{
    [Fact]
    public void Runs_on_linux() => Assert.True(OperatingSystem.IsLinux());
}
