using System.Xml.Linq;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using NewsSite.Testing;
using NewsSite.Web.Changes;

namespace NewsSite.Web.Tests.Endpoints;

/// <summary>R24 and the rules of the news sitemap: the first publication as date, the last update as change, the last two days alone.</summary>
public sealed class NewsSitemapTests
{
    private static readonly XNamespace Sitemap = "http://www.sitemaps.org/schemas/sitemap/0.9", News = "http://www.google.com/schemas/sitemap-news/0.9";

    [Fact]
    public async Task It_lists_what_was_published_in_two_days_with_the_dates_that_readers_see()
    {
        await using var site = new SiteFactory { Clock = new FakeTimeProvider(Newsroom.Wednesday.AddHours(1)) };
        await site.Desk.PublishAsync("خبر قديم", Newsroom.Wednesday.AddDays(-3));
        var story = await site.Desk.PublishAsync("قمة «بودابست» & ما بعدها", Newsroom.Tuesday);
        var newest = await site.Desk.PublishAsync("خبر بلا تحديث", Newsroom.Tuesday.AddHours(3));
        await site.Desk.ChangeAsync(story, a => a.AnnounceUpdate(Newsroom.Tuesday.AddHours(2)));
        await site.Desk.DraftAsync();

        var answer = await site.Reader.OpenAsync("/sitemap-news.xml");

        Assert.Equal((200, "application/xml; charset=utf-8"), (answer.Status, answer.Header("Content-Type")));
        var urls = XDocument.Parse(answer.Html).Root!.Elements(Sitemap + "url").ToList();
        Assert.Equal([SiteFactory.BaseUrl + newest.Path(), SiteFactory.BaseUrl + story.Path()], urls.Select(url => url.Element(Sitemap + "loc")!.Value));
        Assert.Equal([Newsroom.Tuesday.AddHours(3), Newsroom.Tuesday.AddHours(2)], urls.Select(url => (DateTimeOffset)url.Element(Sitemap + "lastmod")!));
        var told = urls[1].Elements(News + "news").Single();
        Assert.Equal(("العلم", "ar"), (told.Element(News + "publication")!.Element(News + "name")!.Value, told.Element(News + "publication")!.Element(News + "language")!.Value));
        Assert.Equal((Newsroom.Tuesday, "قمة «بودابست» & ما بعدها"), ((DateTimeOffset)told.Element(News + "publication_date")!, told.Element(News + "title")!.Value));
    }

    [Fact]
    public async Task It_is_fresh_when_a_story_is_published_or_withdrawn()
    {
        await using var site = new SiteFactory { Clock = new FakeTimeProvider(Newsroom.Wednesday) };
        Assert.DoesNotContain("<loc>", (await site.Reader.OpenAsync("/sitemap-news.xml")).Html, StringComparison.Ordinal);

        var story = await site.Desk.PublishAsync(at: Newsroom.Tuesday);
        await FollowAsync(site);
        Assert.Contains(story.Path(), (await site.Reader.OpenAsync("/sitemap-news.xml")).Html, StringComparison.Ordinal);
        await site.Desk.WithdrawAsync(story);
        await FollowAsync(site);

        Assert.DoesNotContain(story.Path(), (await site.Reader.OpenAsync("/sitemap-news.xml")).Html, StringComparison.Ordinal);
    }

    private static Task FollowAsync(SiteFactory site) => site.Services.GetRequiredService<ChangeFeed>().CatchUpAsync(TestContext.Current.CancellationToken);
}
