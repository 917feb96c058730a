using System.Management.Automation;

namespace VirtualNet.Shell.Commands;

/// <summary>Remembers objects and tells new ones: by value, custom objects by their properties.</summary>
internal sealed class UniqueObjects
{
    private static readonly ValueComparer Comparer = new(caseSensitive: true);
    private readonly List<PSObject> _seen = [];

    /// <returns>False when an equal object was there.</returns>
    public bool Add(PSObject item)
    {
        if (_seen.Exists(other => Same(other, item)))
            return false;
        _seen.Add(item);
        return true;
    }

    private static bool Same(PSObject left, PSObject right)
    {
        if (Comparer.Compare(left, right) != 0)
            return false;
        var (ours, theirs) = (Notes(left), Notes(right));
        return ours.Length == theirs.Length && ours.All(note => right.Properties[note.Name] is { } other && Comparer.Compare(note.Value, other.Value) == 0);
    }

    private static PSPropertyInfo[] Notes(PSObject item) => [.. item.Properties.Where(property => property is PSNoteProperty)];
}
