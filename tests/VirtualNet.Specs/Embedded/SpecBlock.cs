using System.Management.Automation;

namespace VirtualNet.Specs;

/// <summary>A Describe or Context as discovery found it; the root stands for the file.</summary>
internal sealed class SpecBlock(string name, SpecBlock? parent, SpecData data)
{
    /// <summary>The name, with its templates filled in once the block runs.</summary>
    public string Name { get; set; } = name;

    public SpecBlock? Parent { get; } = parent;

    public SpecData Data { get; } = data;

    public bool Skip { get; init; }

    public ScriptBlock? BeforeAll { get; private set; }

    public ScriptBlock? AfterAll { get; private set; }

    public ScriptBlock? BeforeEach { get; private set; }

    public ScriptBlock? AfterEach { get; private set; }

    /// <summary>Blocks and tests in the order in which they are written.</summary>
    public List<object> Children { get; } = [];

    public bool IsSkipped => Skip || Parent is { IsSkipped: true };

    /// <summary>Whether anything in here is to be run; where nothing is, BeforeAll and AfterAll do not run either.</summary>
    public bool HasWork => !IsSkipped && Children.Exists(child => child is SpecBlock block ? block.HasWork : !((SpecTest)child).Skip);

    public IEnumerable<string> Path => Parent is null ? [] : [.. Parent.Path, Name];

    public IEnumerable<SpecTest> Tests => Children.SelectMany(child => child is SpecBlock block ? block.Tests : [(SpecTest)child]);

    /// <summary>From the root to this block.</summary>
    public IEnumerable<SpecBlock> Ancestry => Parent is null ? [this] : Parent.Ancestry.Append(this);

    public void Add(SpecHook hook, ScriptBlock body)
    {
        var known = hook switch
        {
            SpecHook.BeforeAll => BeforeAll,
            SpecHook.AfterAll => AfterAll,
            SpecHook.BeforeEach => BeforeEach,
            _ => AfterEach,
        };
        if (known is not null)
            throw new PSInvalidOperationException($"There is more than one {hook} in '{Name}'.");
        switch (hook)
        {
            case SpecHook.BeforeAll: BeforeAll = body; break;
            case SpecHook.AfterAll: AfterAll = body; break;
            case SpecHook.BeforeEach: BeforeEach = body; break;
            default: AfterEach = body; break;
        }
    }
}
