using System.Collections;
using System.Management.Automation;
using Microsoft.PowerShell.Commands;

namespace VirtualNet.Shell.Commands;

/// <summary>
/// What -Property takes: a name, with wildcards or not; a script block; or a hashtable with Expression and further keys
/// (Name or Label; Descending, Ascending). Keys may be abbreviated as PowerShell allows; unknown ones are errors.
/// </summary>
internal sealed class PropertyExpression
{
    private readonly PSPropertyExpression _expression;

    private PropertyExpression(PSPropertyExpression expression) => _expression = expression;

    /// <summary>The name given to a calculated property, or null.</summary>
    public string? Label { get; private init; }

    public bool? Descending { get; private init; }

    /// <summary>What the user wrote, for the name of a column.</summary>
    public string Text => Label ?? _expression.ToString();

    public static PropertyExpression[] ParseAll(object[]? properties, params string[] allowedKeys) =>
        [.. (properties ?? []).Select(property => Parse(property, allowedKeys))];

    /// <summary>The properties of an object that this means: none, one, or with wildcards many.</summary>
    public IEnumerable<(string Name, object? Value)> Values(PSObject target)
    {
        foreach (var name in _expression.ResolveNames(target))
        {
            // A getter that fails gives nothing, as in pwsh.
            foreach (var result in name.GetValues(target))
                yield return (Label ?? result.ResolvedExpression.ToString(), result.Exception is null ? result.Result : null);
        }
    }

    /// <summary>The one value, or null.</summary>
    public object? Value(PSObject target) => Values(target).FirstOrDefault().Value;

    private static PropertyExpression Parse(object property, string[] allowedKeys) => Unwrap(property) switch
    {
        ScriptBlock block => new(new PSPropertyExpression(block)),
        string name => new(new PSPropertyExpression(name)),
        IDictionary table => ParseTable(table, allowedKeys),
        var other => new(new PSPropertyExpression(other?.ToString() ?? "")),
    };

    private static PropertyExpression ParseTable(IDictionary table, string[] allowedKeys)
    {
        object? expression = null;
        string? label = null;
        bool? descending = null;
        foreach (DictionaryEntry entry in table)
        {
            var key = entry.Key.ToString()!;
            var full = allowedKeys.FirstOrDefault(allowed => key.Length > 0 && allowed.StartsWith(key, StringComparison.OrdinalIgnoreCase))
                ?? throw new PSArgumentException($"The key '{key}' is not known here; known are {string.Join(", ", allowedKeys)}.");
            switch (full)
            {
                case "Expression": expression = Unwrap(entry.Value); break;
                case "Name" or "Label": label = entry.Value?.ToString(); break;
                case "Descending": descending = LanguagePrimitives.IsTrue(entry.Value); break;
                case "Ascending": descending = !LanguagePrimitives.IsTrue(entry.Value); break;
            }
        }

        var parsed = expression switch
        {
            ScriptBlock block => new PSPropertyExpression(block),
            null => throw new PSArgumentException("A calculated property needs the key Expression."),
            _ => new PSPropertyExpression(expression.ToString()),
        };
        return new(parsed) { Label = label, Descending = descending };
    }

    private static object? Unwrap(object? value) => value is PSObject wrapped ? wrapped.BaseObject : value;
}
