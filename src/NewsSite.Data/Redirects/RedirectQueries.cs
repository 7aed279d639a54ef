using Microsoft.EntityFrameworkCore;
using NewsSite.Domain.Articles;
using NewsSite.Domain.Redirects;

namespace NewsSite.Data.Redirects;

public static class RedirectQueries
{
    /// <summary>
    /// Where an old path leads now, or null. One step, never a chain: a story's destination is its present address. Stories that readers
    /// never saw lead nowhere.
    /// </summary>
    public static async Task<Destination?> DestinationAsync(this IQueryable<Redirect> redirects, NewsContext db, string path, CancellationToken ct)
    {
        var hash = Redirect.HashOf(path);
        var redirect = await redirects.AsNoTracking().FirstOrDefaultAsync(r => r.FromHash == hash, ct);
        if (redirect?.ArticleId is not { } id) return redirect?.Location is { } location ? new Destination.Path(location) : null;

        return await db.Articles
            .Where(a => a.Id == id && (a.Status == ArticleStatus.Published || a.Status == ArticleStatus.Withdrawn))
            .Select(a => new Destination.Story(a.Category.Slug, a.Id, a.Slug))
            .FirstOrDefaultAsync(ct);
    }
}
