using Xunit;

namespace VirtualNet.Tests;

/// <summary>Pages against the compiled cmdlets: what a refresh writes and what a check demands.</summary>
public sealed class RefreshTests : IDisposable
{
    private readonly SampleModule _module = new();

    public void Dispose() => _module.Dispose();

    [Fact]
    public void Whole_pages_pass_the_check_and_need_no_refresh()
    {
        Assert.Empty(_module.Check());
        Assert.Empty(_module.Refresh());
    }

    [Fact]
    public void A_missing_page_is_created_as_a_skeleton_that_is_not_finished()
    {
        File.Delete(_module.Page("Get-Cable"));
        Assert.Contains($"{_module.Page("Get-Cable")}: error HELP: Get-Cable has no page; run `refresh`.", _module.Check());

        Assert.Equal($"created {_module.Page("Get-Cable")}", _module.Refresh().Trim());

        var errors = _module.Check().ToList();
        Assert.Equal(6, errors.Count);
        Assert.All(errors, error => Assert.Contains("Still to be written", error, StringComparison.Ordinal));
        Assert.Empty(_module.Compile());
    }

    [Fact]
    public void A_refresh_corrects_facts_and_keeps_every_word_of_the_author()
    {
        var sound = File.ReadAllText(_module.Page("New-Cable"));
        _module.Edit("New-Cable", "### InputObject\n", "### OldSet\n");
        _module.Edit("New-Cable", "Type: System.UInt32", "Type: System.Int32");
        _module.Edit("New-Cable", "- NetNs\n", "");
        _module.Edit("New-Cable", "### -Up\n", "### -Gone\n");

        Assert.Contains(_module.Check(), error => error.Contains("stale", StringComparison.Ordinal));
        _module.Refresh();

        // Only the text under a name that the cmdlet does not have is given up.
        Assert.Equal(sound.Replace("Brings it up.", "{{ Fill in the Description }}", StringComparison.Ordinal), File.ReadAllText(_module.Page("New-Cable")));
    }

    [Fact]
    public void A_parameter_that_an_author_only_described_gets_its_facts()
    {
        var sound = File.ReadAllText(_module.Page("Get-Cable"));
        var start = sound.IndexOf("```yaml", StringComparison.Ordinal);
        var end = sound.IndexOf("```\n", start, StringComparison.Ordinal) + 4;
        File.WriteAllText(_module.Page("Get-Cable"), sound.Remove(start, end - start));
        Assert.Contains("The parameter -Namespace has no yaml block; run `refresh`.", Assert.Single(_module.Compile()), StringComparison.Ordinal);

        _module.Refresh();

        Assert.Equal(sound, File.ReadAllText(_module.Page("Get-Cable")));
    }

    [Fact]
    public void Quotes_that_an_author_wrote_are_read()
    {
        var sound = File.ReadAllText(_module.Page("New-Cable"));
        _module.Edit("New-Cable", "DefaultValue: 1500", "DefaultValue: \"1500\"");
        Assert.Empty(_module.Compile());
        _module.Refresh();
        Assert.Equal(sound, File.ReadAllText(_module.Page("New-Cable")));
    }

    [Theory]
    [InlineData("Makes a *cable* between two `sockets`.\n", "", "The page has no synopsis.")]
    [InlineData("The colour of the *sheath*.\n", "", "The parameter -Colour has no description.")]
    [InlineData("Cables need hands.", "{{ Fill in the Notes }}", "Still to be written: {{ Fill in the Notes }}")]
    [InlineData("(Get-Cable.md)", "(Get-Rope.md)", "The link leads to 'Get-Rope.md', which is not there.")]
    public void The_check_finds_what_is_unfinished(string old, string text, string complaint)
    {
        _module.Edit("New-Cable", old, text);
        Assert.Contains(_module.Check(), error => error.EndsWith(complaint, StringComparison.Ordinal));
    }

    [Fact]
    public void A_page_without_an_example_or_without_a_cmdlet_fails()
    {
        var page = File.ReadAllText(_module.Page("Get-Cable"));
        var start = page.IndexOf("### Example 1", StringComparison.Ordinal);
        File.WriteAllText(_module.Page("Get-Cable"), page.Remove(start, page.IndexOf("## PARAMETERS", StringComparison.Ordinal) - start));
        File.WriteAllText(_module.Page("Get-Rope"), page.Replace("Get-Cable", "Get-Rope", StringComparison.Ordinal));

        var errors = _module.Check().ToList();
        Assert.Equal(2, errors.Count);
        Assert.EndsWith("The page has no example.", errors[0], StringComparison.Ordinal);
        Assert.EndsWith("The module has no cmdlet Get-Rope.", errors[1], StringComparison.Ordinal);
    }
}
