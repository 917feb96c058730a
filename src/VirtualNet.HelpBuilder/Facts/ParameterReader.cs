using System.Reflection;

namespace VirtualNet.HelpBuilder.Facts;

/// <summary>Reads a parameter from the property that carries it.</summary>
internal static class ParameterReader
{
    /// <summary>The facts of one property that has at least one [Parameter].</summary>
    public static ParameterFacts Read(PropertyInfo property)
    {
        var declarations = property.Attributes("ParameterAttribute").ToList();
        return new ParameterFacts
        {
            Type = TypeName.Full(property.PropertyType),
            SupportsWildcards = property.Attributes("SupportsWildcardsAttribute").Any(),
            Aliases = [.. property.Attributes("AliasAttribute").SelectMany(attribute => attribute.Arguments()).Cast<string>()],
            ParameterSets = [.. declarations.Select(Set).OrderBy(set => set.Name, StringComparer.OrdinalIgnoreCase)],
            DontShow = declarations.Any(declaration => declaration.Named("DontShow", false)),
            AcceptedValues = [.. AcceptedValues(property)],
            HelpMessage = declarations.Select(declaration => declaration.Named("HelpMessage", "")).FirstOrDefault(text => text.Length > 0, ""),
        };
    }

    private static ParameterSetFacts Set(CustomAttributeData declaration)
    {
        var name = declaration.Named("ParameterSetName", ParameterSetFacts.Unnamed);
        var position = declaration.Named("Position", int.MinValue);
        return new ParameterSetFacts(
            name == ParameterSetFacts.Unnamed ? ParameterSetFacts.All : name,
            position == int.MinValue ? null : position,
            declaration.Named("Mandatory", false),
            declaration.Named("ValueFromPipeline", false),
            declaration.Named("ValueFromPipelineByPropertyName", false),
            declaration.Named("ValueFromRemainingArguments", false));
    }

    private static IEnumerable<string> AcceptedValues(PropertyInfo property)
    {
        var validated = property.Attributes("ValidateSetAttribute").FirstOrDefault();
        if (validated is not null)
            return validated.Arguments().OfType<string>();
        var type = property.PropertyType.IsArray ? property.PropertyType.GetElementType()! : property.PropertyType;
        if (type.IsGenericType && type.GetGenericTypeDefinition().FullName == "System.Nullable`1")
            type = type.GetGenericArguments()[0];
        return type.IsEnum ? type.GetFields(BindingFlags.Public | BindingFlags.Static).Select(field => field.Name) : [];
    }
}
