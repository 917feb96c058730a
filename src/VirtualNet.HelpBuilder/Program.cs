using VirtualNet.HelpBuilder.Commands;

namespace VirtualNet.HelpBuilder;

/// <summary>Help pages in markdown to the MAML file that Get-Help reads; see README.md beside this file.</summary>
internal static class Program
{
    private const string Usage =
        """
        usage: VirtualNet.HelpBuilder compile FOLDER MODULE.dll-Help.xml   write the MAML file from the pages
               VirtualNet.HelpBuilder refresh MODULE.dll FOLDER            write missing pages, update syntax and parameters
               VirtualNet.HelpBuilder check MODULE.dll FOLDER              list what is missing, stale or unfinished
        """;

    /// <summary>0 is success, 1 says that something is wrong with the pages, 2 that the call was.</summary>
    public static int Main(string[] args)
    {
        try
        {
            var errors = args switch
            {
                ["compile", var folder, var output] => CompileCommand.Run(folder, output),
                ["refresh", var module, var folder] => RefreshCommand.Run(module, folder, Console.Out),
                ["check", var module, var folder] => CheckCommand.Run(module, folder),
                _ => null,
            };
            if (errors is null)
            {
                Console.Error.WriteLine(Usage);
                return 2;
            }

            return Report(errors);
        }
        catch (HelpException error)
        {
            return Report([error]);
        }
    }

    private static int Report(IReadOnlyList<HelpException> errors)
    {
        foreach (var error in errors)
            Console.Error.WriteLine(error.Report);
        return errors.Count > 0 ? 1 : 0;
    }
}
