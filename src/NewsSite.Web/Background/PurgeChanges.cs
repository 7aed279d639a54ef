using Microsoft.EntityFrameworkCore;
using NewsSite.Data;
using NewsSite.Data.Changes;

namespace NewsSite.Web.Background;

/// <summary>Deletes the rows of the change feed that everybody has followed long ago. Who slept longer than they are kept begins anew (<see cref="Changes.ChangeFeed"/>).</summary>
public sealed class PurgeChanges(IServiceScopeFactory scopes, TimeProvider clock) : IBackgroundTask
{
    public static readonly TimeSpan KeptFor = TimeSpan.FromDays(7);

    /// <summary>At a time, so that no writer waits long.</summary>
    private const int Batch = 2_000;

    string IBackgroundTask.Name => "purge-changes";

    TimeSpan IBackgroundTask.Every => TimeSpan.FromHours(1);

    Task IBackgroundTask.RunAsync(CancellationToken ct) => RunAsync(ct);

    /// <summary>How many were deleted.</summary>
    public async Task<int> RunAsync(CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<NewsContext>();
        var limit = clock.GetUtcNow() - KeptFor;
        // The newest stays: in an empty feed followers would take a new row for one that they know.
        var head = await db.Changes.HeadAsync(ct);
        for (var deleted = 0; ;)
        {
            var ids = await db.Changes.Where(c => c.Id < head).OrderBy(c => c.Id).Take(Batch).Where(c => c.At < limit).Select(c => c.Id).ToListAsync(ct);
            if (ids.Count == 0) return deleted;

            var (first, last) = (ids[0], ids[^1]);
            deleted += await db.Changes.Where(c => c.Id >= first && c.Id <= last && c.At < limit).ExecuteDeleteAsync(ct);
        }
    }
}
