using NewsSite.Domain.Articles;

namespace NewsSite.Data.Articles;

public static class CorrectionQueries
{
    /// <summary>The corrections of stories that readers can see, newest first, from the top or from a place on (whose moment is the correction's).</summary>
    public static IQueryable<Correction> PageAfter(this IQueryable<Correction> corrections, IQueryable<Article> articles, ListPosition? place)
    {
        // From the top is from the end of time on: either is one seek in the index.
        var (at, id) = place is { } p ? (p.PublishedAt, p.Id) : (DateTimeOffset.MaxValue, int.MaxValue);
        return corrections
            .Where(c => c.At <= at && (c.At < at || c.Id < id))
            // Not as a condition of a join: SQLite would then begin with all published stories.
            .Where(c => articles.Any(a => a.Id == c.ArticleId && a.Status == ArticleStatus.Published))
            .OrderByDescending(c => c.At).ThenByDescending(c => c.Id);
    }
}
