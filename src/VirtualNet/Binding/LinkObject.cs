using System.Management.Automation;

namespace VirtualNet;

/// <summary>
/// A link that came down the pipeline: a <see cref="NetLink"/>, also one that went through serialization, and nothing else. A name
/// does not convert, so that text in a pipeline is never taken for a link by accident.
/// </summary>
public sealed class LinkObject
{
    /// <summary>Of a link.</summary>
    public LinkObject(NetLink link) => Reference = new LinkReference(link);

    /// <summary>Of a link that went through serialization (a job, a remote session, CliXml).</summary>
    /// <exception cref="ArgumentException">The object is something else.</exception>
    public LinkObject(PSObject value)
    {
        if (!Deserialized.Is(value, nameof(NetLink)))
            throw new ArgumentException($"An object of type {value.TypeNames[0]} is not a link.", nameof(value));
        Reference = new LinkReference(value);
    }

    /// <summary>What it stands for.</summary>
    public LinkReference Reference { get; }

    /// <inheritdoc/>
    public override string ToString() => Reference.ToString();
}
