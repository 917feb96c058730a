using System.Reflection;

namespace VirtualNet.HelpBuilder.Facts;

/// <summary>Reads attributes from metadata, by the name of their type, since nothing may be executed or even loaded.</summary>
internal static class MetadataAttribute
{
    private const string Namespace = "System.Management.Automation.";

    /// <summary>The attributes of that type on the member itself.</summary>
    public static IEnumerable<CustomAttributeData> Attributes(this MemberInfo member, string type) =>
        member.GetCustomAttributesData().Where(attribute => attribute.AttributeType.FullName == Namespace + type);

    /// <summary>The value of a named argument, or the given one where it is not written.</summary>
    public static T Named<T>(this CustomAttributeData attribute, string name, T otherwise) =>
        attribute.NamedArguments.FirstOrDefault(argument => argument.MemberName == name).TypedValue.Value is T value ? value : otherwise;

    /// <summary>All constructor arguments, a params array counted as its elements.</summary>
    public static IEnumerable<object> Arguments(this CustomAttributeData attribute) =>
        attribute.ConstructorArguments.SelectMany(argument => argument.Value is IEnumerable<CustomAttributeTypedArgument> elements
            ? elements.Select(element => element.Value!)
            : [argument.Value!]);
}
