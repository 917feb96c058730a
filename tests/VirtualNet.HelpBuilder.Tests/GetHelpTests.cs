using System.Management.Automation;
using VirtualNet.Tests.Engine;
using Xunit;

namespace VirtualNet.Tests;

/// <summary>What a user sees, asked of the real engine.</summary>
public sealed class GetHelpTests : IDisposable
{
    private readonly SampleModule _module = new();
    private readonly HelpReader _help;

    public GetHelpTests()
    {
        Assert.Empty(_module.Compile());
        _help = new HelpReader(_module.Assembly);
    }

    public void Dispose()
    {
        _help.Dispose();
        _module.Dispose();
    }

    [Fact]
    public void Synopsis_and_syntax_show_with_sets_and_values()
    {
        var text = Unwrapped("Get-Help New-Cable");
        Assert.Contains("SYNOPSIS Makes a cable between two sockets.", text, StringComparison.Ordinal);
        Assert.Contains("New-Cable [-Name] <String[]> [-Mtu <UInt32>] [-Colour {Grey | Blue}] [-Grade {Cat5 | Cat6}] [-Up]", text, StringComparison.Ordinal);
        Assert.Contains("New-Cable -InputObject <Cable> -Colour {Grey | Blue} [-Mtu <UInt32>]", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Description_is_readable_plain_text()
    {
        var text = _help.Print("Get-Help New-Cable");
        Assert.Contains("see the manual (https://example.org/manual) or Get-Cable. It takes <name> as given & adds", text, StringComparison.Ordinal);
        Assert.Contains("    - Grey is quiet\n    - Blue is loud, and its text goes on\n\n    1. First\n    2. Second\n", text, StringComparison.Ordinal);
        Assert.Contains("    Grade  Mbit/s\n    -----  ------\n    Cat5   100\n    Cat6   1000\n\n    Note: Mind the gap.\n", text, StringComparison.Ordinal);
        Assert.Contains("    The same with iproute2:\n\n        ip link add a type veth\n            ip link set a up\n\n        ip link show\n", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Name", "true", "0", "None", "True (ByPropertyName)", "none", "true")]
    [InlineData("InputObject", "true", "named", "None", "True (ByValue)", "none", "false")]
    [InlineData("Colour", "false", "named", "None", "False", "none", "false")]
    [InlineData("Mtu", "false", "named", "1500", "False", "none", "false")]
    [InlineData("Namespace", "false", "named", "None", "False", "NetNs, NetNamespace", "false")]
    [InlineData("WhatIf", "false", "named", "False", "False", "wi", "false")]
    public void Parameter_facts_show(string name, string required, string position, string value, string pipeline, string aliases, string wildcards)
    {
        Assert.Contains(
            $"Required? {required} Position? {position} Default value {value} Accept pipeline input? {pipeline} Aliases {aliases} Accept wildcard characters? {wildcards}",
            Unwrapped($"Get-Help New-Cable -Parameter {name}"),
            StringComparison.Ordinal);
    }

    [Fact]
    public void All_parameters_but_hidden_ones_are_listed_with_their_text()
    {
        var names = _help.Invoke("(Get-Help New-Cable -Parameter *).Name").Select(name => name.ToString());
        Assert.Equal(["Colour", "Confirm", "Grade", "InputObject", "Mtu", "Name", "Namespace", "Overridden", "Up", "WhatIf"], names);
        Assert.Contains("    The largest packet, in bytes.\n\n    At least 68.\n", _help.Print("Get-Help New-Cable -Parameter Mtu"), StringComparison.Ordinal);
        Assert.Contains("Accepted values: Grey, Blue.", _help.Print("Get-Help New-Cable -Parameter Colour"), StringComparison.Ordinal);
    }

    [Fact]
    public void Examples_show_title_code_and_remarks()
    {
        var text = _help.Print("Get-Help New-Cable -Examples");
        Assert.Contains(
            "    --------- Example 1: A blue cable ---------\n\n    New-Cable -Name a, b -Colour Blue |\n        Get-Cable\n\n    Two ends, one colour.\n",
            text,
            StringComparison.Ordinal);
        Assert.Contains("    It prints:\n\n        Name  Colour\n        ----  ------\n        a     Blue\n\n    --------- Example 2", text, StringComparison.Ordinal);
        Assert.Equal("$cable | New-Cable -Colour Grey", Assert.Single(_help.Invoke("(Get-Help New-Cable -Examples).Examples.Example[1].Code")).ToString());
    }

    [Fact]
    public void Full_shows_inputs_outputs_notes_and_links()
    {
        var text = Unwrapped("Get-Help New-Cable -Full");
        Assert.Contains("INPUTS VirtualNet.Sample.Cable A cable.", text, StringComparison.Ordinal);
        Assert.Contains("OUTPUTS VirtualNet.Sample.Cable The new cable.", text, StringComparison.Ordinal);
        Assert.Contains("NOTES Cables need hands.", text, StringComparison.Ordinal);
        Assert.Contains("RELATED LINKS Online version: https://example.org/New-Cable Get-Cable The manual https://example.org/manual", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Online_has_the_address_of_the_page()
    {
        PSObject first = _help.Invoke("(Get-Help New-Cable).RelatedLinks.NavigationLink")[0];
        Assert.Equal("https://example.org/New-Cable", first.Properties["uri"].Value.ToString());
    }

    [Fact]
    public void A_cmdlet_without_sets_shows_too()
    {
        Assert.Contains("SYNTAX Get-Cable [[-Overridden] <String>] [-Namespace <String>] [<CommonParameters>]", Unwrapped("Get-Help Get-Cable"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_topic_beside_the_help_file_is_found()
    {
        File.Copy(Path.Combine(AppContext.BaseDirectory, "Topics", "about_TunTap.help.txt"), Path.Combine(_module.Pages, "about_TunTap.help.txt"));
        Assert.StartsWith("TOPIC about_TunTap SHORT DESCRIPTION Links with a program behind them", Unwrapped("Get-Help about_TunTap"), StringComparison.Ordinal);
    }

    // All runs of white space as one blank, since the engine wraps where the screen ends.
    private string Unwrapped(string script) =>
        string.Join(' ', _help.Print(script).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
