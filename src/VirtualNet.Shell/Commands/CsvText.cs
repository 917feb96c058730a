using System.Management.Automation;
using System.Text;

namespace VirtualNet.Shell.Commands;

/// <summary>Reads separated values (RFC 4180: quotes, doubled quotes and line breaks within quotes) into objects of strings.</summary>
internal sealed class CsvText(TextReader reader, char delimiter, string[]? header)
{
    private string[]? _header = header;

    public IEnumerable<PSObject> Objects()
    {
        while (ReadRecord() is { } fields)
        {
            if (fields.Count == 1 && fields[0].Length == 0)
                continue;
            if (_header is null && fields[0].StartsWith("#TYPE ", StringComparison.Ordinal))
                continue;
            if (_header is null)
                _header = Header(fields);
            else
                yield return Build(_header, fields);
        }
    }

    private static string[] Header(List<string> fields)
    {
        var duplicate = fields.GroupBy(field => field, StringComparer.OrdinalIgnoreCase).FirstOrDefault(group => group.Count() > 1);
        if (duplicate is not null)
            throw new PSInvalidOperationException($"The column '{duplicate.Key}' is there more than once.");
        return [.. fields.Select((field, index) => field.Length > 0 ? field : $"H{index + 1}")];
    }

    private static PSObject Build(string[] header, List<string> fields)
    {
        var made = new PSObject();
        for (var i = 0; i < header.Length; i++)
            made.Properties.Add(new PSNoteProperty(header[i], i < fields.Count ? fields[i] : null));
        return made;
    }

    private List<string>? ReadRecord()
    {
        if (reader.Peek() < 0)
            return null;
        var fields = new List<string>();
        while (true)
        {
            fields.Add(ReadField());
            var end = reader.Read();
            if (end == delimiter)
                continue;
            if (end == '\r' && reader.Peek() == '\n')
                reader.Read();
            return fields;
        }
    }

    /// <summary>Reads up to, not including, the delimiter or the line's end.</summary>
    private string ReadField()
    {
        var text = new StringBuilder();
        var quoted = reader.Peek() == '"';
        if (quoted)
            ReadQuoted(text);
        while (reader.Peek() is var next && next >= 0 && next != delimiter && next is not ('\r' or '\n'))
            text.Append((char)reader.Read());
        return text.ToString();
    }

    private void ReadQuoted(StringBuilder text)
    {
        reader.Read();
        while (reader.Read() is var next && next >= 0)
        {
            if (next != '"')
                text.Append((char)next);
            else if (reader.Peek() == '"')
                text.Append((char)reader.Read());
            else
                return;
        }
    }
}
