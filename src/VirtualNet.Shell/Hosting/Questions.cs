using System.Collections.ObjectModel;
using System.Management.Automation;
using System.Management.Automation.Host;

namespace VirtualNet.Shell;

/// <summary>Questions to the user. Where nobody can answer they are errors at once; they never wait for input that will not come.</summary>
internal static class Questions
{
    public static void Demand(ShellConsole console, string what)
    {
        if (!console.IsInteractive)
            throw new HostException($"{what} needs a terminal, and nobody can be asked here. Give what is missing as parameters, or decide with -Confirm:$false or -Force.");
    }

    public static HostException NeedsPwsh(string what) => new($"{what} needs the full PowerShell (pwsh 7.6).");

    public static int AskChoice(ShellConsole console, string caption, string message, Collection<ChoiceDescription> choices, int defaultChoice)
    {
        Demand(console, $"The question '{message}'");
        Introduce(console, caption, message);
        var labels = choices.Select(choice => Label.Parse(choice.Label)).ToArray();
        var options = string.Join("  ", labels.Select(label => $"[{label.Key}] {label.Text}"));
        while (true)
        {
            console.Write($"{options}  [?] Help{(defaultChoice >= 0 ? $" (default is \"{labels[defaultChoice].Key}\")" : "")}: ");
            var answer = console.ReadLine()?.Trim() ?? throw new HostException("Standard input ended before the question was answered.");
            if (answer.Length == 0 && defaultChoice >= 0)
                return defaultChoice;
            var chosen = Array.FindIndex(labels, label => label.Matches(answer));
            if (chosen >= 0)
                return chosen;
            if (answer == "?")
            {
                for (var i = 0; i < labels.Length; i++)
                    console.WriteLine($"{labels[i].Key} - {choices[i].HelpMessage}");
            }
        }
    }

    public static Dictionary<string, PSObject> AskFields(ShellConsole console, string caption, string message, Collection<FieldDescription> fields)
    {
        Demand(console, $"The missing parameter {string.Join(", ", fields.Select(field => $"'{field.Name}'"))}");
        Introduce(console, caption, message);
        return fields.ToDictionary(field => field.Name, field => PSObject.AsPSObject(AskField(console, field)));
    }

    private static object AskField(ShellConsole console, FieldDescription field)
    {
        if (!field.ParameterTypeFullName.EndsWith("[]", StringComparison.Ordinal))
            return AskLine(console, $"{field.Name}: ");
        var values = new List<string>();
        while (AskLine(console, $"{field.Name}[{values.Count}]: ") is { Length: > 0 } value)
            values.Add(value);
        return values.ToArray();
    }

    private static string AskLine(ShellConsole console, string prompt)
    {
        console.Write(prompt);
        return console.ReadLine() ?? throw new HostException("Standard input ended before the question was answered.");
    }

    private static void Introduce(ShellConsole console, string caption, string message)
    {
        foreach (var line in new[] { caption, message }.Where(line => !string.IsNullOrEmpty(line)))
            console.WriteLine(line);
    }

    /// <summary>A choice such as "Yes to &amp;All": the letter behind the ampersand is its key.</summary>
    private readonly record struct Label(string Key, string Text)
    {
        public static Label Parse(string label)
        {
            var at = label.IndexOf('&');
            return at < 0 || at == label.Length - 1 ? new(label, label) : new(label[at + 1].ToString().ToUpperInvariant(), label.Remove(at, 1));
        }

        public bool Matches(string answer) =>
            answer.Length > 0 && (answer.Equals(Key, StringComparison.OrdinalIgnoreCase) || answer.Equals(Text, StringComparison.OrdinalIgnoreCase));
    }
}
