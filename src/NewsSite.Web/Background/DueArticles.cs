using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using NewsSite.Data;
using NewsSite.Data.Articles;
using NewsSite.Domain.Articles;

namespace NewsSite.Web.Background;

/// <summary>Does something to the stories whose moment has come, each by itself: one that fails stops none of the others, and is tried again.</summary>
public abstract class DueArticles(IServiceScopeFactory scopes, TimeProvider clock, ILogger log) : IBackgroundTask
{
    /// <summary>How often a story that fails is told of.</summary>
    private static readonly TimeSpan ToldEvery = TimeSpan.FromMinutes(10);

    private readonly ConcurrentDictionary<int, DateTimeOffset> failing = new();

    public abstract string Name { get; }

    TimeSpan IBackgroundTask.Every => TimeSpan.FromMilliseconds(500);

    Task IBackgroundTask.RunAsync(CancellationToken ct) => RunAsync(ct);

    /// <summary>How many it was done to.</summary>
    public async Task<int> RunAsync(CancellationToken ct)
    {
        var done = 0;
        var due = await DueAsync(ct);
        foreach (var id in failing.Keys.Except(due)) failing.TryRemove(id, out _);
        foreach (var id in due)
        {
            try
            {
                if (await DoAsync(id, ct)) done++;
            }
            catch (Exception e) when (e is not OperationCanceledException || !ct.IsCancellationRequested)
            {
                if (IsToBeTold(id)) log.LogError(e, "Story {Id} was due and could not be {Done}", id, Withdraws ? "withdrawn" : "published");
            }
        }

        return done;
    }

    /// <summary>Those that are due, the longest first.</summary>
    protected abstract IQueryable<Article> Due(IQueryable<Article> articles, DateTimeOffset now);

    /// <summary>When the story was due, if it still was and it was done; else null. What it was is recorded, not saved.</summary>
    protected abstract DateTimeOffset? Do(Article story, NewsContext db, DateTimeOffset now);

    /// <summary>Whether the lateness is that of a withdrawal.</summary>
    protected abstract bool Withdraws { get; }

    private async Task<List<int>> DueAsync(CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await Due(scope.ServiceProvider.GetRequiredService<NewsContext>().Articles, clock.GetUtcNow()).Select(a => a.Id).ToListAsync(ct);
    }

    /// <summary>Whether the log has not heard of it lately: it is tried again twice a second.</summary>
    private bool IsToBeTold(int id)
    {
        var now = clock.GetUtcNow();
        if (failing.TryGetValue(id, out var told) && now - told < ToldEvery) return false;

        failing[id] = now;
        return true;
    }

    private async Task<bool> DoAsync(int id, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<NewsContext>();
        if (await db.WorkingCopyAsync(id, ct) is not { } story) return false;

        var now = clock.GetUtcNow();
        if (Do(story, db, now) is not { } due) return false;

        // It is an error, even though it is done now.
        var missed = now - due > MissedSchedule.Grace;
        if (missed) db.MissedSchedules.Add(new MissedSchedule(story, due, now, Withdraws));
        await db.SaveChangesAsync(ct);
        if (missed) log.LogError("Story {Id} was due at {Due} and {Done} only at {Now}", id, due, Withdraws ? "was withdrawn" : "went live", now);
        return true;
    }
}
