using Microsoft.EntityFrameworkCore;
using NewsSite.Data;
using NewsSite.Data.Articles;
using NewsSite.Domain.Articles;

namespace NewsSite.Web.Stories;

/// <summary>
/// What the page of a story asks of the store: few questions, compiled once. It is the page that readers open most, and looking queries up took an eighth of its time.
/// </summary>
public sealed class FullStoryQueries
{
    // Of each instance, not static: a compiled query belongs to the model of one database.
    private readonly Func<NewsContext, int, CancellationToken, Task<FullStoryRow?>> story = EF.CompileAsyncQuery(
        (NewsContext db, int id, CancellationToken ct) => db.Articles.Where(a => a.Id == id).Select(FullStoryRow.Columns).FirstOrDefault());

    private readonly Func<NewsContext, int, IAsyncEnumerable<NamedRow>> authorsAndTags = EF.CompileAsyncQuery(
        (NewsContext db, int id) => db.Bylines
            .Where(b => b.ArticleId == id)
            .Select(b => new NamedRow { IsTag = false, Position = b.Position, Id = b.AuthorId, Name = b.Author.Name, Slug = b.Author.Slug, IsDesk = b.Author.IsDesk })
            .Concat(db.ArticleTags
                .Where(t => t.ArticleId == id)
                .Select(t => new NamedRow { IsTag = true, Position = t.Position, Id = t.TagId, Name = t.Tag.Name, Slug = t.Tag.Slug, IsDesk = false })));

    private readonly Func<NewsContext, int, IAsyncEnumerable<StoryRow>> readAlso = EF.CompileAsyncQuery(
        (NewsContext db, int id) => db.ReadAlso
            .Where(r => r.ArticleId == id && r.Target.Status == ArticleStatus.Published)
            .OrderBy(r => r.Position)
            .Select(r => r.Target)
            .Select(StoryRow.Columns));

    // As ArticleQueries puts it (Published, Before and After, NewestFirst and OldestFirst), whose words a compiled query cannot use.
    private readonly Func<NewsContext, DateTimeOffset, int, IAsyncEnumerable<NeighbourRow>> neighbours = EF.CompileAsyncQuery(
        (NewsContext db, DateTimeOffset at, int id) => db.Articles
            .Where(a => a.Status == ArticleStatus.Published && a.PublishedAt <= at && (a.PublishedAt < at || a.Id < id))
            .OrderByDescending(a => a.PublishedAt).ThenByDescending(a => a.Id)
            .Take(1)
            .Select(a => new NeighbourRow { IsNext = false, Id = a.Id, Headline = a.Headline, Slug = a.Slug, CategorySlug = a.Category.Slug })
            .Concat(db.Articles
                .Where(a => a.Status == ArticleStatus.Published && a.PublishedAt >= at && (a.PublishedAt > at || a.Id > id))
                .OrderBy(a => a.PublishedAt).ThenBy(a => a.Id)
                .Take(1)
                .Select(a => new NeighbourRow { IsNext = true, Id = a.Id, Headline = a.Headline, Slug = a.Slug, CategorySlug = a.Category.Slug })));

    /// <summary>Null when there is none; of any status.</summary>
    internal Task<FullStoryRow?> StoryAsync(NewsContext db, int id, CancellationToken ct) => story(db, id, ct);

    /// <summary>Each in the editor's order.</summary>
    internal async Task<(List<NamedRow> Authors, List<NamedRow> Tags)> AuthorsAndTagsAsync(NewsContext db, int id, CancellationToken ct)
    {
        var rows = await authorsAndTags(db, id).ToListAsync(ct);
        return (InOrder(isTag: false), InOrder(isTag: true));

        List<NamedRow> InOrder(bool isTag) => [.. rows.Where(row => row.IsTag == isTag).OrderBy(row => row.Position)];
    }

    /// <summary>The stories published just before and just after a place, each null when there is none.</summary>
    internal async Task<(NeighbourRow? Previous, NeighbourRow? Next)> NeighboursAsync(NewsContext db, ListPosition place, CancellationToken ct)
    {
        var rows = await neighbours(db, place.PublishedAt, place.Id).ToListAsync(ct);
        return (rows.Find(row => !row.IsNext), rows.Find(row => row.IsNext));
    }

    /// <summary>The published ones, in the editor's order.</summary>
    public async Task<List<Story>> ReadAlsoAsync(NewsContext db, int id, CancellationToken ct) => (await readAlso(db, id).ToListAsync(ct)).ConvertAll(row => row.Story);
}
