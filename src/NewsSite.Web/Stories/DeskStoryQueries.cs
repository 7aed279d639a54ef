using Microsoft.EntityFrameworkCore;
using NewsSite.Data;
using NewsSite.Domain.Accounts;
using NewsSite.Domain.Articles;

namespace NewsSite.Web.Stories;

/// <summary>Loads articles as the desk lists them, in the order of the query.</summary>
public static class DeskStoryQueries
{
    public static async Task<List<DeskStory>> DeskStoriesAsync(this IQueryable<Article> articles, NewsContext db, CancellationToken ct)
    {
        // A join and not «its newest revision»: for that, EF would number all revisions of all stories.
        var rows = await articles
            .Join(db.Revisions, a => new { a.Id, Number = a.LatestRevision }, r => new { Id = r.ArticleId, r.Number }, (a, r) => new
            {
                a.Id,
                a.Status,
                a.LatestRevision,
                a.LiveRevision,
                a.ChangedAt,
                a.PublishedAt,
                a.ScheduledFor,
                a.WithdrawAt,
                a.UnpublishedSince,
                TrashedAt = a.Status == ArticleStatus.Trashed ? a.Transitions.Max(t => (DateTimeOffset?)t.At) : null,
                r.Headline,
                r.By,
                Category = r.Category.Name,
            })
            .ToListAsync(ct);
        var names = await db.NamesAsync(rows.Select(r => r.By), ct);
        return rows.ConvertAll(r => new DeskStory(
            r.Id,
            r.Headline,
            r.Status,
            r.LiveRevision is not null && r.LiveRevision != r.LatestRevision,
            r.Category,
            names.GetValueOrDefault(r.By, ""),
            r.ChangedAt,
            r.PublishedAt,
            r.ScheduledFor)
        { TrashedAt = r.TrashedAt, UnpublishedSince = r.UnpublishedSince, WithdrawAt = r.WithdrawAt });
    }

    /// <summary>The names of those who acted; parts of the system have names of their own.</summary>
    public static async Task<Dictionary<EditorId, string>> NamesAsync(this NewsContext db, IEnumerable<EditorId> who, CancellationToken ct)
    {
        var ids = who.Select(id => id.Value).Distinct().ToList();
        var names = await db.Accounts.Where(a => ids.Contains(a.Id)).Select(a => new { a.Id, a.Name }).ToDictionaryAsync(a => new EditorId(a.Id), a => a.Name, ct);
        names[EditorId.Importer] = "الاستيراد";
        names[EditorId.Demo] = "غرفة الأخبار التجريبية";
        names[EditorId.Operator] = "مشغّل البرنامج";
        names[EditorId.Scheduler] = "الجدولة";
        return names;
    }
}
