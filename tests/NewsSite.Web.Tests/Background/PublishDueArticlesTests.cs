using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using NewsSite.Domain.Accounts;
using NewsSite.Domain.Articles;
using NewsSite.Domain.Audit;
using NewsSite.Testing;
using NewsSite.Web.Background;

namespace NewsSite.Web.Tests.Background;

public sealed class PublishDueArticlesTests
{
    private readonly FakeTimeProvider clock = new(Newsroom.Tuesday.AddHours(1));
    private readonly Heard<PublishDueArticles> log = new();

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_story_that_cannot_be_published_stops_none_of_the_others()
    {
        await using var site = new SiteFactory();
        var broken = await BrokenAsync(site, due: Newsroom.Tuesday);
        var sound = await ScheduledAsync(site, due: Newsroom.Tuesday.AddMinutes(1));

        Assert.Equal(1, await Job(site).RunAsync(Ct));

        await using var db = site.Store.Open();
        Assert.Equal(
            [(broken.Id, ArticleStatus.Scheduled), (sound.Id, ArticleStatus.Published)],
            (await db.Articles.OrderBy(a => a.Id).ToListAsync(Ct)).Select(a => (a.Id, a.Status)));
    }

    [Fact]
    public async Task A_story_that_cannot_be_published_is_told_of_once_and_then_every_ten_minutes()
    {
        await using var site = new SiteFactory();
        await BrokenAsync(site, due: Newsroom.Tuesday);
        var job = Job(site);

        for (var i = 0; i < 5; i++) await job.RunAsync(Ct);
        Assert.Equal(["Story 1 was due and could not be published"], log.Lines);
        clock.Advance(TimeSpan.FromMinutes(9));
        await job.RunAsync(Ct);
        Assert.Single(log.Lines);
        clock.Advance(TimeSpan.FromMinutes(1));
        await job.RunAsync(Ct);
        Assert.Equal(2, log.Lines.Count);
    }

    [Fact]
    public async Task A_story_that_fails_again_after_it_was_rescheduled_is_told_of_again()
    {
        await using var site = new SiteFactory();
        var broken = await BrokenAsync(site, due: Newsroom.Tuesday);
        var job = Job(site);
        await job.RunAsync(Ct);

        await DueAtAsync(site, broken, Newsroom.Wednesday);
        await job.RunAsync(Ct);
        await DueAtAsync(site, broken, Newsroom.Tuesday);
        await job.RunAsync(Ct);

        Assert.Equal(2, log.Lines.Count);
    }

    [Fact]
    public async Task A_missed_story_goes_live_once_dated_at_its_moment_and_is_an_error()
    {
        await using var site = new SiteFactory();
        var story = await ScheduledAsync(site, due: Newsroom.Tuesday);
        var job = Job(site);

        Assert.Equal(1, await job.RunAsync(Ct));
        Assert.Equal(0, await job.RunAsync(Ct));

        Assert.StartsWith($"Story {story.Id} was due at ", Assert.Single(log.Lines), StringComparison.Ordinal);
        await using var db = site.Store.Open();
        var kept = await db.Articles.SingleAsync(Ct);
        Assert.Equal((Newsroom.Tuesday, EditorId.Scheduler), (kept.PublishedAt, kept.PublishedBy));
        Assert.Equal([Act.StoryPublished], await db.Audit.Where(a => a.By == EditorId.Scheduler).Select(a => a.Act).ToListAsync(Ct));
    }

    [Fact]
    public async Task A_scheduled_update_that_is_called_important_shows_readers_its_minute()
    {
        await using var site = new SiteFactory();
        var story = await site.Desk.PublishAsync(at: Newsroom.Monday);
        await site.Desk.ChangeAsync(story, a =>
        {
            a.Revise(Newsroom.Content("عنوان جديد", a.Category), Newsroom.Maria, Newsroom.Monday.AddHours(1));
            a.Schedule(Newsroom.Tuesday, Newsroom.Maria, Newsroom.Monday.AddHours(2));
            a.AnnounceScheduledUpdate(true);
        });
        Assert.Null((await site.Reader.OpenAsync(story.Path())).Meta("article:modified_time"));

        await Job(site).RunAsync(Ct);

        // Its address has the new headline in it.
        var address = (await site.Reader.OpenAsync($"/a/{story.Id}")).Location!;
        Assert.Equal(Newsroom.Tuesday, DateTimeOffset.Parse((await site.Reader.OpenAsync(address)).Meta("article:modified_time")!, CultureInfo.InvariantCulture));
        Assert.Contains(FormattableString.Invariant($"\"dateModified\":\"{TimeZoneInfo.ConvertTime(Newsroom.Tuesday, TimeZoneInfo.FindSystemTimeZoneById("Asia/Riyadh")):yyyy-MM-ddTHH:mm:sszzz}\""), (await site.Reader.OpenAsync(address)).One("script[type='application/ld+json']").TextContent.Replace("\\u002B", "+", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Contains(FormattableString.Invariant($"<atom:updated>{Newsroom.Tuesday.UtcDateTime:yyyy-MM-ddTHH:mm:ssZ}</atom:updated>"), (await site.Reader.OpenAsync($"/{story.Category.Slug}/feed.xml")).Html, StringComparison.Ordinal);
        await using var db = site.Store.Open();
        Assert.Equal("النسخة 1 ← 2، تحديث مهم", (await db.Audit.SingleAsync(a => a.Act == Act.StoryPublished, Ct)).Detail);
    }

    private PublishDueArticles Job(SiteFactory site) => new(site.Services.GetRequiredService<IServiceScopeFactory>(), clock, log);

    private static async Task<Article> ScheduledAsync(SiteFactory site, DateTimeOffset due)
    {
        var story = await site.Desk.DraftAsync("خبر مجدول");
        await site.Desk.ChangeAsync(story, a => a.Schedule(due, Newsroom.Maria, Newsroom.Monday));
        return story;
    }

    /// <summary>A story whose text was damaged after it was scheduled.</summary>
    private static async Task<Article> BrokenAsync(SiteFactory site, DateTimeOffset due)
    {
        var story = await ScheduledAsync(site, due);
        await using var db = site.Store.Open();
        await db.Revisions.Where(r => r.ArticleId == story.Id).ExecuteUpdateAsync(set => set.SetProperty(r => r.Html, ""), Ct);
        return story;
    }

    private static async Task DueAtAsync(SiteFactory site, Article story, DateTimeOffset due)
    {
        await using var db = site.Store.Open();
        await db.Articles.Where(a => a.Id == story.Id).ExecuteUpdateAsync(set => set.SetProperty(a => a.ScheduledFor, due), Ct);
    }
}
