using Bunit;
using NewsSite.Web.Components;

namespace NewsSite.Web.Tests.Components;

public sealed class SiteFooterTests : HouseContext
{
    [Fact]
    public void It_leads_to_the_sections_and_the_pages_about_the_site()
    {
        var footer = Render<SiteFooter>(p => p.Add(f => f.Sections, [Section("سياسة"), Section("رياضة")]).Add(f => f.Pages, [Label("من نحن")]));

        Assert.Equal(["سياسة", "رياضة", "من نحن", "التصحيحات"], footer.FindAll("footer nav a").Select(a => a.TextContent));
        Assert.Equal("العلم", footer.Find(".footer-name").TextContent);
    }
}
