namespace VirtualNet.HelpBuilder;

/// <summary>Something is wrong with a help page or a module: one sentence, with the file and, where known, the line.</summary>
internal sealed class HelpException : Exception
{
    public HelpException(string path, int line, string message)
        : base(message)
    {
        Path = path;
        Line = line;
    }

    /// <summary>The file that is to be changed.</summary>
    public string Path { get; }

    /// <summary>The line, from 1; 0 where the whole file is meant.</summary>
    public int Line { get; }

    /// <summary>The form that MSBuild and editors recognise as an error of a file: <c>path(line): error HELP: text</c>.</summary>
    public string Report => Line > 0 ? $"{Path}({Line}): error HELP: {Message}" : $"{Path}: error HELP: {Message}";
}
