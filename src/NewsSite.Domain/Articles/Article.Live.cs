using NewsSite.Domain.Categories;
using NewsSite.Domain.Changes;
using NewsSite.Domain.Media;

namespace NewsSite.Domain.Articles;

/// <content>The live columns and rows: what readers see of the story, or would if it were published. Only publishing puts another revision there.</content>
public sealed partial class Article
{
    private readonly List<Byline> bylines = [];
    private readonly List<ArticleTag> tags = [];
    private readonly List<FurtherCategory> furtherCategories = [];
    private readonly List<ReadAlso> readAlso = [];

    public string Headline { get; private set; } = "";

    /// <summary>For cards and narrow places; null: the headline.</summary>
    public string? ShortHeadline { get; private set; }

    /// <summary>For the browser's tab and search engines; null: the headline.</summary>
    public string? SeoTitle { get; private set; }

    public string Slug { get; private set; } = "";

    public string? Standfirst { get; private set; }

    /// <summary>Sanitised HTML, rendered when the revision was saved.</summary>
    public string Html { get; private set; } = "";

    public int RendererVersion { get; private set; }

    public int WordCount { get; private set; }

    public int CategoryId { get; private set; }

    public Category Category { get; private set; } = null!;

    /// <summary>The top-level category that the story's category is or lies in: a section's page walks its stories by this column, by index.</summary>
    public int SectionId { get; private set; }

    public Category Section { get; private set; } = null!;

    public int? LeadPictureId { get; private set; }

    public MediaItem? LeadPicture { get; private set; }

    public IReadOnlyList<Byline> Bylines => bylines;

    public IReadOnlyList<ArticleTag> Tags => tags;

    /// <summary>The categories beside its own on whose pages it stands.</summary>
    public IReadOnlyList<FurtherCategory> FurtherCategories => furtherCategories;

    public IReadOnlyList<ReadAlso> ReadAlso => readAlso;

    private void Show(Revision revision)
    {
        Headline = revision.Headline;
        ShortHeadline = revision.ShortHeadline;
        SeoTitle = revision.SeoTitle;
        Slug = revision.Slug;
        Standfirst = revision.Standfirst;
        Html = revision.Html;
        RendererVersion = revision.RendererVersion;
        WordCount = revision.WordCount;
        Category = revision.Category;
        CategoryId = revision.Category.Id;
        Section = revision.Category.Section;
        SectionId = Section.Id;
        LeadPictureId = revision.LeadPictureId;

        Replace(furtherCategories, f => f.CategoryId, revision.FurtherCategories, c => c.Id, (category, position) => new FurtherCategory(category, position));
        Replace(bylines, b => b.AuthorId, revision.AuthorIds, id => id, (id, position) => new Byline(id, position));
        Replace(tags, t => t.TagId, revision.TagIds, id => id, (id, position) => new ArticleTag(id, position));
        Replace(readAlso, r => r.TargetId, revision.ReadAlsoIds.Where(id => id != Id), id => id, (id, position) => new ReadAlso(id, position));
        List();
    }

    /// <summary>Rows that stay where they are stay the same rows: the store sees no needless delete and insert.</summary>
    private static void Replace<TRow, T>(List<TRow> rows, Func<TRow, int> idOf, IEnumerable<T> wanted, Func<T, int> idOfWanted, Func<T, int, TRow> make)
    {
        T[] now = [.. wanted];
        if (now.Select(idOfWanted).SequenceEqual(rows.Select(idOf))) return;

        rows.Clear();
        rows.AddRange(now.Select(make));
    }

    private void RecordWhatItLeaves(Revision next, DateTimeOffset at)
    {
        HashSet<int> kept = [.. next.FurtherCategories.Append(next.Category).SelectMany(c => (int[])[c.Id, c.Section.Id])];
        int[] before = [CategoryId, SectionId, .. furtherCategories.SelectMany(f => (int[])[f.CategoryId, f.SectionId])];
        foreach (var id in before.Distinct().Where(id => !kept.Contains(id))) changes.Add(Change.ArticleLeft(at, categoryId: id));
        foreach (var tag in tags.Where(t => !next.TagIds.Contains(t.TagId))) changes.Add(Change.ArticleLeft(at, tagId: tag.TagId));
        foreach (var byline in bylines.Where(b => !next.AuthorIds.Contains(b.AuthorId))) changes.Add(Change.ArticleLeft(at, authorId: byline.AuthorId));
    }

    /// <summary>Puts the story on the lists of its categories, tags and authors, or takes it from them.</summary>
    private void List()
    {
        DateTimeOffset? listedAt = IsPublished ? PublishedAt : null;
        foreach (var byline in bylines) byline.ListedAt = listedAt;
        foreach (var tag in tags) tag.ListedAt = listedAt;
        HashSet<int> sections = [SectionId];
        foreach (var further in furtherCategories) further.List(listedAt, inSection: sections.Add(further.SectionId));
    }
}
