using NewsSite.Domain.Accounts;
using NewsSite.Domain.Categories;
using NewsSite.Domain.Language.Proofreading;

namespace NewsSite.Domain.Articles;

/// <summary>An immutable copy of everything an editor wrote, numbered from 1 within its article; the newest is the working copy. Only its name may change, and the HTML that is made of its text.</summary>
public sealed class Revision
{
    /// <summary>UTF-16 units of a name.</summary>
    public const int LongestName = 80;

    private IReadOnlyList<Category>? furtherCategories;

    private Revision() { }

    internal Revision(int number, ArticleContent content, EditorId by, DateTimeOffset at, string? note)
    {
        Number = number;
        By = by;
        At = at;
        Note = note;
        Headline = content.Headline;
        ShortHeadline = content.ShortHeadline;
        SeoTitle = content.SeoTitle;
        PushLine = content.PushLine;
        Standfirst = content.Standfirst;
        Slug = Language.Slug.Make(content.Slug ?? "") is { Length: > 0 } slug ? slug : Language.Slug.Make(content.Headline);
        Body = content.Body;
        Html = content.Rendered.Html;
        RendererVersion = content.Rendered.RendererVersion;
        WordCount = content.Rendered.WordCount;
        Category = content.Category;
        furtherCategories = [.. content.FurtherCategories.Distinct().Where(c => c != content.Category)];
        FurtherCategoryIds = [.. furtherCategories.Select(c => c.Id)];
        LeadPictureId = content.LeadPictureId;
        AuthorIds = [.. content.AuthorIds.Distinct()];
        TagIds = [.. content.TagIds.Distinct()];
        ReadAlsoIds = [.. content.ReadAlsoIds.Distinct()];
    }

    public int ArticleId { get; private set; }

    public int Number { get; private set; }

    public EditorId By { get; private set; }

    public DateTimeOffset At { get; private set; }

    /// <summary>Why it was made, in the editor's words.</summary>
    public string? Note { get; private set; }

    /// <summary>What the newsroom calls it («قبل رد الوزارة»), so that it is found among many; null for most.</summary>
    public string? Name { get; private set; }

    /// <summary>When readers first got it; null when they never did.</summary>
    public DateTimeOffset? PublishedAt { get; private set; }

    public string Headline { get; private set; } = "";

    public string? ShortHeadline { get; private set; }

    public string? SeoTitle { get; private set; }

    public string? PushLine { get; private set; }

    public string? Standfirst { get; private set; }

    public string Slug { get; private set; } = "";

    /// <summary>Markdown.</summary>
    public string Body { get; private set; } = "";

    public string Html { get; private set; } = "";

    public int RendererVersion { get; private set; }

    public int WordCount { get; private set; }

    /// <summary>Something in it shows another text than is stored (CVE-2021-42574). Saving takes such characters out; what came by another way is not published.</summary>
    public bool HidesItsDirection => new[] { Headline, ShortHeadline, SeoTitle, PushLine, Standfirst, Body }.Any(Proofreader.TurnsDirection);

    public int CategoryId { get; private set; }

    public Category Category { get; private set; } = null!;

    public List<int> FurtherCategoryIds { get; private set; } = [];

    /// <summary>Those of <see cref="FurtherCategoryIds"/> themselves; of a revision that was loaded, only when its story was told of them (<see cref="Article.FollowMergers"/>).</summary>
    public IReadOnlyList<Category> FurtherCategories =>
        furtherCategories ?? (FurtherCategoryIds.Count == 0 ? [] : throw new InvalidOperationException($"Revision {Number} of article {ArticleId} was loaded without its further categories."));

    public int? LeadPictureId { get; private set; }

    public List<int> AuthorIds { get; private set; } = [];

    public List<int> TagIds { get; private set; } = [];

    public List<int> ReadAlsoIds { get; private set; } = [];

    /// <summary>What it holds, as a value to begin another from. Needs <see cref="Category"/> and <see cref="FurtherCategories"/>.</summary>
    public ArticleContent Content() => new()
    {
        Headline = Headline,
        ShortHeadline = ShortHeadline,
        SeoTitle = SeoTitle,
        PushLine = PushLine,
        Standfirst = Standfirst,
        Slug = Slug,
        Body = Body,
        Rendered = new RenderedBody(Html, RendererVersion, WordCount),
        Category = Category,
        FurtherCategories = FurtherCategories,
        LeadPictureId = LeadPictureId,
        AuthorIds = AuthorIds,
        TagIds = TagIds,
        ReadAlsoIds = ReadAlsoIds,
    };

    /// <summary>Takes a story that was deleted for good from those to read also: the one thing that changes in a revision, which could not be published or restored otherwise.</summary>
    public void ReadNoMore(int storyId) => ReadAlsoIds = [.. ReadAlsoIds.Where(id => id != storyId)];

    internal void RenderAgain(RenderedBody body) => (Html, RendererVersion, WordCount) = (body.Html, body.RendererVersion, body.WordCount);

    /// <summary>Gives it a name, or takes the name away. The text stays as it is.</summary>
    public void Call(string? name)
    {
        RuleViolation.ThrowIf(name?.Length > LongestName, "الاسم أطول من 80 محرفًا.");

        Name = string.IsNullOrWhiteSpace(name) ? null : name;
    }

    /// <summary>Says afterwards why it was made, where that was not said.</summary>
    internal void Explain(string note) => Note ??= note;

    internal void WentLive(DateTimeOffset at) => PublishedAt ??= at;

    /// <summary>The one change that a revision knows, and the newest alone: what it names was merged into something else (decision 9).</summary>
    internal void Follow(IReadOnlyDictionary<int, int?> closedTags, IReadOnlyDictionary<int, int?> closedAuthors, IReadOnlyDictionary<int, Category> categories)
    {
        furtherCategories = [.. FurtherCategoryIds.Select(id => categories.GetValueOrDefault(id)).Select(c => c is { IsClosed: true } ? c.Heir : c).OfType<Category>().Distinct().Where(c => c != Category)];
        if (!furtherCategories.Select(c => c.Id).SequenceEqual(FurtherCategoryIds)) FurtherCategoryIds = [.. furtherCategories.Select(c => c.Id)];
        if (TagIds.Exists(closedTags.ContainsKey)) TagIds = Heirs(TagIds, closedTags);
        if (AuthorIds.Exists(closedAuthors.ContainsKey)) AuthorIds = Heirs(AuthorIds, closedAuthors);
    }

    private static List<int> Heirs(List<int> ids, IReadOnlyDictionary<int, int?> closed) =>
        [.. ids.Select(id => closed.TryGetValue(id, out var heir) ? heir : id).OfType<int>().Distinct()];
}
