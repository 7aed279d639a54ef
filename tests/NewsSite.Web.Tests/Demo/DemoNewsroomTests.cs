using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NewsSite.Domain.Accounts;
using NewsSite.Web.Demo;

namespace NewsSite.Web.Tests.Demo;

[Collection(nameof(DemoSite))]
public sealed class DemoNewsroomTests(DemoSite demo)
{
    [Fact]
    public async Task In_development_an_empty_store_is_filled()
    {
        await using var db = demo.Site.Store.Open();

        Assert.True(await db.Articles.CountAsync(TestContext.Current.CancellationToken) >= 45);
        Assert.Equal(8, db.Categories.Count(c => c.ParentId == null));
        Assert.Equal(6, db.Authors.Count());
        Assert.All(db.Articles.ToList(), story => Assert.True(story.IsPublished && story.CreatedBy == EditorId.Demo));
    }

    [Fact]
    public async Task No_story_is_of_tomorrow_and_the_newest_is_of_today()
    {
        await using var db = demo.Site.Store.Open();
        var dates = await db.Articles.Select(a => a.PublishedAt!.Value).ToListAsync(TestContext.Current.CancellationToken);
        var now = TimeProvider.System.GetUtcNow();

        Assert.InRange(dates.Max(), now.AddHours(-1), now);
        Assert.All(dates, date => Assert.True(date <= now));
    }

    [Fact]
    public async Task Every_category_has_stories_and_every_author_signed_some()
    {
        await using var db = demo.Site.Store.Open();

        Assert.Empty(await db.Categories.Where(c => c.ParentId == null && !db.Articles.Any(a => a.SectionId == c.Id)).Select(c => c.Name).ToListAsync(TestContext.Current.CancellationToken));
        Assert.Empty(await db.Authors.Where(a => !db.Bylines.Any(b => b.AuthorId == a.Id)).Select(a => a.Name).ToListAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Most_stories_have_a_picture_that_says_what_it_shows_in_three_formats()
    {
        await using var db = demo.Site.Store.Open();
        var pictures = await db.Articles.Where(a => a.LeadPicture != null).Select(a => a.LeadPicture!).AsNoTracking().ToListAsync(TestContext.Current.CancellationToken);

        Assert.True(pictures.Count >= 40);
        Assert.All(pictures, p => Assert.Equal(["400", "800", "1200"], p.Widths.Select(w => $"{w}")));
        Assert.All(pictures, p => Assert.NotEqual("", p.AltText));
        Assert.Equal(pictures.Count, pictures.DistinctBy(p => p.ContentHash).Count());
        foreach (var extension in new[] { "avif", "webp", "jpg" })
            Assert.Equal(200, (await demo.Site.Reader.OpenAsync(Web.Addressing.Address.Picture(pictures[0].ContentHash, 1200, extension))).Status);
    }

    [Fact]
    public async Task Some_topics_are_introduced_with_a_picture()
    {
        await using var db = demo.Site.Store.Open();
        var topics = await db.Tags.Include(t => t.Picture).Where(t => t.PictureId != null).ToListAsync(TestContext.Current.CancellationToken);

        Assert.Equal(3, topics.Count);
        Assert.All(topics, topic => Assert.NotEqual("", topic.Picture!.AltText));
        Assert.All(topics, topic => Assert.True(db.ArticleTags.Any(t => t.TagId == topic.Id), topic.Name));
    }

    [Fact]
    public async Task Bodies_hold_subheadings_quotes_lists_tables_and_Latin_names()
    {
        await using var db = demo.Site.Store.Open();
        var bodies = string.Concat(await db.Articles.Select(a => a.Html).ToListAsync(TestContext.Current.CancellationToken));

        foreach (var markup in new[] { "<h2", "<blockquote>", "<ul>", "<ol", "<table>", "<bdi", "<strong>" }) Assert.Contains(markup, bodies, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Filling_it_again_changes_nothing()
    {
        var before = demo.Site.AllRows();

        await using var scope = demo.Site.Services.CreateAsyncScope();
        var filled = await scope.ServiceProvider.GetRequiredService<DemoNewsroom>().FillIfEmptyAsync(TestContext.Current.CancellationToken);

        Assert.False(filled);
        Assert.Equal(before, demo.Site.AllRows());
    }

    [Fact]
    public async Task In_production_an_empty_store_gets_the_pages_about_the_site_and_no_demo()
    {
        await using var site = new SiteFactory();

        Assert.Equal(200, (await site.Reader.OpenAsync("/")).Status);

        // The start itself leaves the key with which it signed the set-up link, and the pages about the site with the entries of their adding.
        string[] ofTheStart = ["__EFMigrations", "DataProtectionKeys", "StaticPages", "Audit"];
        Assert.DoesNotContain(site.AllRows(), row => !ofTheStart.Any(table => row.StartsWith(table, StringComparison.Ordinal)));
    }
}
