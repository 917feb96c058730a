using Xunit;

namespace VirtualNet.Tests.Tun;

public class AccountsTests
{
    [Fact]
    public void Root_is_known_both_ways()
    {
        Assert.Equal(0u, Accounts.FindUser("root"));
        Assert.Equal("root", Accounts.UserName(0));
        Assert.Equal(0u, Accounts.FindGroup("root"));
        Assert.Equal("root", Accounts.GroupName(0));
    }

    [Fact]
    public void What_has_no_name_is_its_number()
    {
        Assert.Null(Accounts.FindUser("no such user"));
        Assert.Equal("4000000001", Accounts.UserName(4000000001));
        Assert.Equal("4000000002", Accounts.GroupName(4000000002));
    }
}
