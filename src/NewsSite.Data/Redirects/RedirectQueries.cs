using Microsoft.EntityFrameworkCore;
using NewsSite.Domain.Articles;
using NewsSite.Domain.Redirects;

namespace NewsSite.Data.Redirects;

public static class RedirectQueries
{
    private const string Feed = "/feed.xml";

    /// <summary>
    /// Where an old path leads now, or null. One step, never a chain: the destination of a story, a category, a tag or an author is its present address. Former
    /// pages of lists are found however they are spelt, and lead their feeds with them. Stories that readers never saw lead nowhere.
    /// </summary>
    public static async Task<Destination?> DestinationAsync(this IQueryable<Redirect> redirects, NewsContext db, string path, CancellationToken ct)
    {
        if (await FoundAsync(redirects, path, ct) is { } found) return await LedByAsync(found, db, "", ct);
        if (!path.EndsWith(Feed, StringComparison.Ordinal)) return null;

        var list = await FoundAsync(redirects, path[..^Feed.Length], ct);
        return list is null ? null : await LedByAsync(list, db, Feed, ct) is { } to and not Destination.Story and not Destination.Path ? to : null;
    }

    private static async Task<Redirect?> FoundAsync(IQueryable<Redirect> redirects, string path, CancellationToken ct)
    {
        var (exact, folded) = (Redirect.HashOf(path), Redirect.HashOf(TermPaths.Folded(path)));
        var rows = await redirects.AsNoTracking().Where(r => r.FromHash == exact || r.FromHash == folded).ToListAsync(ct);
        return rows.Find(r => r.FromHash == exact) ?? rows.FirstOrDefault();
    }

    private static async Task<Destination?> LedByAsync(Redirect redirect, NewsContext db, string end, CancellationToken ct) => redirect switch
    {
        { ArticleId: { } id } => await db.Articles
            .Where(a => a.Id == id && (a.Status == ArticleStatus.Published || a.Status == ArticleStatus.Withdrawn))
            .Select(a => new Destination.Story(a.Category.Slug, a.Id, a.Slug))
            .FirstOrDefaultAsync(ct),
        { CategoryId: { } id } => await db.Categories.Where(c => c.Id == id).Select(c => new { c.Slug, Parent = c.Parent!.Slug }).SingleAsync(ct) is var c
            ? new Destination.List(TermPaths.OfCategory(c.Slug, c.Parent) + end)
            : null,
        { TagId: { } id } => new Destination.List(TermPaths.OfTag(await db.Tags.Where(t => t.Id == id).Select(t => t.Slug).SingleAsync(ct)) + end),
        { AuthorId: { } id } => new Destination.List(TermPaths.OfAuthor(await db.Authors.Where(a => a.Id == id).Select(a => a.Slug).SingleAsync(ct)) + end),
        { Location: { } location } => new Destination.Path(location),
        _ => new Destination.Nowhere(),
    };
}
