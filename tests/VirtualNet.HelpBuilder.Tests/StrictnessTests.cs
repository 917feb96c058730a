using Xunit;

namespace VirtualNet.Tests;

/// <summary>A page that is not of the schema is refused with the file, the line and the reason, and nothing is written.</summary>
public sealed class StrictnessTests : IDisposable
{
    private readonly SampleModule _module = new();

    public void Dispose() => _module.Dispose();

    [Theory]
    [InlineData("DefaultValue: 1500", "Default: 1500", "There is no key 'Default' here")]
    [InlineData("DefaultValue: 1500", "DefaultValue: 'it's'", "must be written between single quotes")]
    [InlineData("DefaultValue: 1500", "DefaultValue: \"\\n\"", "must be written between single quotes")]
    [InlineData("DefaultValue: 1500", "DefaultValue: [1500]", "must be written between single quotes")]
    [InlineData("DefaultValue: 1500", "DefaultValue: a: b", "must be written between single quotes")]
    [InlineData("DefaultValue: 1500", "DefaultValue \"1500\"", "is not of the form 'Key: value'")]
    [InlineData("Type: System.UInt32", "Type: System.UInt32\nType: System.UInt32", "The key 'Type' is there twice.")]
    [InlineData("  Position: 0", "  Position: first", "Position is 'Named' or a number from 0, not 'first'.")]
    [InlineData("SupportsWildcards: true", "SupportsWildcards: yes", "The value is 'true' or 'false', not 'yes'.")]
    [InlineData("- Grey\n- Blue", "[Grey, Blue]", "An empty list is written as [].")]
    [InlineData("  IsRequired: true\n  ValueFromPipeline: true", "  ValueFromPipeline: true", "The yaml block lacks the key 'IsRequired'.")]
    [InlineData("HelpMessage: 'A name: 1 to 15 bytes'\n", "", "The yaml block lacks the key 'HelpMessage'.")]
    [InlineData("title: New-Cable", "title: New-Rope", "The front matter's 'title' is 'New-Rope' and should be 'New-Cable'.")]
    [InlineData("Locale: en-US", "Local: en-US", "The front matter has no key 'Local'")]
    [InlineData("# New-Cable", "# New-Rope", "The page must start with the heading '# New-Cable'")]
    [InlineData("## NOTES", "## REMARKS", "There is no section 'REMARKS'")]
    [InlineData("## NOTES", "## INPUTS", "The section 'INPUTS' is out of order or there twice")]
    [InlineData("## OUTPUTS", "### OUTPUTS", "The page lacks the section '## OUTPUTS'.")]
    [InlineData("## INPUTS\n", "## INPUTS\n\nloose text\n", "Text in the section 'INPUTS' belongs under a third-level heading.")]
    [InlineData(" [-Up]\n", "\n", "about Up; run `refresh`")]
    [InlineData("- Grey is *quiet*", "<div>html</div>\n\n- Grey", "Help text cannot show this block")]
    public void Malformed_pages_are_refused(string old, string text, string complaint)
    {
        _module.Edit("New-Cable", old, text);

        var error = Assert.Single(_module.Compile());

        Assert.StartsWith(_module.Page("New-Cable"), error, StringComparison.Ordinal);
        Assert.Contains(complaint, error, StringComparison.Ordinal);
        Assert.False(File.Exists(_module.HelpFile));
    }

    [Fact]
    public void The_line_of_an_error_is_the_line_of_the_page()
    {
        _module.Edit("New-Cable", "  Position: 0", "  Position: first");
        var line = Array.FindIndex(File.ReadAllLines(_module.Page("New-Cable")), text => text.Contains("first", StringComparison.Ordinal) && text.Contains("Position", StringComparison.Ordinal)) + 1;
        Assert.StartsWith($"{_module.Page("New-Cable")}({line}): error HELP: ", Assert.Single(_module.Compile()), StringComparison.Ordinal);
    }

    [Fact]
    public void The_line_of_a_wrong_truth_value_is_the_line_of_the_page()
    {
        _module.Edit("New-Cable", "SupportsWildcards: true", "SupportsWildcards: yes");
        var line = Array.IndexOf(File.ReadAllLines(_module.Page("New-Cable")), "SupportsWildcards: yes") + 1;
        Assert.StartsWith($"{_module.Page("New-Cable")}({line}): error HELP: ", Assert.Single(_module.Compile()), StringComparison.Ordinal);
    }

    [Fact]
    public void The_same_pages_give_the_same_bytes()
    {
        Assert.Empty(_module.Compile());
        var first = File.ReadAllBytes(_module.HelpFile);
        Assert.Empty(_module.Compile());
        Assert.Equal(first, File.ReadAllBytes(_module.HelpFile));
    }
}
