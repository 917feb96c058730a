using System.Globalization;

namespace VirtualNet.SideBySide;

/// <summary>One line <c>R LABEL STEP COUNT SECONDS USER SYSTEM</c>, as all peers print it. A step that is no time has its number in place of the seconds.</summary>
internal sealed record Step(string Name, long Count, double Value)
{
    public static Step? Parse(string line)
    {
        string[] words = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return words is ["R", _, var name, var count, var value, ..]
            && long.TryParse(count, CultureInfo.InvariantCulture, out long number)
            && double.TryParse(value, CultureInfo.InvariantCulture, out double measured)
            ? new Step(name, number, measured)
            : null;
    }
}
