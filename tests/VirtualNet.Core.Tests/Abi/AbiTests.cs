using System.Globalization;
using System.Reflection;
using System.Runtime.InteropServices;
using System.Text.RegularExpressions;
using Xunit;

namespace VirtualNet.Tests.Abi;

/// <summary>
/// Every constant and struct that the product declares under its C name is what the kernel's headers say. Nothing is
/// listed here: enum members, constants and structs are found by their names, so a new one is checked from its first day.
/// </summary>
public partial class AbiTests
{
    private static readonly Assembly Product = Assembly.Load("VirtualNet.Core");

    [Fact]
    public void Constants_are_the_kernels()
    {
        SkipWithoutHeaders();
        Assert.True(Constants(Product.GetTypes()).Count > 400, "the product's constants are no longer found by their C names");
        Assert.Empty(WrongConstants(Product.GetTypes()));
    }

    [Fact]
    public void Structs_are_the_kernels()
    {
        SkipWithoutHeaders();
        Assert.True(Structs(Product.GetTypes()).Count > 10, "the product's structs are no longer found by their C names");
        Assert.Empty(WrongStructs(Product.GetTypes()));
    }

    [Fact]
    public void A_wrong_constant_is_found()
    {
        SkipWithoutHeaders();
        Assert.Equal(
            [
                "Mistaken.IFLA_NO_SUCH_THING is 3; the headers lack it, and newer-than-6.1.txt does not have it",
                "Mistaken.RTM_NEWADDR is 21; the kernel's is 20",
            ],
            WrongConstants([typeof(Mistaken)]));
    }

    [Fact]
    public void A_wrong_struct_is_found()
    {
        SkipWithoutHeaders();
        Assert.Equal(
            [
                "ifaddrmsg.ifa_nonsense is unknown to the headers",
                "ifaddrmsg.ifa_index is at 8; the kernel's is at 4",
                "ifaddrmsg has 16 bytes; the kernel's has 8",
            ],
            WrongStructs([typeof(ifaddrmsg)]));
    }

    private static void SkipWithoutHeaders()
    {
        if (KernelHeaders.Missing() is { } reason)
        {
            Assert.Skip(reason);
        }
    }

    private static List<string> WrongConstants(IEnumerable<Type> types)
    {
        var constants = Constants(types)
            .Select(field => (Where: $"{field.DeclaringType!.Name}.{field.Name}", field.Name, Value: field.GetRawConstantValue()!))
            .ToList();
        var kernel = KernelHeaders.Ask(constants.Select(constant => constant.Name));
        var newer = ReadNewer();
        var wrong = new List<string>();
        foreach (var (where, name, value) in constants.OrderBy(constant => constant.Where, StringComparer.Ordinal))
        {
            if (kernel.TryGetValue(name, out var right) || newer.TryGetValue(name, out right))
            {
                // a signed constant here may be an unsigned one there: the bits decide
                var bits = Marshal.SizeOf(value) * 8;
                var mask = bits == 64 ? ulong.MaxValue : (1UL << bits) - 1;
                if ((Bits(value) & mask) != ((ulong)right & mask) || (right >= 0 && (ulong)right > mask))
                {
                    wrong.Add($"{where} is {value}; the kernel's is {right}");
                }
            }
            else
            {
                wrong.Add($"{where} is {value}; the headers lack it, and newer-than-6.1.txt does not have it");
            }
        }

        return wrong;
    }

    private static List<string> WrongStructs(IEnumerable<Type> types)
    {
        var structs = Structs(types);
        // what starts with an underscore is padding, which C leaves to its compiler
        var fields = structs.SelectMany(type => type.GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic))
            .Where(field => !field.Name.StartsWith('_'))
            .ToList();
        var kernel = KernelHeaders.Ask([.. structs.Select(SizeOf), .. fields.Select(OffsetOf)]);
        var wrong = new List<string>();
        foreach (var field in fields)
        {
            var at = (long)Marshal.OffsetOf(field.DeclaringType!, field.Name);
            if (!kernel.TryGetValue(OffsetOf(field), out var right))
            {
                wrong.Add($"{field.DeclaringType!.Name}.{field.Name} is unknown to the headers");
            }
            else if (at != right)
            {
                wrong.Add($"{field.DeclaringType!.Name}.{field.Name} is at {at}; the kernel's is at {right}");
            }
        }

        foreach (var type in structs)
        {
            var right = kernel.GetValueOrDefault(SizeOf(type), -1);
            if (Marshal.SizeOf(type) != right)
            {
                wrong.Add($"{type.Name} has {Marshal.SizeOf(type)} bytes; the kernel's has {right}");
            }
        }

        return wrong;
    }

    private static List<FieldInfo> Constants(IEnumerable<Type> types) =>
    [
        .. types.SelectMany(type => type.GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic))
            .Where(field => field.IsLiteral && (field.FieldType.IsPrimitive || field.FieldType.IsEnum) && CName().IsMatch(field.Name)),
    ];

    private static List<Type> Structs(IEnumerable<Type> types) =>
        [.. types.Where(type => type.IsValueType && !type.IsEnum && !type.IsByRefLike && CStruct().IsMatch(type.Name))];

    private static string SizeOf(Type type) => $"sizeof(struct {type.Name})";

    private static string OffsetOf(FieldInfo field) => $"offsetof(struct {field.DeclaringType!.Name}, {field.Name})";

    private static ulong Bits(object value) =>
        value is ulong big ? big : unchecked((ulong)Convert.ToInt64(value, CultureInfo.InvariantCulture));

    private static Dictionary<string, long> ReadNewer() =>
        File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Abi", "newer-than-6.1.txt"))
            .Where(line => line.Length > 0 && line[0] != '#')
            .Select(line => line.Split(' ', 3, StringSplitOptions.RemoveEmptyEntries))
            .ToDictionary(
                parts => parts[0],
                parts => parts[1].StartsWith("0x", StringComparison.Ordinal)
                    ? Convert.ToInt64(parts[1], 16)
                    : long.Parse(parts[1], CultureInfo.InvariantCulture));

    /// <summary>IFLA_IFNAME, TUNSETIFF and EPERM, but not a C# name such as Tun or UDP.</summary>
    [GeneratedRegex("^(?=.*_|.{7}|E..)[A-Z][A-Z0-9]*(_[A-Z0-9]+)*$")]
    private static partial Regex CName();

    [GeneratedRegex("^[a-z][a-z0-9_]*$")]
    private static partial Regex CStruct();

    private enum Mistaken : ushort
    {
        IFLA_NO_SUCH_THING = 3,
        IFLA_DEVLINK_PORT = 62,
        RTM_NEWLINK = 16,
        RTM_NEWADDR = 21,
    }

#pragma warning disable CS0649, CS8981, IDE1006 // a C struct, never filled
    [StructLayout(LayoutKind.Sequential)]
    private struct ifaddrmsg
    {
        public byte ifa_family;
        public uint ifa_nonsense;
        public uint ifa_index;
        public uint _padding;
    }
#pragma warning restore
}
