using System.Globalization;
using System.Text;
using VirtualNet.HelpBuilder.Facts;

namespace VirtualNet.HelpBuilder.Pages;

/// <summary>Writes the yaml block of a parameter, keys in the schema's order.</summary>
internal static class ParameterYaml
{
    /// <summary>The lines between the fences, each ended by a line feed.</summary>
    public static string Write(ParameterFacts facts)
    {
        var yaml = new StringBuilder();
        Scalar("Type", facts.Type);
        Scalar("DefaultValue", facts.DefaultValue);
        Truth("SupportsWildcards", facts.SupportsWildcards);
        List("Aliases", facts.Aliases);
        yaml.Append("ParameterSets:\n");
        foreach (var set in facts.ParameterSets)
        {
            Scalar("- Name", set.Name);
            Scalar("  Position", set.Position?.ToString(CultureInfo.InvariantCulture) ?? "Named");
            Truth("  IsRequired", set.IsRequired);
            Truth("  ValueFromPipeline", set.ValueFromPipeline);
            Truth("  ValueFromPipelineByPropertyName", set.ValueFromPipelineByPropertyName);
            Truth("  ValueFromRemainingArguments", set.ValueFromRemainingArguments);
        }

        Truth("DontShow", facts.DontShow);
        List("AcceptedValues", facts.AcceptedValues);
        Scalar("HelpMessage", facts.HelpMessage);
        return yaml.ToString();

        void Scalar(string key, string value) => yaml.Append(key).Append(": ").Append(YamlScalar.Write(value)).Append('\n');

        void Truth(string key, bool value) => yaml.Append(key).Append(value ? ": true\n" : ": false\n");

        void List(string key, IReadOnlyList<string> values)
        {
            yaml.Append(key).Append(values.Count == 0 ? ": []\n" : ":\n");
            foreach (var value in values)
                yaml.Append("- ").Append(YamlScalar.Write(value)).Append('\n');
        }
    }
}
