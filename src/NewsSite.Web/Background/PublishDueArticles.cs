using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using NewsSite.Data;
using NewsSite.Data.Articles;
using NewsSite.Domain.Accounts;
using NewsSite.Domain.Articles;
using NewsSite.Domain.Audit;

namespace NewsSite.Web.Background;

/// <summary>Publishes the stories whose moment has come, each by itself: one that fails stops none of the others, and is tried again.</summary>
public sealed class PublishDueArticles(IServiceScopeFactory scopes, TimeProvider clock, ILogger<PublishDueArticles> log) : IBackgroundTask
{
    /// <summary>How often a story that cannot be published is told of.</summary>
    private static readonly TimeSpan ToldEvery = TimeSpan.FromMinutes(10);

    private readonly ConcurrentDictionary<int, DateTimeOffset> failing = new();

    string IBackgroundTask.Name => "publish-due-articles";

    TimeSpan IBackgroundTask.Every => TimeSpan.FromMilliseconds(500);

    Task IBackgroundTask.RunAsync(CancellationToken ct) => RunAsync(ct);

    /// <summary>How many went live.</summary>
    public async Task<int> RunAsync(CancellationToken ct)
    {
        var published = 0;
        var due = await DueAsync(ct);
        foreach (var id in failing.Keys.Except(due)) failing.TryRemove(id, out _);
        foreach (var id in due)
        {
            try
            {
                if (await PublishAsync(id, ct)) published++;
            }
            catch (Exception e) when (e is not OperationCanceledException || !ct.IsCancellationRequested)
            {
                if (IsToBeTold(id)) log.LogError(e, "Story {Id} was due and could not be published", id);
            }
        }

        return published;
    }

    private async Task<List<int>> DueAsync(CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var now = clock.GetUtcNow();
        return await scope.ServiceProvider.GetRequiredService<NewsContext>().Articles
            .Where(a => a.ScheduledFor <= now).OrderBy(a => a.ScheduledFor).Select(a => a.Id).ToListAsync(ct);
    }

    /// <summary>Whether the log has not heard of it lately: it is tried again twice a second.</summary>
    private bool IsToBeTold(int id)
    {
        var now = clock.GetUtcNow();
        if (failing.TryGetValue(id, out var told) && now - told < ToldEvery) return false;

        failing[id] = now;
        return true;
    }

    private async Task<bool> PublishAsync(int id, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<NewsContext>();
        if (await db.WorkingCopyAsync(id, ct) is not { ScheduledFor: { } due } story) return false;

        var now = clock.GetUtcNow();
        story.PublishIfDue(EditorId.Scheduler, now);
        if (story.ScheduledFor is not null) return false;

        db.Audit.Add(new AuditEntry(Act.StoryPublished, FormattableString.Invariant($"{id}: {story.Headline}"), EditorId.Scheduler, now));
        // It is an error, even though it is published now.
        var missed = now - due > MissedSchedule.Grace;
        if (missed) db.MissedSchedules.Add(new MissedSchedule(story, due, now));
        await db.SaveChangesAsync(ct);
        if (missed) log.LogError("Story {Id} was due at {Due} and went live only at {Now}", id, due, now);
        return true;
    }
}
