using System.Management.Automation;
using System.Management.Automation.Runspaces;
using System.Reflection;

namespace VirtualNet.Shell;

/// <summary>What a session of this shell starts with: the engine's core and the commands of the Commands folder.</summary>
internal static class ShellSessionState
{
    // Functions of the engine's defaults whose body needs a command that is not here.
    private static readonly HashSet<string> DeadFunctions = ["Pause"];

    public static InitialSessionState Create()
    {
        var state = InitialSessionState.CreateDefault2();
        state.ThreadOptions = PSThreadOptions.ReuseThread;
        foreach (var type in typeof(ShellSessionState).Assembly.GetTypes())
            Add(state, type);
        RemoveDeadEntries(state);
        return state;
    }

    /// <summary>Adds the cmdlet that a type implements, if it implements one.</summary>
    public static void Add(InitialSessionState state, Type type)
    {
        if (type.GetCustomAttribute<CmdletAttribute>() is { } cmdlet)
            state.Commands.Add(new SessionStateCmdletEntry($"{cmdlet.VerbName}-{cmdlet.NounName}", type, helpFileName: null));
    }

    private static void RemoveDeadEntries(InitialSessionState state)
    {
        var commands = state.Commands.Select(entry => entry.Name).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var dead = state.Commands.Where(entry => entry is SessionStateAliasEntry alias && !commands.Contains(alias.Definition)).Select(entry => entry.Name);
        foreach (var name in dead.ToArray())
            state.Commands.Remove(name, typeof(SessionStateAliasEntry));
        foreach (var name in DeadFunctions)
            state.Commands.Remove(name, typeof(SessionStateFunctionEntry));
    }
}
