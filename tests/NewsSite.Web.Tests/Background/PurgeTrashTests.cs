using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using NewsSite.Domain.Accounts;
using NewsSite.Domain.Articles;
using NewsSite.Domain.Audit;
using NewsSite.Domain.Redirects;
using NewsSite.Testing;
using NewsSite.Web.Background;

namespace NewsSite.Web.Tests.Background;

/// <summary>E38: what is in the trash can be brought back for 30 days, and is gone then.</summary>
public sealed class PurgeTrashTests
{
    private readonly FakeTimeProvider clock = new(Newsroom.Wednesday.AddDays(29));
    private readonly Heard<PurgeTrash> log = new();

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_story_is_deleted_with_all_that_is_its_own_and_nobody_reads_it_also_any_more()
    {
        await using var site = new SiteFactory();
        var old = await site.Desk.PublishAsync("قديم", tags: ["قمة"], authors: ["سالم"]);
        var other = await site.Desk.PublishAsync("باقٍ", with: c => c with { ReadAlsoIds = [old.Id] });
        await site.Desk.AddAsync(new Redirect("/قديم/خبر", old.Id));
        await site.Desk.TrashAsync(old);
        clock.Advance(TimeSpan.FromDays(1));

        Assert.Equal(1, await Job(site).RunAsync(Ct));

        await using var db = site.Store.Open();
        Assert.Equal([other.Id], await db.Articles.Select(a => a.Id).ToListAsync(Ct));
        Assert.Equal([other.Id], await db.Revisions.Select(r => r.ArticleId).ToListAsync(Ct));
        Assert.Equal((0, 0), (await db.ReadAlso.CountAsync(Ct), await db.Redirects.CountAsync(Ct)));
        var entry = await db.Audit.SingleAsync(a => a.By == EditorId.Scheduler, Ct);
        Assert.Equal((Act.StoryDeleted, $"{old.Id}: قديم", EditorId.Scheduler), (entry.Act, entry.Subject, entry.By));
        Assert.Equal(404, (await site.Reader.OpenAsync(old.Path())).Status);
        Assert.Equal(404, (await site.Reader.OpenAsync("/" + Uri.EscapeDataString("قديم") + "/" + Uri.EscapeDataString("خبر"))).Status);
        // The other's text can still be published and restored.
        await site.Desk.ChangeAsync(other, a =>
        {
            a.Revise(Newsroom.Content(category: a.Revisions[^1].Category) with { ReadAlsoIds = a.Revisions[^1].ReadAlsoIds }, Newsroom.Maria, Newsroom.Wednesday);
            a.Publish(Newsroom.Maria, Newsroom.Wednesday);
        });
        Assert.Empty(log.Lines);
    }

    [Fact]
    public async Task Until_then_it_stays_and_can_be_restored_with_its_revisions()
    {
        await using var site = new SiteFactory();
        var story = await site.Desk.PublishAsync();
        await site.Desk.TrashAsync(story);
        clock.Advance(TimeSpan.FromHours(23));

        Assert.Equal(0, await Job(site).RunAsync(Ct));
        await site.Desk.ChangeAsync(story, a => a.Restore(Newsroom.Maria, Newsroom.Wednesday.AddDays(29)));
        clock.Advance(TimeSpan.FromDays(60));
        Assert.Equal(0, await Job(site).RunAsync(Ct));

        await using var db = site.Store.Open();
        Assert.Equal(ArticleStatus.Withdrawn, (await db.Articles.SingleAsync(Ct)).Status);
    }

    [Fact]
    public async Task The_days_count_from_the_last_time_it_was_thrown_away()
    {
        await using var site = new SiteFactory();
        var story = await site.Desk.PublishAsync();
        await site.Desk.TrashAsync(story);
        await site.Desk.ChangeAsync(story, a => a.Restore(Newsroom.Maria, Newsroom.Wednesday.AddDays(1)));
        await site.Desk.ChangeAsync(story, a => a.Trash(Newsroom.Maria, Newsroom.Wednesday.AddDays(2)));

        clock.Advance(TimeSpan.FromDays(2));
        Assert.Equal(0, await Job(site).RunAsync(Ct));
        clock.Advance(TimeSpan.FromDays(1));
        Assert.Equal(1, await Job(site).RunAsync(Ct));
    }

    private PurgeTrash Job(SiteFactory site) => new(site.Services.GetRequiredService<IServiceScopeFactory>(), clock, log);
}
