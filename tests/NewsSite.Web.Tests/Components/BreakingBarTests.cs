using Bunit;
using NewsSite.Testing;
using NewsSite.Web.Breaking;
using NewsSite.Web.Components;

namespace NewsSite.Web.Tests.Components;

public sealed class BreakingBarTests : HouseContext
{
    [Fact]
    public void It_is_a_landmark_with_a_name_and_interrupts_nobody()
    {
        var bar = Render<BreakingBar>(p => p.Add(b => b.News, new BreakingNews("زلزال قرب CNN", "/سياسة/1", Newsroom.Tuesday))).Find("aside");

        Assert.Equal(("خبر عاجل", null), (bar.GetAttribute("aria-label"), bar.GetAttribute("role")));
        Assert.Equal("CNN", bar.QuerySelector("a bdi")!.TextContent);
    }
}
