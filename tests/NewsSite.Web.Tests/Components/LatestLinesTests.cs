using Bunit;
using NewsSite.Web.Components;

namespace NewsSite.Web.Tests.Components;

public sealed class LatestLinesTests : HouseContext
{
    [Fact]
    public void Headlines_stand_in_order_without_pictures()
    {
        var lines = Render<LatestLines>(p => p.Add(l => l.Stories, [Story("الأول", Picture()), Story("الثاني")]));

        Assert.Equal(["الأول", "الثاني"], lines.FindAll("li .card-headline").Select(h => h.TextContent));
        Assert.Empty(lines.FindAll("img"));
    }

    [Fact]
    public void Without_stories_there_is_no_heading() => Assert.Equal("", Render<LatestLines>(p => p.Add(l => l.Stories, [])).Markup.Trim());
}
