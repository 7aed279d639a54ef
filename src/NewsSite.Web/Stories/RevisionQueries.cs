using Microsoft.EntityFrameworkCore;
using NewsSite.Data;
using NewsSite.Domain.Articles;

namespace NewsSite.Web.Stories;

internal static class RevisionQueries
{
    /// <summary>How many revisions a page of the list holds.</summary>
    public const int Size = 50;

    /// <summary>The revisions of a story, newest first, below <paramref name="before"/>; one more than a page when there are more.</summary>
    public static async Task<List<RevisionRow>> RevisionRowsAsync(this NewsContext db, Article story, RevisionFilter show, int? before, CancellationToken ct)
    {
        var revisions = db.Revisions.Where(r => r.ArticleId == story.Id);
        if (before is { } number) revisions = revisions.Where(r => r.Number < number);
        revisions = show switch
        {
            RevisionFilter.Named => revisions.Where(r => r.Name != null),
            // Those that went live before the date was kept are not known, but for the one that is live.
            RevisionFilter.Published => revisions.Where(r => r.PublishedAt != null || r.Number == story.LiveRevision),
            _ => revisions,
        };
        var rows = await revisions.OrderByDescending(r => r.Number).Take(Size + 1).Select(r => new { r.Number, r.At, r.By, r.Note, r.Name, r.PublishedAt }).ToListAsync(ct);
        var names = await db.NamesAsync(rows.Select(r => r.By), ct);
        return rows.ConvertAll(r => new RevisionRow(r.Number, r.At, names.GetValueOrDefault(r.By, ""), r.Note, r.Name, r.PublishedAt is not null || r.Number == story.LiveRevision));
    }
}

/// <summary>Which revisions a list shows.</summary>
public enum RevisionFilter
{
    All,
    Named,
    Published,
}
