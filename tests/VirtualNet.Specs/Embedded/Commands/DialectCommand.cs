using System.Management.Automation;

namespace VirtualNet.Specs;

/// <summary>A command of the dialect that is allowed while a file is discovered.</summary>
internal abstract class DialectCommand : PSCmdlet
{
    protected SpecDiscovery Discovery => SpecDiscovery.Current
        ?? throw new PSInvalidOperationException($"'{MyInvocation.InvocationName}' stands inside of a test or of its setup, where it means nothing.");
}
