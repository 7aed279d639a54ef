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
        var articles = Status switch
        {
            DeskFilter.Unpublished => Narrowed().UnpublishedPageAfter(place),
            DeskFilter.UpdateScheduled => Narrowed().UpdatesPageAfter(place),
            _ => Narrowed().ChangedPageAfter(place),
        };
        var stories = await articles.Take(Size + 1).DeskStoriesAsync(db, ct);
        Stories = [.. stories.Take(Size)];
        if (stories.Count > Size) Next = NextAddress(Stories[^1]);
    }

    private IQueryable<Article> Narrowed()
    {
        var articles = Author is { } author ? db.Bylines.Where(b => b.AuthorId == author).Select(b => b.Article) : db.Articles;
        articles = Status switch
        {
            null => articles.Where(a => a.Status != ArticleStatus.Trashed),
            DeskFilter.Unpublished or DeskFilter.UpdateScheduled => articles,
            { } filter => InStatus(articles, Enum.Parse<ArticleStatus>(filter.ToString())),
        };
        if (Categories.FirstOrDefault(c => c.Id == Category) is { } category)
            articles = category.Id == category.SectionId ? articles.InSection(category.Id) : articles.InCategory(category.Id);
        if (TextSanitizer.Line(Text) is { Length: > 0 } text) articles = articles.WithWords(text);
        var me = User.EditorId();
        return Mine ? articles.Where(a => a.CreatedBy == me) : articles;
    }

    private static IQueryable<Article> InStatus(IQueryable<Article> articles, ArticleStatus status) => articles.Where(a => a.Status == status);

    private string NextAddress(DeskStory last) => QueryHelpers.AddQueryString("/admin/articles", new Dictionary<string, string?>
    {
        ["status"] = Status?.ToString(),
        ["category"] = Category is { } id ? FormattableString.Invariant($"{id}") : null,
        ["author"] = Author is { } author ? FormattableString.Invariant($"{author}") : null,
        ["text"] = Text,
        ["mine"] = Mine ? "true" : null,
        ["after"] = new ListPosition(Status == DeskFilter.UpdateScheduled ? last.ScheduledFor!.Value : last.ChangedAt, last.Id).ToString(),
    }.Where(pair => pair.Value is not null));
}
