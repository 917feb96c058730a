using System.Management.Automation;
using VirtualNet.Sysctl;

namespace VirtualNet;

/// <summary>What can come down the pipeline to Set-NetSysctl: a setting, or a link whose settings are meant; also after serialization.</summary>
public sealed class SysctlInput
{
    /// <summary>A setting.</summary>
    public SysctlInput(NetSysctl setting) => (Key, Namespace) = (SysctlKey.Parse(setting.Name), setting.Namespace);

    /// <summary>A link.</summary>
    public SysctlInput(NetLink link) => (Link, Namespace) = (new LinkReference(link), link.Namespace);

    /// <summary>Either, after serialization (a job, a remote session, CliXml).</summary>
    /// <exception cref="ArgumentException">The object is something else.</exception>
    public SysctlInput(PSObject value)
    {
        if (Deserialized.Is(value, nameof(NetSysctl)))
        {
            Key = SysctlKey.Parse(Deserialized.Text(value, "Name") ?? "");
            Namespace = value.Properties["Namespace"]?.Value is PSObject ns && Deserialized.Is(ns, nameof(NetNamespace)) ? Deserialized.Namespace(ns) : null;
            return;
        }

        Link = new LinkObject(value).Reference;
        Namespace = Link.Namespace;
    }

    /// <summary>The link; null when it is a setting.</summary>
    internal LinkReference? Link { get; }

    /// <summary>The setting; null when it is a link.</summary>
    internal SysctlKey? Key { get; }

    /// <summary>Namespace that the object came from.</summary>
    internal NetNamespace? Namespace { get; }

    /// <inheritdoc/>
    public override string ToString() => Key?.Name ?? Link!.ToString();
}
