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
        if (caseSensitive && left is string text && right is string other)
            return CompareText(text, other);
        return LanguagePrimitives.TryCompare(left, right, !caseSensitive, out var result)
            ? result
            : string.Compare(x?.ToString(), y?.ToString(), caseSensitive ? StringComparison.CurrentCulture : StringComparison.CurrentCultureIgnoreCase);
    }

    // As cultures have it: letters by the alphabet first, and then small ones before capitals.
    private static int CompareText(string left, string right)
    {
        var alphabetic = string.Compare(left, right, StringComparison.OrdinalIgnoreCase);
        return alphabetic != 0 ? alphabetic : -string.CompareOrdinal(left, right);
    }

    public new bool Equals(object? x, object? y) => Compare(x, y) == 0;

    // Numbers of different types are equal, so only text, which is what grouping is about, gets a hash worth having.
    public int GetHashCode(object? obj) => StringComparer.OrdinalIgnoreCase.GetHashCode(obj?.ToString() ?? "");

    private static object? Unwrap(object? value) => value is PSObject wrapped ? wrapped.BaseObject : value;
}
