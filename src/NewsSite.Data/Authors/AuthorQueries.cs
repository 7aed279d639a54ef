using Microsoft.EntityFrameworkCore;
using NewsSite.Data.Redirects;
using NewsSite.Domain.Authors;

namespace NewsSite.Data.Authors;

/// <summary>The words in which pages ask for authors, and end one.</summary>
public static class AuthorQueries
{
    /// <summary>Those that there are: neither merged nor deleted.</summary>
    public static IQueryable<Author> Open(this IQueryable<Author> authors) => authors.Where(a => a.ClosedAt == null);

    /// <summary>
    /// The authors that once went by one of these keys and go by another now, by merger or by a new name: what is typed under an old name means them.
    /// </summary>
    public static async Task<Dictionary<string, int>> AuthorsFormerlyAsync(this NewsContext db, IEnumerable<string> keys, CancellationToken ct)
    {
        var hashes = keys.Distinct().ToDictionary(key => TermPaths.FormerAuthor(key));
        var wanted = hashes.Keys.ToList();
        var found = await db.Redirects.Where(r => r.AuthorId != null && wanted.Contains(r.FromHash)).Select(r => new { r.FromHash, r.AuthorId }).ToListAsync(ct);
        return hashes.Join(found, pair => pair.Key, r => r.FromHash, (pair, r) => (Key: pair.Value, Id: r.AuthorId!.Value)).ToDictionary(pair => pair.Key, pair => pair.Id);
    }

    /// <summary>Ends a author, within <see cref="WholeActs.WhollyAsync"/>: its rows of stories and its addresses go to the heir, or away.</summary>
    public static async Task SaveClosedAsync(this NewsContext db, Author author, Author? heir, DateTimeOffset at, CancellationToken ct)
    {
        author.Close(heir, at);
        await db.KeepFormerAddressesAsync(ct);
        var (id, heirId) = (author.Id, author.HeirId);
        var rows = db.Bylines.Where(r => r.AuthorId == id);
        // A save of such a story that began before is refused.
        await db.Articles.Where(a => rows.Any(r => r.ArticleId == a.Id)).ExecuteUpdateAsync(set => set.SetProperty(a => a.Version, a => a.Version + 1), ct);
        if (heirId is { } to)
        {
            await rows.Where(r => db.Bylines.Any(other => other.ArticleId == r.ArticleId && other.AuthorId == to)).ExecuteDeleteAsync(ct);
            await rows.ExecuteUpdateAsync(set => set.SetProperty(r => r.AuthorId, to), ct);
        }
        else
        {
            await rows.ExecuteDeleteAsync(ct);
        }

        await db.Redirects.Where(r => r.AuthorId == id).ExecuteUpdateAsync(set => set.SetProperty(r => r.AuthorId, heirId), ct);
        await db.Authors.Where(a => a.HeirId == id).ExecuteUpdateAsync(set => set.SetProperty(a => a.HeirId, heirId), ct);
        await db.SaveChangesAsync(ct);
    }
}
