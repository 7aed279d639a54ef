using Microsoft.EntityFrameworkCore;
using NewsSite.Data;
using NewsSite.Data.Articles;
using NewsSite.Domain.Changes;
using NewsSite.Web.Breaking;
using NewsSite.Web.Changes;
using NewsSite.Web.Endpoints;
using NewsSite.Web.Settings;

namespace NewsSite.Web.Caching;

/// <summary>Lets go of the pages that show what changed: the story, the lists it stands in or left, the stories beside it in the order of publication.</summary>
internal sealed class ChangedPages(TagExpiry expiry, House house) : IChangeFollower
{
    private BreakingNews? shown;

    public async Task FollowAsync(IReadOnlyList<Change> changes, NewsContext db, CancellationToken ct)
    {
        if (changes.Any(IsOfEveryPage) | IsOtherBreakingNews())
        {
            expiry.ExpireEverything();
            return;
        }

        HashSet<PageTag> tags = [PageTag.Nothing];
        foreach (var change in changes)
        {
            if (change.CategoryId is { } category) tags.Add(PageTag.Category(category));
            if (change.TagId is { } tag) tags.Add(PageTag.Tag(tag));
            if (change.AuthorId is { } author) tags.Add(PageTag.Author(author));
        }

        foreach (var id in changes.Select(c => c.ArticleId).OfType<int>().Distinct()) tags.UnionWith(await TouchedByAsync(id, db, ct));
        expiry.Expire(tags);
    }

    public Task BeginAnewAsync(NewsContext db, CancellationToken ct)
    {
        expiry.ExpireEverything();
        return Task.CompletedTask;
    }

    /// <summary>«عاجل» stands on every page, and leads to a story that may have been withdrawn or got another address.</summary>
    private bool IsOtherBreakingNews()
    {
        var line = house.Breaking;
        if (line == shown) return false;

        shown = line;
        return true;
    }

    /// <summary>A category stands in the navigation of every page; what is not known here may stand anywhere.</summary>
    private static bool IsOfEveryPage(Change change) => change.Kind is not
        (ChangeKind.ArticlePublished or ChangeKind.ArticleRevised or ChangeKind.ArticleWithdrawn or ChangeKind.ArticleLeft or ChangeKind.TagChanged or ChangeKind.AuthorChanged);

    private static async Task<IEnumerable<PageTag>> TouchedByAsync(int id, NewsContext db, CancellationToken ct)
    {
        var story = await db.Articles.AsNoTracking()
            .Where(a => a.Id == id)
            .Select(a => new { a.CategoryId, a.SectionId, ParentId = a.Category.ParentId, a.PublishedAt })
            .FirstOrDefaultAsync(ct);
        List<PageTag> tags = [PageTag.Article(id), PageTag.Stories, PageTag.Sitemap(Sitemaps.PartOf(id))];
        if (story is null) return tags;

        tags.Add(PageTag.Category(story.CategoryId));
        tags.Add(PageTag.Category(story.SectionId));
        foreach (var further in await db.FurtherCategories.Where(f => f.ArticleId == id).Select(f => new { f.CategoryId, f.SectionId }).ToListAsync(ct))
            tags.AddRange([PageTag.Category(further.CategoryId), PageTag.Category(further.SectionId)]);
        tags.AddRange(await db.ArticleTags.Where(t => t.ArticleId == id).Select(t => t.TagId).Select(t => PageTag.Tag(t)).ToListAsync(ct));
        tags.AddRange(await db.Bylines.Where(b => b.ArticleId == id).Select(b => b.AuthorId).Select(a => PageTag.Author(a)).ToListAsync(ct));
        if (story.PublishedAt is { } at) tags.AddRange(await NeighboursAsync(new ListPosition(at, id), db, ct));
        return tags;
    }

    private static async Task<IEnumerable<PageTag>> NeighboursAsync(ListPosition place, NewsContext db, CancellationToken ct)
    {
        var before = await db.Articles.Published().Before(place).NewestFirst().Select(a => a.Id).Take(1).ToListAsync(ct);
        var after = await db.Articles.Published().After(place).OldestFirst().Select(a => a.Id).Take(1).ToListAsync(ct);
        return before.Concat(after).Select(PageTag.Article);
    }
}
