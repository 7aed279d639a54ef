using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.EntityFrameworkCore;
using NewsSite.Data;
using NewsSite.Data.Articles;
using NewsSite.Domain.Articles;
using NewsSite.Domain.Language;
using NewsSite.Web.Accounts;
using NewsSite.Web.Stories;

namespace NewsSite.Web.Areas.Admin.Pages.Articles;

/// <summary>All stories, last changed first, narrowed down by state, category, words of the headline, and one's own.</summary>
public sealed class IndexModel(NewsContext db) : PageModel
{
    private const int Size = 30;

    [BindProperty(SupportsGet = true)]
    public DeskFilter? Status { get; set; }

    [BindProperty(SupportsGet = true)]
    public int? Category { get; set; }

    /// <summary>A byline of the live or, before the first publication, the working copy.</summary>
    [BindProperty(SupportsGet = true)]
    public int? Author { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Text { get; set; }

    [BindProperty(SupportsGet = true)]
    public bool Mine { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? After { get; set; }

    public IReadOnlyList<DeskStory> Stories { get; private set; } = [];

    public IReadOnlyList<CategoryChoice> Categories { get; private set; } = [];

    public IReadOnlyList<(int Id, string Name)> Authors { get; private set; } = [];

    /// <summary>The address of the next page; null on the last.</summary>
    public string? Next { get; private set; }

    public async Task OnGetAsync(CancellationToken ct)
    {
        Categories = await db.CategoryChoicesAsync(ct);
        Authors = (await db.Authors.OrderBy(a => a.Name).Select(a => new { a.Id, a.Name }).ToListAsync(ct)).ConvertAll(a => (a.Id, a.Name));
        ListPosition? place = ListPosition.TryParse(After, out var parsed) ? parsed : null;
        List<DeskStory> found = [];
        foreach (var articles in InPlaces()) found.AddRange(await PageAfter(Narrowed(articles), place).Take(Size + 1).DeskStoriesAsync(db, ct));
        var stories = InOrder(found.DistinctBy(s => s.Id)).Take(Size + 1).ToList();
        Stories = [.. stories.Take(Size)];
        if (stories.Count > Size) Next = NextAddress(Stories[^1]);
    }

    /// <summary>All of them; or those whose own category it is, and those that stand in it besides: each has an index to be found by.</summary>
    private IEnumerable<IQueryable<Article>> InPlaces()
    {
        var category = Categories.FirstOrDefault(c => c.Id == Category);
        if (category is null) return [Author is { } author ? db.Bylines.Where(b => b.AuthorId == author).Select(b => b.Article) : db.Articles];

        var (own, besides) = category.Id == category.SectionId
            ? (db.Articles.InSection(category.Id), db.FurtherCategories.Where(f => f.SectionId == category.Id))
            : (db.Articles.InCategory(category.Id), db.FurtherCategories.Where(f => f.CategoryId == category.Id));
        // By number and not by row: a story that stands in two categories of a section would take two places of a page.
        var ids = besides.Select(f => f.ArticleId);
        return [ByAuthor(own), ByAuthor(db.Articles.Where(a => ids.Contains(a.Id)))];
    }

    private IQueryable<Article> ByAuthor(IQueryable<Article> articles) => Author is { } author ? articles.Where(a => a.Bylines.Any(b => b.AuthorId == author)) : articles;

    private IQueryable<Article> Narrowed(IQueryable<Article> articles)
    {
        articles = Status switch
        {
            null => articles.Where(a => a.Status != ArticleStatus.Trashed),
            DeskFilter.Unpublished or DeskFilter.UpdateScheduled => articles,
            { } filter => InStatus(articles, Enum.Parse<ArticleStatus>(filter.ToString())),
        };
        if (TextSanitizer.Line(Text) is { Length: > 0 } text) articles = articles.WithWords(text);
        var me = User.EditorId();
        return Mine ? articles.Where(a => a.CreatedBy == me) : articles;
    }

    private IQueryable<Article> PageAfter(IQueryable<Article> articles, ListPosition? place) => Status switch
    {
        DeskFilter.Unpublished => articles.UnpublishedPageAfter(place),
        DeskFilter.UpdateScheduled => articles.UpdatesPageAfter(place),
        _ => articles.ChangedPageAfter(place),
    };

    /// <summary>As <see cref="PageAfter"/> orders them.</summary>
    private IOrderedEnumerable<DeskStory> InOrder(IEnumerable<DeskStory> stories) => Status == DeskFilter.UpdateScheduled
        ? stories.OrderBy(PlaceOf).ThenBy(s => s.Id)
        : stories.OrderByDescending(PlaceOf).ThenByDescending(s => s.Id);

    private DateTimeOffset PlaceOf(DeskStory story) => Status switch
    {
        DeskFilter.Unpublished => story.UnpublishedSince!.Value,
        DeskFilter.UpdateScheduled => story.ScheduledFor!.Value,
        _ => story.ChangedAt,
    };

    private static IQueryable<Article> InStatus(IQueryable<Article> articles, ArticleStatus status) => articles.Where(a => a.Status == status);

    private string NextAddress(DeskStory last) => QueryHelpers.AddQueryString("/admin/articles", new Dictionary<string, string?>
    {
        ["status"] = Status?.ToString(),
        ["category"] = Category is { } id ? FormattableString.Invariant($"{id}") : null,
        ["author"] = Author is { } author ? FormattableString.Invariant($"{author}") : null,
        ["text"] = Text,
        ["mine"] = Mine ? "true" : null,
        ["after"] = new ListPosition(PlaceOf(last), last.Id).ToString(),
    }.Where(pair => pair.Value is not null));
}
