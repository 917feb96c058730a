using System.Management.Automation;

namespace VirtualNet.Specs;

/// <summary>Should, with the operators of the dialect and no others.</summary>
[Cmdlet(VerbsLifecycle.Assert, "Should")]
internal sealed class AssertShouldCommand : PSCmdlet
{
    private readonly List<object?> _actual = [];

    [Parameter(ValueFromPipeline = true)]
    [AllowNull]
    public object? ActualValue { get; set; }

    [Parameter]
    public SwitchParameter Not { get; set; }

    [Parameter]
    public string Because { get; set; } = "";

    [Parameter(Mandatory = true, ParameterSetName = nameof(Be))]
    public SwitchParameter Be { get; set; }

    [Parameter(Mandatory = true, ParameterSetName = nameof(BeExactly))]
    public SwitchParameter BeExactly { get; set; }

    [Parameter(Mandatory = true, ParameterSetName = nameof(BeTrue))]
    public SwitchParameter BeTrue { get; set; }

    [Parameter(Mandatory = true, ParameterSetName = nameof(BeFalse))]
    public SwitchParameter BeFalse { get; set; }

    [Parameter(Mandatory = true, ParameterSetName = nameof(BeNullOrEmpty))]
    public SwitchParameter BeNullOrEmpty { get; set; }

    [Parameter(Mandatory = true, ParameterSetName = nameof(BeOfType))]
    public SwitchParameter BeOfType { get; set; }

    [Parameter(Mandatory = true, ParameterSetName = nameof(Match))]
    public SwitchParameter Match { get; set; }

    [Parameter(Mandatory = true, ParameterSetName = nameof(BeLike))]
    public SwitchParameter BeLike { get; set; }

    [Parameter(Mandatory = true, ParameterSetName = nameof(HaveCount))]
    public SwitchParameter HaveCount { get; set; }

    [Parameter(Mandatory = true, ParameterSetName = nameof(Contain))]
    public SwitchParameter Contain { get; set; }

    [Parameter(Mandatory = true, ParameterSetName = nameof(BeIn))]
    public SwitchParameter BeIn { get; set; }

    [Parameter(Mandatory = true, ParameterSetName = nameof(BeGreaterThan))]
    public SwitchParameter BeGreaterThan { get; set; }

    [Parameter(Mandatory = true, ParameterSetName = nameof(BeLessThan))]
    public SwitchParameter BeLessThan { get; set; }

    [Parameter(Mandatory = true, ParameterSetName = nameof(Throw))]
    public SwitchParameter Throw { get; set; }

    [Parameter(Position = 0, Mandatory = true, ParameterSetName = nameof(Be))]
    [Parameter(Position = 0, Mandatory = true, ParameterSetName = nameof(BeExactly))]
    [Parameter(Position = 0, Mandatory = true, ParameterSetName = nameof(BeOfType))]
    [Parameter(Position = 0, Mandatory = true, ParameterSetName = nameof(Match))]
    [Parameter(Position = 0, Mandatory = true, ParameterSetName = nameof(BeLike))]
    [Parameter(Position = 0, Mandatory = true, ParameterSetName = nameof(HaveCount))]
    [Parameter(Position = 0, Mandatory = true, ParameterSetName = nameof(Contain))]
    [Parameter(Position = 0, Mandatory = true, ParameterSetName = nameof(BeIn))]
    [Parameter(Position = 0, Mandatory = true, ParameterSetName = nameof(BeGreaterThan))]
    [Parameter(Position = 0, Mandatory = true, ParameterSetName = nameof(BeLessThan))]
    [AllowNull]
    [AllowEmptyString]
    [AllowEmptyCollection]
    public object? ExpectedValue { get; set; }

    [Parameter(Position = 0, ParameterSetName = nameof(Throw))]
    public string ExpectedMessage { get; set; } = "";

    [Parameter(ParameterSetName = nameof(Throw))]
    public string ErrorId { get; set; } = "";

    [Parameter(ParameterSetName = nameof(Throw))]
    public Type? ExceptionType { get; set; }

    [Parameter(ParameterSetName = nameof(Throw))]
    public SwitchParameter PassThru { get; set; }

    protected override void ProcessRecord() => _actual.Add(ActualValue);

    protected override void EndProcessing()
    {
        if (Throw)
        {
            foreach (var actual in Each())
                AssertThrows(actual);
            return;
        }

        var assertion = Assertion.Named(ParameterSetName);
        object? all = _actual.Count == 0 ? null : _actual.ToArray();
        foreach (var actual in assertion.TakesAll ? [all] : Each())
        {
            if (assertion.Holds(actual, ExpectedValue, Not) == Not)
                Fail(assertion.Text(actual, ExpectedValue, Not), Because);
        }
    }

    // Nothing piped is one $null, as in Pester.
    private List<object?> Each() => _actual.Count == 0 ? [null] : _actual;

    private void AssertThrows(object? actual)
    {
        var block = (actual is PSObject wrapped ? wrapped.BaseObject : actual) as ScriptBlock
            ?? throw new PSArgumentException("Input is missing or not a script block. What is piped to Should -Throw must be in curly braces.");
        var throwing = new ThrowAssertion(ExpectedMessage, ErrorId, ExceptionType);
        var error = ThrowAssertion.Catch(block);
        if (throwing.Complaint(error, Not) is { } complaint)
            Fail(complaint, Because);
        if (PassThru && !Not)
            WriteObject(error);
    }

    private void Fail(string text, string because) => ThrowTerminatingError(
        new ErrorRecord(new AssertionException(because.Length > 0 ? $"{text} Because {because}." : text), "PesterAssertionFailed", ErrorCategory.InvalidResult, null));
}
