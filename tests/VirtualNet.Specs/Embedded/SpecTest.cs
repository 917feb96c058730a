using System.Management.Automation;

namespace VirtualNet.Specs;

/// <summary>An It as discovery found it.</summary>
internal sealed class SpecTest(string name, SpecBlock block, SpecData data, ScriptBlock body)
{
    /// <summary>The name, with its templates filled in once the test runs.</summary>
    public string Name { get; set; } = name;

    public SpecBlock Block { get; } = block;

    public SpecData Data { get; } = data;

    public ScriptBlock Body { get; } = body;

    public bool Skip { get; init; }

    public bool IsSkipped => Skip || Block.IsSkipped;

    public IReadOnlyList<string> Path => [.. Block.Path, Name];
}
