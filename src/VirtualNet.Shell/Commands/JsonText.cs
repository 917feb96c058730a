using System.Collections;
using System.Globalization;
using System.Management.Automation;
using System.Numerics;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace VirtualNet.Shell.Commands;

/// <summary>Writes objects as JSON the way ConvertTo-Json does: properties to a depth, text of the object beyond it.</summary>
internal sealed class JsonText(int depth, bool compress, bool enumsAsStrings)
{
    public bool IsTruncated { get; private set; }

    public string Write(object? value)
    {
        using var stream = new MemoryStream();
        var options = new JsonWriterOptions { Indented = !compress, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, MaxDepth = 1000, NewLine = "\n" };
        using (var writer = new Utf8JsonWriter(stream, options))
            Write(writer, value, 0);
        return Encoding.UTF8.GetString(stream.ToArray());
    }

    private void Write(Utf8JsonWriter writer, object? value, int level)
    {
        var plain = value is PSObject { BaseObject: not PSCustomObject } wrapped ? wrapped.BaseObject : value;
        if (WriteScalar(writer, plain))
            return;
        if (level > depth)
        {
            IsTruncated = true;
            writer.WriteStringValue(value!.ToString());
        }
        else if (plain is IDictionary table)
        {
            WriteObject(writer, table.Cast<DictionaryEntry>().Select(entry => (entry.Key.ToString()!, entry.Value)), level);
        }
        else if (plain is IEnumerable list)
        {
            writer.WriteStartArray();
            foreach (var item in list)
                Write(writer, item, level + 1);
            writer.WriteEndArray();
        }
        else
        {
            WriteObject(writer, Properties(value!), level);
        }
    }

    private void WriteObject(Utf8JsonWriter writer, IEnumerable<(string Name, object? Value)> members, int level)
    {
        writer.WriteStartObject();
        foreach (var (name, value) in members)
        {
            writer.WritePropertyName(name);
            Write(writer, value, level + 1);
        }

        writer.WriteEndObject();
    }

    private bool WriteScalar(Utf8JsonWriter writer, object? value)
    {
        switch (value)
        {
            case null or DBNull: writer.WriteNullValue(); break;
            case bool flag: writer.WriteBooleanValue(flag); break;
            case string or char or Guid or Uri: writer.WriteStringValue(value.ToString()); break;
            case BigInteger big: writer.WriteRawValue(big.ToString(CultureInfo.InvariantCulture)); break;
            case DateTime time: writer.WriteStringValue(time.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK", CultureInfo.InvariantCulture)); break;
            case DateTimeOffset time: writer.WriteStringValue(time.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK", CultureInfo.InvariantCulture)); break;
            case Enum name when enumsAsStrings: writer.WriteStringValue(name.ToString()); break;
            case Enum number: writer.WriteNumberValue(decimal.Parse(number.ToString("D"), CultureInfo.InvariantCulture)); break;
            case float number: WriteFraction(writer, number); break;
            case double number: WriteFraction(writer, number); break;
            case byte or sbyte or short or ushort or int or uint or long or ulong or decimal:
                writer.WriteNumberValue(Convert.ToDecimal(value, CultureInfo.InvariantCulture));
                break;
            default: return false;
        }

        return true;
    }

    private static void WriteFraction(Utf8JsonWriter writer, double number)
    {
        if (!double.IsFinite(number))
            writer.WriteStringValue(number.ToString(CultureInfo.InvariantCulture));
        else if (double.IsInteger(number) && Math.Abs(number) < 1e15)
            writer.WriteNumberValue((decimal)number + 0.0m); // 1.0 stays a fraction, so that it is one again when it is read.
        else
            writer.WriteNumberValue(number);
    }

    // What the type itself has comes first. What PowerShell adds to the type comes only with objects that went through a pipeline.
    private static IEnumerable<(string Name, object? Value)> Properties(object value)
    {
        var all = PSObject.AsPSObject(value).Properties.Where(property => property.IsGettable).ToLookup(property => property is PSProperty);
        foreach (var property in value is PSObject ? all[true].Concat(all[false]) : all[true])
        {
            object? found;
            try
            {
                found = property.Value;
            }
            catch (GetValueException)
            {
                found = null; // A getter that fails is null in pwsh's JSON as well.
            }

            yield return (property.Name, found);
        }
    }
}
