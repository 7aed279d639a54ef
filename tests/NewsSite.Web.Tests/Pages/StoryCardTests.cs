using NewsSite.Domain.Articles;
using NewsSite.Testing;
using NewsSite.Web.Addressing;
using NewsSite.Web.Markdown;
using NewsSite.Web.Tests.Caching;

namespace NewsSite.Web.Tests.Pages;

/// <summary>The address of one of our stories alone on a line of another.</summary>
public sealed class StoryCardTests : IAsyncDisposable
{
    private readonly CachedSite cached = new();

    [Fact]
    public async Task It_is_a_card_whose_title_follows_the_storys_headline_and_which_goes_with_the_story()
    {
        var shown = await cached.Desk.PublishAsync("جسر المرسى يُغلق ليلًا");
        var story = await PublishAsync($"قبله.\n\n{SiteFactory.BaseUrl}/a/{shown.Id}\n\nبعده.");
        Assert.Equal("جسر المرسى يُغلق ليلًا", (await OpenAsync(story)).Text(".prose .story-card h2"));

        await cached.Desk.ChangeAsync(shown, a =>
        {
            a.Revise(Newsroom.Content("جسر المرسى يُفتح", a.Category), Newsroom.Maria, Newsroom.Tuesday);
            a.Publish(Newsroom.Maria, Newsroom.Tuesday);
        });
        await cached.FollowOthersAsync();
        Assert.Equal("جسر المرسى يُفتح", (await OpenAsync(story)).Text(".prose .story-card h2"));

        await cached.Desk.WithdrawAsync(shown);
        await cached.FollowOthersAsync();
        var page = await OpenAsync(story);
        Assert.Empty(page.All(".story-card"));
        Assert.Equal(["قبله.", "بعده."], page.Texts(".prose > p"));
    }

    [Fact]
    public async Task An_address_of_that_shape_on_another_site_stays_a_link()
    {
        var story = await PublishAsync("https://elsewhere.example/politics/1/title");

        Assert.Equal(["https://elsewhere.example/politics/1/title"], (await OpenAsync(story)).Links(".prose a"));
    }

    [Fact]
    public async Task Only_the_page_of_a_story_may_frame_the_sites_of_embedded_posts()
    {
        var story = await PublishAsync("https://x.com/reuters/status/1");

        Assert.Contains("frame-src https://www.youtube-nocookie.com https://platform.twitter.com https://t.me https://www.instagram.com;", (await OpenAsync(story)).Header("Content-Security-Policy") + ";", StringComparison.Ordinal);
        Assert.DoesNotContain("frame-src", (await cached.Reader.OpenAsync("/")).Header("Content-Security-Policy"), StringComparison.Ordinal);
    }

    public ValueTask DisposeAsync() => cached.DisposeAsync();

    private Task<ReaderPage> OpenAsync(Article story) => cached.Reader.OpenAsync(Address.Article(story.Category.Slug, story.Id, story.Slug));

    private Task<Article> PublishAsync(string body) =>
        cached.Desk.PublishAsync("مقال فيه بطاقة", with: content => content with { Body = body, Rendered = new ArticleRenderer().Render(body) });
}
