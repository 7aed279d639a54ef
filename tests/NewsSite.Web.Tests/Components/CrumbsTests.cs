using Bunit;
using NewsSite.Web.Components;

namespace NewsSite.Web.Tests.Components;

public sealed class CrumbsTests : HouseContext
{
    [Fact]
    public void The_way_begins_at_home()
    {
        var crumbs = Render<Crumbs>(p => p.Add(c => c.Steps, [Label("رياضة"), Label("كرة القدم")]));

        Assert.Equal(["الرئيسية", "رياضة", "كرة القدم"], crumbs.FindAll("nav ol li a").Select(a => a.TextContent));
        Assert.Equal("/", crumbs.Find("a").GetAttribute("href"));
    }
}
