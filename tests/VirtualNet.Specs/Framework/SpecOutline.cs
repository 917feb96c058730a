using System.Management.Automation.Language;

namespace VirtualNet.Specs;

/// <summary>The tests of a file as they are written, for when they cannot be run.</summary>
internal static class SpecOutline
{
    public static IEnumerable<SpecResult> Skipped(string file, string reason)
    {
        var tree = Parser.ParseFile(file, out _, out _);
        return tree.FindAll(node => IsIt(node), searchNestedScriptBlocks: true)
            .Select(it => new SpecResult(PathOf((CommandAst)it), SpecResult.Skipped, reason, 0));
    }

    private static bool IsIt(Ast node) => node is CommandAst command && command.GetCommandName() == "It";

    private static List<string> PathOf(CommandAst it)
    {
        var path = new List<string>();
        for (Ast? node = it; node is not null; node = node.Parent)
        {
            if (node is CommandAst command && command.GetCommandName() is "Describe" or "Context" or "It")
                path.Insert(0, ((CommandAst)node).CommandElements.Skip(1).OfType<StringConstantExpressionAst>().FirstOrDefault()?.Value ?? "?");
        }

        return path;
    }
}
