using System.Management.Automation;

namespace VirtualNet.Shell.Commands;

/// <summary>Orders values as PowerShell's -lt does; what cannot be compared is compared as text.</summary>
internal sealed class ValueComparer(bool caseSensitive) : IComparer<object?>, IEqualityComparer<object?>
{
    public int Compare(object? x, object? y)
    {
        var (left, right) = (Unwrap(x), Unwrap(y));
        if (left is PSCustomObject && right is PSCustomObject)
            return 0; // All of a custom object is in its properties.
        return LanguagePrimitives.TryCompare(left, right, !caseSensitive, out var result)
            ? result
            : string.Compare(x?.ToString(), y?.ToString(), caseSensitive ? StringComparison.CurrentCulture : StringComparison.CurrentCultureIgnoreCase);
    }

    public new bool Equals(object? x, object? y) => Compare(x, y) == 0;

    // Numbers of different types are equal, so only text, which is what grouping is about, gets a hash worth having.
    public int GetHashCode(object? obj) => StringComparer.OrdinalIgnoreCase.GetHashCode(obj?.ToString() ?? "");

    private static object? Unwrap(object? value) => value is PSObject wrapped ? wrapped.BaseObject : value;
}
