namespace VirtualNet.SideBySide;

/// <summary>What one contestant took in all rounds.</summary>
internal sealed class Series(params IEnumerable<double> values)
{
    private readonly List<double> _values = [.. values];

    public int Count => _values.Count;

    public double Median
    {
        get
        {
            double[] sorted = [.. _values.Order()];
            int middle = sorted.Length / 2;
            return sorted.Length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
        }
    }

    public double Least => _values.Min();

    public double Largest => _values.Max();

    public void Add(double value) => _values.Add(value);
}
