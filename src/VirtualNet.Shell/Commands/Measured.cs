using System.Management.Automation;

namespace VirtualNet.Shell.Commands;

/// <summary>How Measure-Object gives back an extreme: numbers as doubles, like pwsh; all else as it came.</summary>
internal static class Measured
{
    public static object? Of(object? value)
    {
        var plain = value is PSObject wrapped ? wrapped.BaseObject : value;
        return plain is byte or short or int or long or float or uint or ulong or ushort or sbyte or decimal
            ? Convert.ToDouble(plain, System.Globalization.CultureInfo.InvariantCulture)
            : plain;
    }
}
