namespace NewsSite.Web.Tests.Pages;

public sealed class StaticPageTests
{
    [Theory]
    [InlineData("/about", "من نحن")]
    [InlineData("/contact", "اتصل بنا")]
    [InlineData("/ethics", "ميثاق التحرير")]
    [InlineData("/privacy", "الخصوصية")]
    public async Task A_page_about_the_site_stands_at_the_root_and_in_every_footer(string path, string title)
    {
        await using var site = new SiteFactory();

        var page = await site.Reader.OpenAsync(path);

        Assert.Equal(200, page.Status);
        Assert.Equal(title, page.Text("h1"));
        Assert.NotEmpty(page.All(".prose p"));
        Assert.Equal(SiteFactory.BaseUrl + path, page.Links("link[rel=canonical]")[0]);
        Assert.Contains(path, page.Links("footer a"));
    }

    [Fact]
    public async Task The_long_address_of_a_static_page_leads_to_the_short_one()
    {
        await using var site = new SiteFactory();

        var known = await site.Reader.OpenAsync("/page/about");
        var unknown = await site.Reader.OpenAsync("/page/nothing");

        Assert.Equal((301, "/about"), (known.Status, known.Location));
        Assert.Equal(404, unknown.Status);
    }

    [Fact]
    public async Task A_static_page_hides_no_file_beside_it()
    {
        await using var site = new SiteFactory();

        Assert.Equal(404, (await site.Reader.OpenAsync("/page/..%2Fappsettings")).Status);
        Assert.Equal(404, (await site.Reader.OpenAsync("/about.md")).Status);
    }
}
