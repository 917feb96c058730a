namespace VirtualNet.HelpBuilder.Facts;

/// <summary>Names of types as a PowerShell user writes them between brackets.</summary>
internal static class TypeName
{
    /// <summary>
    /// The full name without Nullable: <c>System.String[]</c>, <c>System.Collections.Generic.List[System.String]</c>.
    /// </summary>
    public static string Full(Type type)
    {
        if (type.IsArray)
            return Full(type.GetElementType()!) + "[" + new string(',', type.GetArrayRank() - 1) + "]";
        if (!type.IsGenericType)
            return type.FullName ?? type.Name;
        var definition = type.GetGenericTypeDefinition().FullName!;
        var arguments = type.GetGenericArguments();
        return definition == "System.Nullable`1"
            ? Full(arguments[0])
            : $"{definition[..definition.IndexOf('`', StringComparison.Ordinal)]}[{string.Join(',', arguments.Select(Full))}]";
    }

    /// <summary>The name for a syntax line, without namespaces: <c>List[String]</c>.</summary>
    public static string Short(string full)
    {
        var parts = full.Split('[', 2);
        var name = parts[0][(parts[0].LastIndexOfAny(['.', '+']) + 1)..];
        if (parts.Length == 1)
            return name;
        return parts[1].StartsWith(']') || parts[1].StartsWith(',')
            ? $"{name}[{parts[1]}"
            : $"{name}[{string.Join(',', parts[1].Split(',').Select(Short))}";
    }
}
