namespace VirtualNet.Specs;

/// <summary>Writes results as they come. The last line says how many there are, so that a run that broke off is seen.</summary>
internal sealed class ResultWriter(string path) : IDisposable
{
    private readonly StreamWriter _file = new(path) { AutoFlush = true };
    private int _count;

    public void Write(SpecResult result)
    {
        _file.WriteLine(result.ToLine());
        _count++;
    }

    public void End() => _file.WriteLine(ResultReader.EndMark + _count);

    public void Dispose() => _file.Dispose();
}
