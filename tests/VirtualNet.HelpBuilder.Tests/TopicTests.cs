using Xunit;

namespace VirtualNet.Tests;

/// <summary>The about_ topics of the module: laid out as the engine expects, and no wider than a narrow terminal.</summary>
public sealed class TopicTests
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "Topics");

    public static TheoryData<string> Topics => [.. Directory.EnumerateFiles(Folder, "*.help.txt").Select(path => Path.GetFileName(path))];

    [Fact]
    public void The_three_topics_of_the_foundation_are_there() =>
        Assert.Superset(
            new HashSet<string> { "about_VirtualNet.help.txt", "about_NetNamespaces.help.txt", "about_TunTap.help.txt" },
            Topics.Select(topic => topic.Data).ToHashSet());

    [Theory]
    [MemberData(nameof(Topics))]
    public void A_topic_has_the_classic_sections_within_80_columns(string file)
    {
        var lines = File.ReadAllLines(Path.Combine(Folder, file));
        Assert.Equal(
            ["TOPIC", "SHORT DESCRIPTION", "LONG DESCRIPTION", "EXAMPLES", "SEE ALSO"],
            lines.Where(line => line.Length > 0 && !char.IsWhiteSpace(line[0])));
        Assert.Equal("    " + file[..^".help.txt".Length], lines[1]);
        Assert.DoesNotContain(lines, line => line.Length > 80 || line.Contains('\t', StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Topics))]
    public void A_topic_names_only_topics_that_are_there(string file)
    {
        var others = File.ReadAllLines(Path.Combine(Folder, file)).SkipWhile(line => line != "SEE ALSO")
            .Select(line => line.Trim())
            .Where(line => line.StartsWith("about_", StringComparison.Ordinal));
        Assert.All(others, other => Assert.True(File.Exists(Path.Combine(Folder, other + ".help.txt")), other));
    }
}
