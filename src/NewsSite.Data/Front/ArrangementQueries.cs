using Microsoft.EntityFrameworkCore;
using NewsSite.Domain.Front;

namespace NewsSite.Data.Front;

public static class ArrangementQueries
{
    /// <summary>Those whose start has come, the live one first.</summary>
    public static IQueryable<Arrangement> Started(this IQueryable<Arrangement> arrangements, DateTimeOffset now) =>
        arrangements.Where(a => a.CancelledAt == null && a.StartsAt <= now).OrderByDescending(a => a.StartsAt).ThenByDescending(a => a.Id);

    /// <summary>Those that wait for their moment, the next first.</summary>
    public static IQueryable<Arrangement> Waiting(this IQueryable<Arrangement> arrangements, DateTimeOffset now) =>
        arrangements.Where(a => a.CancelledAt == null && a.StartsAt > now).OrderBy(a => a.StartsAt).ThenBy(a => a.Id);

    /// <summary>The live arrangement with its slots; null while there was none.</summary>
    public static Task<Arrangement?> LiveArrangementAsync(this NewsContext db, DateTimeOffset now, CancellationToken ct) =>
        db.Arrangements.Started(now).Include(a => a.Slots).FirstOrDefaultAsync(ct);
}
