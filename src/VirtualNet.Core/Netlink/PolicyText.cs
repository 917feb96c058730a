using System.Globalization;

namespace VirtualNet.Netlink;

/// <summary>Puts the policy of an attribute, as an extended acknowledgement describes it, into words (linux/netlink.h, NL_POLICY_TYPE_ATTR_*).</summary>
internal static class PolicyText
{
    private enum PolicyAttribute : ushort
    {
        NL_POLICY_TYPE_ATTR_TYPE = 1,
        NL_POLICY_TYPE_ATTR_MIN_VALUE_S = 2,
        NL_POLICY_TYPE_ATTR_MAX_VALUE_S = 3,
        NL_POLICY_TYPE_ATTR_MIN_VALUE_U = 4,
        NL_POLICY_TYPE_ATTR_MAX_VALUE_U = 5,
        NL_POLICY_TYPE_ATTR_MIN_LENGTH = 6,
        NL_POLICY_TYPE_ATTR_MAX_LENGTH = 7,
    }

    private static readonly string[] TypeNames =
    [
        "anything", "a flag", "an 8-bit number", "a 16-bit number", "a 32-bit number", "a 64-bit number", "a signed 8-bit number",
        "a signed 16-bit number", "a signed 32-bit number", "a signed 64-bit number", "bytes", "text", "text", "attributes", "a list of attributes",
    ];

    public static string? Read(AttributeReader policy)
    {
        string type = "a value", least = "", most = "", unit = "";
        while (policy.Read())
        {
            switch (policy.TypeAs<PolicyAttribute>())
            {
                case PolicyAttribute.NL_POLICY_TYPE_ATTR_TYPE:
                    uint number = policy.UInt32();
                    type = number < TypeNames.Length ? TypeNames[number] : type;
                    break;
                case PolicyAttribute.NL_POLICY_TYPE_ATTR_MIN_VALUE_S:
                    least = ((long)policy.UInt64()).ToString(CultureInfo.InvariantCulture);
                    break;
                case PolicyAttribute.NL_POLICY_TYPE_ATTR_MAX_VALUE_S:
                    most = ((long)policy.UInt64()).ToString(CultureInfo.InvariantCulture);
                    break;
                case PolicyAttribute.NL_POLICY_TYPE_ATTR_MIN_VALUE_U:
                    least = policy.UInt64().ToString(CultureInfo.InvariantCulture);
                    break;
                case PolicyAttribute.NL_POLICY_TYPE_ATTR_MAX_VALUE_U:
                    most = policy.UInt64().ToString(CultureInfo.InvariantCulture);
                    break;
                case PolicyAttribute.NL_POLICY_TYPE_ATTR_MIN_LENGTH:
                    (least, unit) = (policy.UInt32().ToString(CultureInfo.InvariantCulture), " bytes");
                    break;
                case PolicyAttribute.NL_POLICY_TYPE_ATTR_MAX_LENGTH:
                    (most, unit) = (policy.UInt32().ToString(CultureInfo.InvariantCulture), " bytes");
                    break;
            }
        }

        return (least, most) switch
        {
            ("", "") => type,
            ("", _) => $"{type} of at most {most}{unit}",
            (_, "") => $"{type} of at least {least}{unit}",
            _ => $"{type} from {least} to {most}{unit}",
        };
    }
}
