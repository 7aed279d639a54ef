using Microsoft.EntityFrameworkCore;
using NewsSite.Data;
using NewsSite.Data.Articles;
using NewsSite.Domain.Articles;

namespace NewsSite.Web.Stories;

/// <summary>
/// The stories on a category's page: those whose own category it is (of a top-level one: or lies in it), and those that stand there too. Each is a walk of an
/// index, and no story is in both, so that a page of the whole is put together from a page of either.
/// </summary>
public static class CategoryLists
{
    public static (IQueryable<Article> Own, IQueryable<Article> Further) OfCategory(this NewsContext db, int id, bool isSection, ListPosition? place) => isSection
        ? (db.Articles.Published().InSection(id).PageAfter(place), db.FurtherCategories.SectionPageAfter(id, place))
        : (db.Articles.Published().InCategory(id).PageAfter(place), db.FurtherCategories.PageAfter(id, place));

    /// <summary>One page of both together and the place from which the next goes on.</summary>
    public static async Task<StoryPage> StoryPageAsync(this (IQueryable<Article> Own, IQueryable<Article> Further) lists, int size, CancellationToken ct)
    {
        var own = await lists.Own.Take(size + 1).StoriesAsync(ct);
        var further = await lists.Further.Take(size + 1).StoriesAsync(ct);
        return StoryPage.Of(further.Count == 0 ? own : [.. own.Concat(further).OrderByDescending(s => s.PublishedAt).ThenByDescending(s => s.Id).Take(size + 1)], size);
    }

    /// <summary>The numbers of the newest of both.</summary>
    public static async Task<List<int>> NewestAsync(this (IQueryable<Article> Own, IQueryable<Article> Further) lists, int count, CancellationToken ct)
    {
        var own = await lists.Own.Take(count).Select(a => new { a.Id, a.PublishedAt }).ToListAsync(ct);
        var further = await lists.Further.Take(count).Select(a => new { a.Id, a.PublishedAt }).ToListAsync(ct);
        return [.. own.Concat(further).OrderByDescending(a => a.PublishedAt).ThenByDescending(a => a.Id).Take(count).Select(a => a.Id)];
    }
}
