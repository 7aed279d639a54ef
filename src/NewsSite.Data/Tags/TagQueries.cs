using Microsoft.EntityFrameworkCore;
using NewsSite.Data.Redirects;
using NewsSite.Domain.Tags;

namespace NewsSite.Data.Tags;

/// <summary>The words in which pages ask for tags, and end one.</summary>
public static class TagQueries
{
    /// <summary>Those that there are: neither merged nor deleted.</summary>
    public static IQueryable<Tag> Open(this IQueryable<Tag> tags) => tags.Where(t => t.ClosedAt == null);

    /// <summary>
    /// The tags that once went by one of these keys and go by another now, by merger or by a new name: what is typed under an old name means them.
    /// </summary>
    public static async Task<Dictionary<string, int>> TagsFormerlyAsync(this NewsContext db, IEnumerable<string> keys, CancellationToken ct)
    {
        var hashes = keys.Distinct().ToDictionary(key => TermPaths.FormerTag(key));
        var wanted = hashes.Keys.ToList();
        var found = await db.Redirects.Where(r => r.TagId != null && wanted.Contains(r.FromHash)).Select(r => new { r.FromHash, r.TagId }).ToListAsync(ct);
        return hashes.Join(found, pair => pair.Key, r => r.FromHash, (pair, r) => (Key: pair.Value, Id: r.TagId!.Value)).ToDictionary(pair => pair.Key, pair => pair.Id);
    }

    /// <summary>Ends a tag, within <see cref="WholeActs.WhollyAsync"/>: its rows of stories and its addresses go to the heir, or away.</summary>
    public static async Task SaveClosedAsync(this NewsContext db, Tag tag, Tag? heir, DateTimeOffset at, CancellationToken ct)
    {
        tag.Close(heir, at);
        await db.KeepFormerAddressesAsync(ct);
        var (id, heirId) = (tag.Id, tag.HeirId);
        var rows = db.ArticleTags.Where(r => r.TagId == id);
        // A save of such a story that began before is refused.
        await db.Articles.Where(a => rows.Any(r => r.ArticleId == a.Id)).ExecuteUpdateAsync(set => set.SetProperty(a => a.Version, a => a.Version + 1), ct);
        if (heirId is { } to)
        {
            await rows.Where(r => db.ArticleTags.Any(other => other.ArticleId == r.ArticleId && other.TagId == to)).ExecuteDeleteAsync(ct);
            await rows.ExecuteUpdateAsync(set => set.SetProperty(r => r.TagId, to), ct);
        }
        else
        {
            await rows.ExecuteDeleteAsync(ct);
        }

        await db.Redirects.Where(r => r.TagId == id).ExecuteUpdateAsync(set => set.SetProperty(r => r.TagId, heirId), ct);
        await db.Tags.Where(t => t.HeirId == id).ExecuteUpdateAsync(set => set.SetProperty(t => t.HeirId, heirId), ct);
        await db.SaveChangesAsync(ct);
    }
}
