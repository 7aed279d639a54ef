using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using NewsSite.Data.Presence;
using NewsSite.Data.Unsaved;
using NewsSite.Domain.Accounts;
using NewsSite.Domain.Articles;
using NewsSite.Domain.Audit;
using NewsSite.Domain.Breaking;
using NewsSite.Domain.Bulk;
using NewsSite.Domain.Front;
using NewsSite.Domain.Imports;
using NewsSite.Domain.Notes;
using NewsSite.Domain.Previews;
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
    public async Task Whatever_hung_on_it_does_not_hold_it_back()
    {
        await using var site = new SiteFactory();
        await site.Desk.OpenCategoryAsync("رياضة");
        var other = await site.Desk.PublishAsync("باقٍ");
        var old = await site.Desk.PublishAsync("قديم", tags: ["قمة"], authors: ["سالم"], further: ["رياضة"], with: c => c with { ReadAlsoIds = [other.Id] });
        await site.Desk.ChangeAsync(old, a => a.Correct("كان الرقم خطأ.", Newsroom.Maria, Newsroom.Tuesday));
        await site.Desk.AddAsync(new Arrangement(FrontPlan.Empty.Lead(old.Id).PutFirst(other.Id, FrontPlace.Top), live: null, Newsroom.Maria, Newsroom.Monday));
        await site.Desk.AddAsync(new BreakingLine("عاجل", old.Id, TimeSpan.FromHours(1), 0, Newsroom.Maria, Newsroom.Monday));
        await site.Desk.AddAsync(new StoryNote(old.Id, "راجع الرقم.", [Newsroom.Salim], Newsroom.Maria, Newsroom.Monday));
        await site.Desk.AddAsync(new PreviewLink(old.Id, new string('c', 64), PreviewLink.Lengths[0], Newsroom.Maria, Newsroom.Monday));
        await site.Desk.AddAsync(new OpenWindow(Guid.NewGuid(), old.Id, Newsroom.Maria, Newsroom.Tuesday));
        await site.Desk.AddAsync(new UnsavedText(Guid.NewGuid(), Newsroom.Maria, 1, "{}", Newsroom.Monday) { ArticleId = old.Id });
        var bulk = await site.Desk.AddAsync(new BulkAct(Guid.NewGuid(), BulkKind.Trash, "نقل إلى المهملات", Newsroom.Maria, Newsroom.Monday));
        await site.Desk.AddAsync(BulkStep.Before(bulk.Id, old));
        await using (var db = site.Store.Open())
        {
            var story = await db.Articles.SingleAsync(a => a.Id == old.Id, Ct);
            db.AddRange(new MissedSchedule(story, Newsroom.Monday, Newsroom.Tuesday), new ImportedItem("markdown:a", "1.md", story));
            await db.SaveChangesAsync(Ct);
        }

        await site.Desk.TrashAsync(old);
        clock.Advance(TimeSpan.FromDays(1));

        Assert.Equal(1, await Job(site).RunAsync(Ct));

        Assert.Empty(log.Lines);
        await using var after = site.Store.Open();
        Assert.Equal([other.Id], await after.Articles.Select(a => a.Id).ToListAsync(Ct));
        Assert.Equal([other.Id], await after.FrontSlots.Select(s => s.ArticleId).ToListAsync(Ct));
        Assert.Null((await after.BreakingLines.SingleAsync(Ct)).ArticleId);
        Assert.Equal(200, (await site.Reader.OpenAsync("/")).Status);
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
