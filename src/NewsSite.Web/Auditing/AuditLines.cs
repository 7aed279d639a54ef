using Microsoft.EntityFrameworkCore;
using NewsSite.Data;
using NewsSite.Data.Audit;
using NewsSite.Domain.Audit;
using NewsSite.Web.Stories;

namespace NewsSite.Web.Auditing;

/// <summary>Loads entries of the audit with names, the latest first.</summary>
internal static class AuditLines
{
    /// <summary>So many lines that come after that one; null: from the beginning.</summary>
    public static async Task<List<AuditLine>> LinesAsync(this IQueryable<AuditEntry> entries, NewsContext db, (DateTimeOffset At, long Id)? after, int count, CancellationToken ct)
    {
        if (after is var (at, id)) entries = entries.After(at, id);
        var rows = await entries.LatestFirst().Take(count).AsNoTracking().ToListAsync(ct);
        var names = await db.NamesAsync(rows.Select(r => r.By), ct);
        return rows.ConvertAll(r => new AuditLine(r.Id, r.At, r.By.Value, names.GetValueOrDefault(r.By, "غير معروف"), r.Act, r.Subject, r.Detail));
    }
}
