using NewsSite.Domain.Tags;
using NewsSite.Testing;

namespace NewsSite.Web.Tests.Pages;

public sealed class TagTests
{
    [Fact]
    public async Task A_tag_says_what_it_is_about_and_lists_its_stories_alone()
    {
        await using var site = new SiteFactory();
        var tag = new Tag("روسيا وأوكرانيا", Newsroom.Monday);
        tag.Describe("أخبار الحرب والمفاوضات.", Newsroom.Monday);
        await site.Desk.AddAsync(tag);
        var story = await site.Desk.PublishAsync(tags: ["روسيا وأوكرانيا", "قمة"]);
        await site.Desk.PublishAsync("خبر آخر", tags: ["قمة"]);

        var page = await site.Reader.OpenAsync("/tag/روسيا-وأوكرانيا");

        Assert.Equal("روسيا وأوكرانيا", page.Text("h1"));
        Assert.Equal("أخبار الحرب والمفاوضات.", page.Text(".page-lead"));
        Assert.Equal("أخبار الحرب والمفاوضات.", page.Meta("description"));
        Assert.Equal([story.Path()], page.Links(".card-headline a"));
    }

    [Fact]
    public async Task A_tags_picture_heads_its_page_and_goes_with_its_links()
    {
        await using var site = new SiteFactory();
        var picture = await site.Desk.UploadAsync(alt: "علمان متجاوران");
        var tag = new Tag("قمة", Newsroom.Monday);
        tag.Illustrate(picture.Id, Newsroom.Monday);
        await site.Desk.AddAsync(tag);

        var page = await site.Reader.OpenAsync("/tag/قمة");

        Assert.Equal("علمان متجاوران", page.One(".page-head img").GetAttribute("alt"));
        Assert.Contains(picture.ContentHash[..16], page.Meta("og:image"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_spelling_leads_to_the_tags_own_address()
    {
        await using var site = new SiteFactory();
        await site.Desk.AddAsync(new Tag("أوكرانيا", Newsroom.Monday));

        var page = await site.Reader.OpenAsync("/tag/اوكرانيا?utm=1");

        Assert.Equal(301, page.Status);
        Assert.Equal("/tag/%D8%A3%D9%88%D9%83%D8%B1%D8%A7%D9%86%D9%8A%D8%A7?utm=1", page.Location);
    }

    [Fact]
    public async Task A_tag_that_never_was_is_not_found()
    {
        await using var site = new SiteFactory();

        Assert.Equal(404, (await site.Reader.OpenAsync("/tag/لا-وسم")).Status);
    }
}
