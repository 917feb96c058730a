using System.Collections;
using System.Management.Automation;

namespace VirtualNet.Specs;

/// <summary>One element of -ForEach: $_, and for a hashtable a variable for each key.</summary>
internal sealed class SpecData
{
    public static readonly SpecData None = new(isGiven: false, null);
    private readonly bool _isGiven;
    private readonly object? _value;

    private SpecData(bool isGiven, object? value) => (_isGiven, _value) = (isGiven, value);

    /// <summary>One without data where -ForEach is not given, else one per element.</summary>
    public static IEnumerable<SpecData> All(bool isGiven, object[]? elements) => isGiven ? (elements ?? []).Select(element => new SpecData(isGiven: true, element)) : [None];

    /// <summary>Sets the variables in the current scope.</summary>
    public void Publish(SessionState session)
    {
        if (!_isGiven)
            return;
        session.PSVariable.Set("_", _value);
        if ((_value is PSObject wrapped ? wrapped.BaseObject : _value) is not IDictionary table)
            return;
        foreach (DictionaryEntry entry in table)
            session.PSVariable.Set(entry.Key.ToString()!, entry.Value);
    }
}
