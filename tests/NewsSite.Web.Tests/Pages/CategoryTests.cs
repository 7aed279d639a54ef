using NewsSite.Testing;

namespace NewsSite.Web.Tests.Pages;

public sealed class CategoryTests
{
    [Fact]
    public async Task A_section_shows_its_childrens_stories_too_and_a_child_its_own_alone()
    {
        await using var site = new SiteFactory();
        await site.Desk.OpenCategoryAsync("رياضة");
        await site.Desk.OpenCategoryAsync("كرة القدم", under: "رياضة");
        var race = await site.Desk.PublishAsync("سباق", Newsroom.Monday, "رياضة");
        var match = await site.Desk.PublishAsync("مباراة", Newsroom.Tuesday, "كرة القدم");
        await site.Desk.PublishAsync("مؤتمر", Newsroom.Wednesday, "سياسة");

        var section = await site.Reader.OpenAsync("/رياضة");
        var child = await site.Reader.OpenAsync("/رياضة/كرة-القدم");

        Assert.Equal([match.Path(), race.Path()], section.Links(".card-headline a"));
        Assert.Equal(["كرة القدم"], section.Texts(".children a"));
        Assert.Equal([match.Path()], child.Links(".card-headline a"));
        Assert.Equal(["الرئيسية", "رياضة"], child.Texts(".crumbs a"));
    }

    [Fact]
    public async Task An_address_spelt_almost_right_leads_to_the_right_one_with_its_query()
    {
        await using var site = new SiteFactory();
        await site.Desk.OpenCategoryAsync("رياضة");
        await site.Desk.OpenCategoryAsync("كرة القدم", under: "رياضة");

        var section = await site.Reader.OpenAsync("/رياضه?utm_source=x");
        var child = await site.Reader.OpenAsync("/رياضه/كره-القدم");

        Assert.Equal(301, section.Status);
        Assert.Equal("/%D8%B1%D9%8A%D8%A7%D8%B6%D8%A9?utm_source=x", section.Location);
        Assert.Equal(301, child.Status);
        Assert.Equal("/%D8%B1%D9%8A%D8%A7%D8%B6%D8%A9/%D9%83%D8%B1%D8%A9-%D8%A7%D9%84%D9%82%D8%AF%D9%85", child.Location);
    }

    [Fact]
    public async Task A_child_has_no_page_at_the_top_or_under_another_parent()
    {
        await using var site = new SiteFactory();
        await site.Desk.OpenCategoryAsync("رياضة");
        await site.Desk.OpenCategoryAsync("ثقافة");
        await site.Desk.OpenCategoryAsync("كتب", under: "ثقافة");

        Assert.Equal(404, (await site.Reader.OpenAsync("/كتب")).Status);
        Assert.Equal(404, (await site.Reader.OpenAsync("/رياضة/كتب")).Status);
        Assert.Equal(404, (await site.Reader.OpenAsync("/لا-قسم")).Status);
    }

    [Fact]
    public async Task An_empty_category_says_so()
    {
        await using var site = new SiteFactory();
        await site.Desk.OpenCategoryAsync("رياضة");

        var page = await site.Reader.OpenAsync("/رياضة");

        Assert.Equal(200, page.Status);
        Assert.Contains("لا أخبار", page.Text(".empty"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_navigation_marks_the_section_that_the_page_lies_in()
    {
        await using var site = new SiteFactory();
        await site.Desk.OpenCategoryAsync("رياضة");
        await site.Desk.OpenCategoryAsync("كرة القدم", under: "رياضة");

        var page = await site.Reader.OpenAsync("/رياضة/كرة-القدم");

        Assert.Equal(["رياضة"], page.Texts(".sections a[aria-current]"));
    }
}
