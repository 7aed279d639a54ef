using Microsoft.EntityFrameworkCore;
using NewsSite.Domain.Articles;

namespace NewsSite.Data.Articles;

/// <summary>The words in which pages ask for stories: <c>db.Articles.Published().InSection(id).NewestFirst()</c>.</summary>
public static class ArticleQueries
{
    public static IQueryable<Article> Published(this IQueryable<Article> articles) =>
        articles.Where(a => a.Status == ArticleStatus.Published);

    /// <summary>Stories whose own category it is, of either level, without those of its children.</summary>
    public static IQueryable<Article> InCategory(this IQueryable<Article> articles, int categoryId) =>
        articles.Where(a => a.CategoryId == categoryId);

    /// <summary>Stories whose own category is a top-level one or one of its children.</summary>
    public static IQueryable<Article> InSection(this IQueryable<Article> articles, int sectionId) =>
        articles.Where(a => a.SectionId == sectionId);

    public static IQueryable<Article> NewestFirst(this IQueryable<Article> articles) =>
        articles.OrderByDescending(a => a.PublishedAt).ThenByDescending(a => a.Id);

    public static IQueryable<Article> OldestFirst(this IQueryable<Article> articles) =>
        articles.OrderBy(a => a.PublishedAt).ThenBy(a => a.Id);

    /// <summary>The desk's order: what was changed last stands first.</summary>
    public static IQueryable<Article> LastChangedFirst(this IQueryable<Article> articles) =>
        articles.OrderByDescending(a => a.ChangedAt).ThenByDescending(a => a.Id);

    // Written «a <= x and (a < x or …)», not «a < x or (a = x and …)»: the first form lets both databases seek to the place in the index.

    /// <summary>Stories published before that place.</summary>
    public static IQueryable<Article> Before(this IQueryable<Article> articles, ListPosition place) =>
        articles.Where(a => a.PublishedAt <= place.PublishedAt && (a.PublishedAt < place.PublishedAt || a.Id < place.Id));

    /// <summary>Stories published after that place.</summary>
    public static IQueryable<Article> After(this IQueryable<Article> articles, ListPosition place) =>
        articles.Where(a => a.PublishedAt >= place.PublishedAt && (a.PublishedAt > place.PublishedAt || a.Id > place.Id));

    /// <summary>The next page of a list: all of it from the top, or what follows a place.</summary>
    public static IQueryable<Article> PageAfter(this IQueryable<Article> articles, ListPosition? place) =>
        (place is { } p ? articles.Before(p) : articles).NewestFirst();

    /// <summary>The visible stories that stand on a category's page though it is not their own, newest first, from the top or from a place on. They and <see cref="InCategory"/> have none in common.</summary>
    public static IQueryable<Article> PageAfter(this IQueryable<FurtherCategory> rows, int categoryId, ListPosition? place)
    {
        var listed = rows.Where(f => f.CategoryId == categoryId && f.ListedAt != null);
        if (place is { } p) listed = listed.Where(f => f.ListedAt <= p.PublishedAt && (f.ListedAt < p.PublishedAt || f.ArticleId < p.Id));
        return listed.OrderByDescending(f => f.ListedAt).ThenByDescending(f => f.ArticleId).Select(f => f.Article);
    }

    /// <summary>The same of a top-level category's page, which shows its children's stories too. They and <see cref="InSection"/> have none in common.</summary>
    public static IQueryable<Article> SectionPageAfter(this IQueryable<FurtherCategory> rows, int sectionId, ListPosition? place)
    {
        var listed = rows.Where(f => f.SectionId == sectionId && f.SectionListedAt != null);
        if (place is { } p) listed = listed.Where(f => f.SectionListedAt <= p.PublishedAt && (f.SectionListedAt < p.PublishedAt || f.ArticleId < p.Id));
        return listed.OrderByDescending(f => f.SectionListedAt).ThenByDescending(f => f.ArticleId).Select(f => f.Article);
    }

    /// <summary>A tag's visible stories, newest first, from the top or from a place on.</summary>
    public static IQueryable<Article> PageAfter(this IQueryable<ArticleTag> rows, int tagId, ListPosition? place)
    {
        var listed = rows.Where(t => t.TagId == tagId && t.ListedAt != null);
        if (place is { } p) listed = listed.Where(t => t.ListedAt <= p.PublishedAt && (t.ListedAt < p.PublishedAt || t.ArticleId < p.Id));
        return listed.OrderByDescending(t => t.ListedAt).ThenByDescending(t => t.ArticleId).Select(t => t.Article);
    }

    /// <summary>An author's visible stories, newest first, from the top or from a place on.</summary>
    public static IQueryable<Article> PageAfter(this IQueryable<Byline> rows, int authorId, ListPosition? place)
    {
        var listed = rows.Where(b => b.AuthorId == authorId && b.ListedAt != null);
        if (place is { } p) listed = listed.Where(b => b.ListedAt <= p.PublishedAt && (b.ListedAt < p.PublishedAt || b.ArticleId < p.Id));
        return listed.OrderByDescending(b => b.ListedAt).ThenByDescending(b => b.ArticleId).Select(b => b.Article);
    }

    /// <summary>The article with what its methods need to move it: lists, and the newest of its revisions alone. Null when there is none.</summary>
    public static async Task<Article?> WorkingCopyAsync(this NewsContext db, int id, CancellationToken ct)
    {
        var article = await db.Articles
            .Include(a => a.Category)
            .Include(a => a.Bylines.OrderBy(b => b.Position))
            .Include(a => a.Tags.OrderBy(t => t.Position))
            .Include(a => a.FurtherCategories.OrderBy(f => f.Position))
            .Include(a => a.ReadAlso.OrderBy(r => r.Position))
            .Include(a => a.Pictures)
            .Include(a => a.Corrections)
            .AsSplitQuery()
            .FirstOrDefaultAsync(a => a.Id == id, ct);
        if (article is null) return null;

        await db.Revisions
            .Where(r => r.ArticleId == id && r.Number == article.LatestRevision)
            .Include(r => r.Category).ThenInclude(c => c.Parent)
            .LoadAsync(ct);
        await FollowMergersAsync(db, article, ct);
        return article;
    }

    /// <summary>A merger of tags, authors or categories moves the rows of stories; lists within a revision follow when it is taken in hand.</summary>
    private static async Task FollowMergersAsync(NewsContext db, Article article, CancellationToken ct)
    {
        if (article.Revisions.FirstOrDefault(r => r.Number == article.LatestRevision) is not { } copy || copy.TagIds.Count + copy.AuthorIds.Count + copy.FurtherCategoryIds.Count == 0) return;

        article.FollowMergers(
            await db.Tags.Where(t => copy.TagIds.Contains(t.Id) && t.ClosedAt != null).ToDictionaryAsync(t => t.Id, t => t.HeirId, ct),
            await db.Authors.Where(a => copy.AuthorIds.Contains(a.Id) && a.ClosedAt != null).ToDictionaryAsync(a => a.Id, a => a.HeirId, ct),
            await db.Categories.Where(c => copy.FurtherCategoryIds.Contains(c.Id)).Include(c => c.Parent).Include(c => c.Heir!.Parent).ToDictionaryAsync(c => c.Id, ct));
    }
}
