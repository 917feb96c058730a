using System.Management.Automation;

namespace VirtualNet.Specs;

/// <summary>One operator of Should: its test is PowerShell's own operator, evaluated by the engine.</summary>
/// <param name="Words">What the failure says between the expected and the actual value.</param>
/// <param name="Test">$args: actual, expected.</param>
/// <param name="TakesAll">Whether it gets all that was piped at once, or each element by itself.</param>
internal sealed record Assertion(string Words, ScriptBlock Test, bool TakesAll = false)
{
    private static readonly Dictionary<string, Assertion> All = new()
    {
        ["Be"] = new("equal to", Script("-eq"), TakesAll: true) { Compares = true },
        ["BeExactly"] = new("exactly equal to", Script("-ceq"), TakesAll: true) { Compares = true },
        ["BeTrue"] = new("$true", ScriptBlock.Create("[bool]$args[0]")),
        ["BeFalse"] = new("$false", ScriptBlock.Create("-not $args[0]")),
        ["BeNullOrEmpty"] = new("$null or empty", ScriptBlock.Create(
            """
            $all = $args[0]
            if ($null -eq $all -or $all.Count -eq 0) { $true }
            elseif ($all.Count -gt 1) { $false }
            elseif ($all[0] -is [hashtable]) { $all[0].Count -eq 0 }
            else { [string]::IsNullOrEmpty($all[0]) }
            """), TakesAll: true),
        ["BeOfType"] = new("of the type", ScriptBlock.Create(
            """
            $type = if ($args[1] -is [string]) { ($args[1] -replace '^\[(.*)\]$', '$1') -as [type] } else { $args[1] }
            if ($null -eq $type) { throw [ArgumentException]"Could not find type [$($args[1])]." }
            $args[0] -is $type
            """)),
        ["Match"] = new("matching", ScriptBlock.Create("[bool]($args[0] -match $args[1])")),
        ["BeLike"] = new("like", ScriptBlock.Create("[bool]($args[0] -like $args[1])")),
        ["HaveCount"] = new("of the size", ScriptBlock.Create(
            "if ([int]$args[1] -lt 0) { throw [ArgumentException]'A size is not negative.' }; $(if ($null -eq $args[0]) { 0 } else { $args[0].Count }) -eq [int]$args[1]"),
            TakesAll: true),
        ["Contain"] = new("containing", ScriptBlock.Create("$args[0] -contains $args[1]"), TakesAll: true),
        ["BeIn"] = new("one of", ScriptBlock.Create("$args[1] -contains $args[0]")),

        // -Not of an ordering is the opposite ordering, which differs where values are $null.
        ["BeGreaterThan"] = new("greater than", ScriptBlock.Create("if ($args[2]) { $args[0] -gt $args[1] } else { -not ($args[0] -le $args[1]) }")),
        ["BeLessThan"] = new("less than", ScriptBlock.Create("if ($args[2]) { $args[0] -lt $args[1] } else { -not ($args[0] -ge $args[1]) }")),
    };

    private bool Compares { get; init; }

    public static Assertion Named(string name) => All[name];

    /// <summary>Whether it holds, -Not left aside.</summary>
    public bool Holds(object? actual, object? expected, bool not) =>
        Compares ? ArrayComparison.AreEqual(actual, expected, Test) : LanguagePrimitives.IsTrue(Test.InvokeReturnAsIs(actual, expected, not));

    public string Text(object? actual, object? expected, bool not) => Words.StartsWith('$')
        ? $"Expected {(not ? "anything but " : "")}{Words}, but got {Nicely.Format(actual)}."
        : $"Expected a value {(not ? "not " : "")}{Words} {Nicely.Format(expected)}, but got {Nicely.Format(actual)}.";

    private static ScriptBlock Script(string equality) => ScriptBlock.Create($"[bool]($args[1] {equality} $args[0])");
}
