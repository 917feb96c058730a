using System.Globalization;

namespace VirtualNet.Specs;

/// <summary>Follows a results file that another process writes.</summary>
internal sealed class ResultReader(string path) : IDisposable
{
    /// <summary>Begins the last line; the number of results follows.</summary>
    public const string EndMark = "end ";

    private readonly StreamReader _file = new(new FileStream(path, FileMode.OpenOrCreate, FileAccess.Read, FileShare.ReadWrite));
    private string _partial = "";
    private int _count;

    /// <summary>Whether the run came to its end, with as many results as it says.</summary>
    public bool IsComplete { get; private set; }

    /// <summary>The results that have come since the last call.</summary>
    public IEnumerable<SpecResult> ReadNew()
    {
        var text = _partial + _file.ReadToEnd();
        var end = text.LastIndexOf('\n') + 1;
        _partial = text[end..];
        foreach (var line in text[..end].Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            if (line.StartsWith(EndMark, StringComparison.Ordinal))
            {
                IsComplete = int.Parse(line[EndMark.Length..], CultureInfo.InvariantCulture) == _count;
                continue;
            }

            _count++;
            yield return SpecResult.FromLine(line);
        }
    }

    public void Dispose() => _file.Dispose();
}
