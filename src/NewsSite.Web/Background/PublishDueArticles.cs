using Microsoft.EntityFrameworkCore;
using NewsSite.Data;
using NewsSite.Data.Articles;
using NewsSite.Domain.Accounts;
using NewsSite.Domain.Audit;

namespace NewsSite.Web.Background;

/// <summary>Publishes the stories whose moment has come, each by itself: one that fails stops none of the others, and is tried again.</summary>
public sealed class PublishDueArticles(IServiceScopeFactory scopes, TimeProvider clock, ILogger<PublishDueArticles> log)
{
    /// <summary>A story that is this late was missed: it is an error, even though it is published now.</summary>
    private static readonly TimeSpan Missed = TimeSpan.FromMinutes(1);

    /// <summary>How many went live.</summary>
    public async Task<int> RunAsync(CancellationToken ct)
    {
        var published = 0;
        foreach (var id in await DueAsync(ct))
        {
            try
            {
                if (await PublishAsync(id, ct)) published++;
            }
            catch (Exception e) when (e is not OperationCanceledException)
            {
                log.LogError(e, "Story {Id} was due and could not be published", id);
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

    private async Task<bool> PublishAsync(int id, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<NewsContext>();
        if (await db.WorkingCopyAsync(id, ct) is not { ScheduledFor: { } due } story) return false;

        var now = clock.GetUtcNow();
        story.PublishIfDue(EditorId.Scheduler, now);
        if (story.ScheduledFor is not null) return false;

        db.Audit.Add(new AuditEntry(Act.StoryPublished, FormattableString.Invariant($"{id}: {story.Headline}"), EditorId.Scheduler, now));
        await db.SaveChangesAsync(ct);
        if (now - due > Missed) log.LogError("Story {Id} was due at {Due} and went live only at {Now}", id, due, now);
        return true;
    }
}
