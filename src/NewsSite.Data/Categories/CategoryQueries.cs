using Microsoft.EntityFrameworkCore;
using NewsSite.Data.Redirects;
using NewsSite.Domain.Articles;
using NewsSite.Domain.Categories;

namespace NewsSite.Data.Categories;

/// <summary>The words in which pages ask for categories, and move what lies in them.</summary>
public static class CategoryQueries
{
    /// <summary>Those that there are: neither merged nor deleted.</summary>
    public static IQueryable<Category> Open(this IQueryable<Category> categories) => categories.Where(c => c.ClosedAt == null);

    /// <summary>Those that readers are offered.</summary>
    public static IQueryable<Category> Offered(this IQueryable<Category> categories) => categories.Where(c => c.ClosedAt == null && !c.IsHidden);

    public static IQueryable<Category> InOrder(this IQueryable<Category> categories) => categories.OrderBy(c => c.Order).ThenBy(c => c.Id);

    /// <summary>The open category with what its methods need: parent, children, and its parent's. Null when there is none.</summary>
    public static Task<Category?> WithFamilyAsync(this NewsContext db, int id, CancellationToken ct) =>
        db.Categories.Open()
            .Include(c => c.Children)
            .Include(c => c.Parent!.Children)
            .AsSplitQuery()
            .FirstOrDefaultAsync(c => c.Id == id, ct);

    /// <summary>Whether a story lies there, is about to, or stands there too: none of its readers' texts and none of the desk's working copies may be left behind.</summary>
    public static async Task<bool> HoldsStoriesAsync(this NewsContext db, int categoryId, CancellationToken ct) =>
        await db.Articles.AnyAsync(a => a.CategoryId == categoryId || a.SectionId == categoryId, ct)
        || await db.FurtherCategories.AnyAsync(f => f.CategoryId == categoryId, ct)
        || await db.WorkingCopiesIn(categoryId).AnyAsync(ct);

    /// <summary>The category whose address once was this key of a top-level one, by a former name or by merger; null when there is none.</summary>
    public static Task<int?> CategoryFormerlyAsync(this NewsContext db, string key, CancellationToken ct)
    {
        var hash = TermPaths.FormerCategory(key);
        return db.Redirects.Where(r => r.CategoryId != null && r.FromHash == hash).Select(r => r.CategoryId).FirstOrDefaultAsync(ct);
    }

    internal static IQueryable<Revision> WorkingCopiesIn(this NewsContext db, int categoryId) =>
        db.Revisions.Where(r => r.CategoryId == categoryId && db.Articles.Any(a => a.Id == r.ArticleId && a.LatestRevision == r.Number));
}
