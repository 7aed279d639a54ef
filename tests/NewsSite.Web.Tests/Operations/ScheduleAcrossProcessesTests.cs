using Microsoft.EntityFrameworkCore;
using NewsSite.Domain.Accounts;
using NewsSite.Domain.Articles;
using NewsSite.Domain.Audit;
using NewsSite.Domain.Changes;
using NewsSite.Testing;

namespace NewsSite.Web.Tests.Operations;

/// <summary>E10: what is scheduled goes live once, whichever programs run, stop or die meanwhile. The times are those of the machine; none of them decides a test.</summary>
public sealed class ScheduleAcrossProcessesTests : IDisposable
{
    private readonly SqliteStore store = new();
    private readonly TemporaryFolder media = new();

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_story_whose_moment_passed_while_no_program_ran_goes_live_at_the_start_once_and_is_told_of()
    {
        var due = DateTimeOffset.UtcNow.AddHours(-3);
        var id = Assert.Single(await ScheduleAsync(due));

        using (var program = RunningProgram.Start(store, media))
        {
            await LiveAsync(id);
            await MissIsToldAsync(program, id);
            program.Kill();
        }

        using (var again = RunningProgram.Start(store, media))
        {
            var next = Assert.Single(await ScheduleAsync(DateTimeOffset.UtcNow));
            await LiveAsync(next);
        }

        await using var db = store.Open();
        Assert.Equal(due, await db.Articles.Where(a => a.Id == id).Select(a => a.PublishedAt).SingleAsync(Ct));
        await PublishedOnceAsync(id);
    }

    [Fact]
    public async Task Of_two_programs_one_publishes_each_story_and_when_it_is_killed_the_other_goes_on()
    {
        using var one = RunningProgram.Start(store, media);
        using var other = RunningProgram.Start(store, media);
        await Task.WhenAll(one.OpenedAsync(), other.OpenedAsync());
        var now = DateTimeOffset.UtcNow;
        var first = await ScheduleAsync([now, now, now.AddSeconds(1), now.AddSeconds(2), now.AddSeconds(3)]);
        await LiveAsync(first);

        var holder = await HolderAsync();
        Assert.Contains(holder, new[] { one.Id, other.Id });
        (holder == one.Id ? one : other).Kill();
        var second = await ScheduleAsync(DateTimeOffset.UtcNow);
        await LiveAsync(second);

        Assert.Equal(holder == one.Id ? other.Id : one.Id, await HolderAsync());
        await PublishedOnceAsync([.. first, .. second]);
    }

    public void Dispose()
    {
        store.Dispose();
        media.Dispose();
    }

    /// <summary>Schedules stories for moments that may have passed already: the newsroom did it the day before.</summary>
    private async Task<List<int>> ScheduleAsync(params DateTimeOffset[] moments)
    {
        await using var db = store.Open();
        var category = await db.Categories.FirstOrDefaultAsync(Ct) ?? Newsroom.Politics();
        List<Article> stories = [];
        foreach (var moment in moments)
        {
            var story = new Article(Newsroom.Content(category: category), Newsroom.Maria, moment.AddDays(-1));
            story.Schedule(moment, Newsroom.Maria, moment.AddDays(-1));
            stories.Add(story);
        }

        db.AddRange(stories);
        await db.SaveChangesAsync(Ct);
        return stories.ConvertAll(s => s.Id);
    }

    private Task LiveAsync(int id) => LiveAsync([id]);

    private async Task LiveAsync(List<int> ids)
    {
        await UntilAsync(async () =>
        {
            await using var db = store.Open();
            return await db.Articles.CountAsync(a => ids.Contains(a.Id) && a.Status == ArticleStatus.Published, Ct) == ids.Count;
        });
    }

    /// <summary>The process that holds the lease.</summary>
    private async Task<int> HolderAsync()
    {
        await using var db = store.Open();
        var holder = await db.Leases.Where(l => l.Name == "publish-due-articles").Select(l => l.Holder!).SingleAsync(Ct);
        return int.Parse(holder.Split(':')[1], System.Globalization.CultureInfo.InvariantCulture);
    }

    private async Task PublishedOnceAsync(params IEnumerable<int> ids)
    {
        await using var db = store.Open();
        foreach (var id in ids)
        {
            var subject = $"{id}: ";
            Assert.Equal([Act.StoryPublished], await db.Audit.Where(a => a.Subject.StartsWith(subject)).Select(a => a.Act).ToListAsync(Ct));
            Assert.Equal([ChangeKind.ArticlePublished], await db.Changes.Where(c => c.ArticleId == id).Select(c => c.Kind).ToListAsync(Ct));
            Assert.Equal([EditorId.Scheduler], await db.Transitions.Where(t => t.ArticleId == id && t.To == ArticleStatus.Published).Select(t => t.By).ToListAsync(Ct));
        }
    }

    /// <summary>An error in the log, whose lines are JSON.</summary>
    private static Task MissIsToldAsync(SiteProcess program, int id) => UntilAsync(() => Task.FromResult(program.Output.Any(line =>
        line.Contains("was due at {Due} and {Done} only at {Now}", StringComparison.Ordinal) && line.Contains($"\"Id\":{id},", StringComparison.Ordinal) && line.Contains("\"@l\":\"Error\"", StringComparison.Ordinal))));

    private static async Task UntilAsync(Func<Task<bool>> condition)
    {
        var last = DateTimeOffset.UtcNow + SiteProcess.Patience;
        while (!await condition())
        {
            Assert.True(DateTimeOffset.UtcNow < last, "It never happened.");
            await Task.Delay(50, Ct);
        }
    }
}
