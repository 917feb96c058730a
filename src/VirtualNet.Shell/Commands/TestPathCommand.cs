using System.Management.Automation;

namespace VirtualNet.Shell.Commands;

/// <summary>Test-Path: whether something exists, of any provider.</summary>
[Cmdlet(VerbsDiagnostic.Test, "Path", DefaultParameterSetName = "Path")]
internal sealed class TestPathCommand : PSCmdlet
{
    public enum Kind
    {
        Any,
        Container,
        Leaf,
    }

    [Parameter(Position = 0, Mandatory = true, ParameterSetName = "Path", ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [AllowNull]
    [AllowEmptyCollection]
    [AllowEmptyString]
    public string?[]? Path { get; set; }

    [Parameter(Mandatory = true, ParameterSetName = "LiteralPath", ValueFromPipelineByPropertyName = true)]
    [Alias("PSPath", "LP")]
    [AllowNull]
    [AllowEmptyString]
    public string?[]? LiteralPath { get; set; }

    [Parameter]
    [Alias("Type")]
    public Kind PathType { get; set; }

    protected override void ProcessRecord()
    {
        foreach (var path in LiteralPath ?? Path ?? [])
            WriteObject(!string.IsNullOrWhiteSpace(path) && Exists(path));
    }

    private bool Exists(string path)
    {
        try
        {
            var literal = LiteralPath is not null;
            if (!InvokeProvider.Item.Exists(path, force: false, literal))
                return false;
            return PathType == Kind.Any || InvokeProvider.Item.IsContainer(literal ? WildcardPattern.Escape(path) : path) == (PathType == Kind.Container);
        }
        catch (System.Management.Automation.DriveNotFoundException)
        {
            return false;
        }
    }
}
