using Microsoft.EntityFrameworkCore;
using NewsSite.Domain.Changes;

namespace NewsSite.Data.Changes;

/// <summary>What followers of the change feed ask.</summary>
public static class ChangeQueries
{
    /// <summary>The number of the newest change that is visible; 0 in an empty feed.</summary>
    public static async Task<long> HeadAsync(this IQueryable<Change> changes, CancellationToken ct) => await changes.MaxAsync(c => (long?)c.Id, ct) ?? 0;

    /// <summary>The numbers of the newest changes up to <paramref name="head"/>, newest first.</summary>
    public static Task<List<long>> NewestAsync(this IQueryable<Change> changes, long head, int most, CancellationToken ct) =>
        changes.Where(c => c.Id <= head).OrderByDescending(c => c.Id).Take(most).Select(c => c.Id).ToListAsync(ct);

    /// <summary>What became visible since <paramref name="position"/>, by number, late ones first, at most <paramref name="most"/> of them beside those. Moves the position.</summary>
    public static async Task<List<Change>> SinceAsync(this IQueryable<Change> changes, FeedPosition position, int most, DateTimeOffset now, CancellationToken ct)
    {
        position.Forget(now);
        List<Change> found = [];
        // Each by itself, since they are few and each is a seek; a position moves only when all was read.
        foreach (var gap in position.Gaps) found.AddRange(await changes.AsNoTracking().Where(c => c.Id >= gap.From && c.Id <= gap.To).OrderBy(c => c.Id).ToListAsync(ct));
        found.AddRange(await changes.AsNoTracking().Where(c => c.Id > position.Head).OrderBy(c => c.Id).Take(most).ToListAsync(ct));
        position.Advance(found.Select(c => c.Id), now);
        return found;
    }
}
