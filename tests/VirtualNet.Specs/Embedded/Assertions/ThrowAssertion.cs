using System.Management.Automation;

namespace VirtualNet.Specs;

/// <summary>Should -Throw: runs a script block and looks at the error that ended it. Message and id take wildcards.</summary>
internal sealed class ThrowAssertion(string message, string errorId, Type? exceptionType)
{
    private static readonly ScriptBlock Catching = ScriptBlock.Create("try { $null = & $args[0] } catch { $_ }");

    /// <summary>The error that ends a script block, or null.</summary>
    public static ErrorRecord? Catch(ScriptBlock block) =>
        Catching.InvokeReturnAsIs(block) is { } caught ? (caught is PSObject wrapped ? wrapped.BaseObject : caught) as ErrorRecord : null;

    /// <returns>Why the assertion does not hold, or null.</returns>
    public string? Complaint(ErrorRecord? error, bool not)
    {
        if (not)
            return error is null ? null : $"Expected no exception to be thrown, but an exception \"{error.Exception.Message}\" was thrown.";
        if (error is null)
            return "Expected an exception to be thrown, but no exception was thrown.";
        if (exceptionType is not null && !exceptionType.IsInstanceOfType(error.Exception))
            return $"Expected an exception with type [{exceptionType}] to be thrown, but the exception type was [{error.Exception.GetType()}]: {error.Exception.Message}";
        if (!Like(error.Exception.Message, message))
            return $"Expected an exception with message like '{message}' to be thrown, but the message was '{error.Exception.Message}'.";
        return Like(error.FullyQualifiedErrorId, errorId)
            ? null
            : $"Expected an exception with FullyQualifiedErrorId '{errorId}' to be thrown, but the FullyQualifiedErrorId was '{error.FullyQualifiedErrorId}'.";
    }

    private static bool Like(string text, string pattern) => string.IsNullOrWhiteSpace(pattern) || WildcardPattern.Get(pattern, WildcardOptions.IgnoreCase).IsMatch(text);
}
