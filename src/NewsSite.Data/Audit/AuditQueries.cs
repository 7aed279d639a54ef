using NewsSite.Domain.Accounts;
using NewsSite.Domain.Audit;

namespace NewsSite.Data.Audit;

/// <summary>The words in which pages ask for audit entries. There is none for changing them.</summary>
public static class AuditQueries
{
    public static IQueryable<AuditEntry> By(this IQueryable<AuditEntry> entries, EditorId who) => entries.Where(e => e.By == who);

    public static IQueryable<AuditEntry> Of(this IQueryable<AuditEntry> entries, Act act) => entries.Where(e => e.Act == act);

    /// <summary>From the first instant on, up to but without the second; null: no bound.</summary>
    public static IQueryable<AuditEntry> Between(this IQueryable<AuditEntry> entries, DateTimeOffset? from, DateTimeOffset? until)
    {
        if (from is { } first) entries = entries.Where(e => e.At >= first);
        return until is { } end ? entries.Where(e => e.At < end) : entries;
    }

    /// <summary>Those that come after that one in the list, which is the latest first.</summary>
    public static IQueryable<AuditEntry> After(this IQueryable<AuditEntry> entries, DateTimeOffset at, long id) => entries.Where(e => e.At <= at && (e.At < at || e.Id < id));

    public static IQueryable<AuditEntry> LatestFirst(this IQueryable<AuditEntry> entries) => entries.OrderByDescending(e => e.At).ThenByDescending(e => e.Id);
}
