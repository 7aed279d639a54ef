using Microsoft.EntityFrameworkCore;
using NewsSite.Data;
using NewsSite.Domain.Accounts;
using NewsSite.Domain.Articles;
using NewsSite.Domain.Audit;

namespace NewsSite.Web.Background;

/// <summary>Deletes for good the stories that lay in the trash for as long as they are kept there, each by itself. Their addresses answer 404 as before; the audit remembers them.</summary>
public sealed class PurgeTrash(IServiceScopeFactory scopes, TimeProvider clock, ILogger<PurgeTrash> log) : IBackgroundTask
{
    private const int Most = 500;

    string IBackgroundTask.Name => "purge-trash";

    TimeSpan IBackgroundTask.Every => TimeSpan.FromDays(1);

    Task IBackgroundTask.RunAsync(CancellationToken ct) => RunAsync(ct);

    /// <summary>How many were deleted.</summary>
    public async Task<int> RunAsync(CancellationToken ct)
    {
        var deleted = 0;
        foreach (var id in await OverAsync(ct))
        {
            try
            {
                if (await DeleteAsync(id, ct)) deleted++;
            }
            catch (Exception e) when (e is not OperationCanceledException || !ct.IsCancellationRequested)
            {
                log.LogError(e, "Story {Id} could not be deleted from the trash", id);
            }
        }

        return deleted;
    }

    private async Task<List<int>> OverAsync(CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var limit = clock.GetUtcNow() - Article.KeptInTrash;
        // The last station of a story in the trash is the trash.
        return await scope.ServiceProvider.GetRequiredService<NewsContext>().Articles
            .Where(a => a.Status == ArticleStatus.Trashed && a.Transitions.Max(t => t.At) <= limit)
            .OrderBy(a => a.Id).Take(Most).Select(a => a.Id).ToListAsync(ct);
    }

    private async Task<bool> DeleteAsync(int id, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<NewsContext>();
        return await db.AllOrNothingAsync(
            async () =>
            {
                // Whoever restores it at this moment changes its version, and the delete is refused.
                if (await db.Articles.FirstOrDefaultAsync(a => a.Id == id && a.Status == ArticleStatus.Trashed, ct) is not { } story) return false;

                var revisions = await db.Revisions.CountAsync(r => r.ArticleId == id, ct);
                db.ReadAlso.RemoveRange(await db.ReadAlso.Where(r => r.TargetId == id).ToListAsync(ct));
                foreach (var revision in await db.Revisions.Where(r => r.ReadAlsoIds.Contains(id)).ToListAsync(ct)) revision.ReadNoMore(id);
                // Places on front pages that were, and lines that led to it, do not hold it back.
                await db.FrontSlots.Where(s => s.ArticleId == id).ExecuteDeleteAsync(ct);
                await db.BreakingLines.Where(l => l.ArticleId == id).ExecuteUpdateAsync(set => set.SetProperty(l => l.ArticleId, (int?)null).SetProperty(l => l.Version, l => l.Version + 1), ct);
                db.Articles.Remove(story);
                db.Audit.Add(new AuditEntry(Act.StoryDeleted, FormattableString.Invariant($"{id}: {story.Headline}"), EditorId.Scheduler, clock.GetUtcNow(), FormattableString.Invariant($"بقي في المهملات 30 يومًا؛ عدد نسخه {revisions}")));
                await db.SaveChangesAsync(ct);
                return true;
            },
            keeps: done => done,
            ct);
    }
}
