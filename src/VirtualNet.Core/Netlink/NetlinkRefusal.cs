namespace VirtualNet.Netlink;

/// <summary>What the kernel says when it refuses a request: the error number and its extended acknowledgement.</summary>
/// <param name="ErrorNumber">Positive errno.</param>
/// <param name="KernelMessage">NLMSGERR_ATTR_MSG: the kernel's own words; null when there were none.</param>
/// <param name="AttributePath">Names of the offending attribute and those around it, from the offset: <c>IFLA_LINKINFO.IFLA_INFO_DATA.IFLA_VLAN_ID</c>.</param>
/// <param name="MissingAttribute">Name of an attribute that is required and was not sent.</param>
/// <param name="PolicyText">What the policy accepts: "16-bit number from 1 to 4094"; null when not told.</param>
public sealed record NetlinkRefusal(
    int ErrorNumber,
    string? KernelMessage = null,
    string? AttributePath = null,
    string? MissingAttribute = null,
    string? PolicyText = null);
