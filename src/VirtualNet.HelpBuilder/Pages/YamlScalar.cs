namespace VirtualNet.HelpBuilder.Pages;

/// <summary>
/// The few forms of a YAML scalar that help pages use: plain, single-quoted, and double-quoted without escapes other
/// than <c>\"</c> and <c>\\</c>. Anything else is refused rather than guessed (YAML 1.2, sections 7.3.1 to 7.3.3).
/// </summary>
internal static class YamlScalar
{
    private const string NotFirst = "[]{}*&!|>'\"%@`#,?:-";

    private static readonly string[] Words = ["", "true", "false", "null", "yes", "no", "on", "off", "~"];

    /// <summary>Splits <c>key: value</c>; null where the line is not of that form.</summary>
    public static (string Key, string Value)? KeyValue(string line)
    {
        var colon = line.IndexOf(':', StringComparison.Ordinal);
        return colon <= 0 || (colon + 1 < line.Length && line[colon + 1] != ' ') ? null : (line[..colon], line[(colon + 1)..].Trim());
    }

    /// <summary>The text that a scalar stands for.</summary>
    /// <exception cref="HelpException">The scalar is of a form that pages do not use.</exception>
    public static string Read(string path, int line, string scalar)
    {
        if (scalar.Length >= 2 && scalar[0] == '\'' && scalar[^1] == '\'' && !scalar[1..^1].Replace("''", "", StringComparison.Ordinal).Contains('\''))
            return scalar[1..^1].Replace("''", "'", StringComparison.Ordinal);
        if (scalar.Length >= 2 && scalar[0] == '"' && scalar[^1] == '"')
            return Unescape(path, line, scalar[1..^1]);
        if (scalar.Length > 0 && (IsForeign(scalar) || scalar.Contains(" #", StringComparison.Ordinal)))
            throw new HelpException(path, line, $"The value {scalar} must be written between single quotes.");
        return scalar;
    }

    /// <summary>The shortest safe form of a text.</summary>
    public static string Write(string text) =>
        Words.Contains(text, StringComparer.OrdinalIgnoreCase) || IsForeign(text) || text.Contains(" #", StringComparison.Ordinal) || text.Trim() != text
            ? $"'{text.Replace("'", "''", StringComparison.Ordinal)}'"
            : text;

    // A plain scalar may start with '-', '?' or ':' if no space follows, and may not hold ': '.
    private static bool IsForeign(string text) =>
        text.Contains(": ", StringComparison.Ordinal) || text.EndsWith(':')
        || (NotFirst.Contains(text[0]) && !("-?:".Contains(text[0]) && text.Length > 1 && text[1] != ' '));

    private static string Unescape(string path, int line, string body)
    {
        var text = new System.Text.StringBuilder();
        for (var i = 0; i < body.Length; i++)
        {
            if (body[i] == '"' || (body[i] == '\\' && (i + 1 == body.Length || body[i + 1] is not ('"' or '\\'))))
                throw new HelpException(path, line, $"The value \"{body}\" must be written between single quotes.");
            text.Append(body[i] == '\\' ? body[++i] : body[i]);
        }

        return text.ToString();
    }
}
