using System.Management.Automation;

namespace VirtualNet.Commands;

/// <summary>What Get-NetRoute is asked for: a destination, <c>default</c>, or text with wildcards.</summary>
internal sealed class RoutePattern
{
    private readonly Func<NetRoute, bool> _matches;

    /// <summary>Reads what was given.</summary>
    /// <exception cref="VirtualNetException"><c>InvalidDestination</c>: it is none of them.</exception>
    public RoutePattern(string text)
    {
        Text = text;
        IsPattern = WildcardPattern.ContainsWildcardCharacters(text);
        if (IsPattern)
        {
            var pattern = new WildcardPattern(text, WildcardOptions.IgnoreCase | WildcardOptions.CultureInvariant);
            _matches = route => pattern.IsMatch(route.Destination.ToString()) || (route.IsDefault && pattern.IsMatch("default"));
            return;
        }

        if (text.Trim().Equals("default", StringComparison.OrdinalIgnoreCase))
            _matches = route => route.IsDefault;
        else if (IPPrefix.TryParse(text, null, out IPPrefix? prefix))
            _matches = route => route.Destination.Equals(prefix);
        else
            throw new VirtualNetException("InvalidDestination", FailureKind.InvalidArgument, $"'{text}' is not the destination of a route: a prefix such as 192.0.2.0/24, an address, default, or text with wildcards is expected.", text);
    }

    /// <summary>What was given.</summary>
    public string Text { get; }

    /// <summary>True when it may stand for many, so that finding none is no error.</summary>
    public bool IsPattern { get; }

    /// <summary>True when it stands for this route.</summary>
    public bool Matches(NetRoute route) => _matches(route);
}
