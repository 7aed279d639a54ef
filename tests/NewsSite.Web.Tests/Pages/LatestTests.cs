using NewsSite.Testing;

namespace NewsSite.Web.Tests.Pages;

public sealed class LatestTests
{
    [Fact]
    public async Task Everything_published_is_listed_newest_first_with_its_category()
    {
        await using var site = new SiteFactory();
        var older = await site.Desk.PublishAsync("أقدم", Newsroom.Monday, "سياسة");
        var newer = await site.Desk.PublishAsync("أحدث", Newsroom.Tuesday, "رياضة");
        await site.Desk.DraftAsync();

        var page = await site.Reader.OpenAsync("/latest");

        Assert.Equal("آخر الأخبار", page.Text("h1"));
        Assert.Equal([newer.Path(), older.Path()], page.Links(".card-headline a"));
        Assert.Equal(["رياضة", "سياسة"], page.Texts(".kicker"));
    }
}
