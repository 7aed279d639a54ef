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
    public ArticleStatus? Status { get; set; }

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
        var articles = Narrowed();
        if (ListPosition.TryParse(After, out var place)) articles = articles.ChangedBefore(place);
        var stories = await articles.LastChangedFirst().Take(Size + 1).DeskStoriesAsync(db, ct);
        Stories = [.. stories.Take(Size)];
        if (stories.Count > Size) Next = NextAddress(Stories[^1]);
    }

    private IQueryable<Article> Narrowed()
    {
        var articles = Status is { } status ? db.Articles.Where(a => a.Status == status) : db.Articles.Where(a => a.Status != ArticleStatus.Trashed);
        if (Category is { } category) articles = articles.Where(a => a.CategoryId == category || a.SectionId == category);
        if (Author is { } author) articles = articles.Where(a => a.Bylines.Any(b => b.AuthorId == author));
        if (TextSanitizer.Line(Text) is { Length: > 0 } text) articles = articles.Where(a => a.Headline.Contains(text));
        var me = User.EditorId();
        return Mine ? articles.Where(a => a.CreatedBy == me) : articles;
    }

    private string NextAddress(DeskStory last) => QueryHelpers.AddQueryString("/admin/articles", new Dictionary<string, string?>
    {
        ["status"] = Status?.ToString(),
        ["category"] = Category is { } id ? FormattableString.Invariant($"{id}") : null,
        ["author"] = Author is { } author ? FormattableString.Invariant($"{author}") : null,
        ["text"] = Text,
        ["mine"] = Mine ? "true" : null,
        ["after"] = new ListPosition(last.ChangedAt, last.Id).ToString(),
    }.Where(pair => pair.Value is not null));
}
