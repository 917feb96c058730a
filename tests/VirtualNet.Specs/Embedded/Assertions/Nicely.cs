using System.Collections;
using System.Management.Automation;

namespace VirtualNet.Specs;

/// <summary>Values in failure messages, as they would be written in PowerShell.</summary>
internal static class Nicely
{
    private const int Elements = 20;

    public static string Format(object? value)
    {
        var plain = value is PSObject { BaseObject: not PSCustomObject } wrapped ? wrapped.BaseObject : value;
        return plain switch
        {
            null => "$null",
            string text => $"'{text}'",
            bool flag => flag ? "$true" : "$false",
            Type type => $"[{type}]",
            object?[] { Length: 1 } one => Format(one[0]),
            IList list => $"@({string.Join(", ", list.Cast<object?>().Take(Elements).Select(Format))}{(list.Count > Elements ? $", ... {list.Count} elements" : "")})",
            _ => value!.ToString() ?? "",
        };
    }
}
