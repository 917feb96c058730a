namespace VirtualNet.Completion;

/// <summary>Reads names and numbers out of passwd(5) and group(5): both have name:x:number first.</summary>
internal static class AccountFile
{
    public static IEnumerable<(string Word, string ToolTip)> Read(string file, string what) =>
        File.ReadLines(file)
            .Select(line => line.Split(':', 4))
            .Where(fields => fields.Length >= 3 && fields[0].Length > 0)
            .Select(fields => (fields[0], $"{what} {fields[0]} ({fields[2]})"));
}
