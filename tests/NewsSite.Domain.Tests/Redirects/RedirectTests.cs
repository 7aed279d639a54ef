using NewsSite.Domain.Redirects;

namespace NewsSite.Domain.Tests.Redirects;

public class RedirectTests
{
    [Theory]
    [InlineData("/2019/05/%D8%AE%D8%A8%D8%B1/")]
    [InlineData("/2019/05/%d8%ae%d8%a8%d8%b1")]
    [InlineData("/2019/05/خبر")]
    public void An_old_address_is_one_however_it_is_written(string path) =>
        Assert.Equal(Redirect.HashOf("/2019/05/خبر"), Redirect.HashOf(path));

    [Fact]
    public void Letters_written_in_two_code_points_are_the_same_address() =>
        Assert.Equal(Redirect.HashOf("/\u0623\u062D\u0645\u062F"), Redirect.HashOf("/\u0627\u0654\u062D\u0645\u062F"));

    [Fact]
    public void The_root_keeps_its_slash() => Assert.NotEqual(Redirect.HashOf("/"), Redirect.HashOf("/x"));
}
