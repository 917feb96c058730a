using System.Globalization;
using System.Management.Automation;
using System.Numerics;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace VirtualNet.Shell.Commands;

/// <summary>Makes objects from JSON as ConvertFrom-Json does: whole numbers are long, ISO 8601 times are DateTime.</summary>
internal sealed partial class JsonObjects(bool asHashtable)
{
    public object? Read(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object when asHashtable => ReadTable(element),
        JsonValueKind.Object => ReadObject(element),
        JsonValueKind.Array => element.EnumerateArray().Select(Read).ToArray(),
        JsonValueKind.String => ReadString(element.GetString()!),
        JsonValueKind.Number => ReadNumber(element),
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        _ => null,
    };

    private PSObject ReadObject(JsonElement element)
    {
        var made = new PSObject();
        foreach (var member in element.EnumerateObject())
        {
            if (member.Name.Length == 0)
                throw new JsonException("A member has an empty name, which only -AsHashtable can hold.");
            if (made.Properties[member.Name] is { } known && known.Name != member.Name)
                throw new JsonException($"The members '{known.Name}' and '{member.Name}' differ only in case, which only -AsHashtable can hold.");
            made.Properties.Remove(member.Name);
            made.Properties.Add(new PSNoteProperty(member.Name, Read(member.Value)));
        }

        return made;
    }

    private OrderedHashtable ReadTable(JsonElement element)
    {
        var made = new OrderedHashtable();
        foreach (var member in element.EnumerateObject())
            made[member.Name] = Read(member.Value);
        return made;
    }

    private static object ReadNumber(JsonElement element)
    {
        var text = element.GetRawText();
        if (element.TryGetInt64(out var whole))
            return whole;
        if (text.AsSpan().IndexOfAny('.', 'e', 'E') < 0)
            return BigInteger.Parse(text, CultureInfo.InvariantCulture);
        return element.GetDouble();
    }

    private static object ReadString(string text) =>
        IsoTime().IsMatch(text) && DateTime.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind, out var time) ? time : text;

    [GeneratedRegex(@"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,7})?(Z|[+-]\d\d:\d\d)?$", RegexOptions.CultureInvariant)]
    private static partial Regex IsoTime();
}
