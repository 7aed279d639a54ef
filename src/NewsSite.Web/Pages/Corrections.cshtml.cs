using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using NewsSite.Data;
using NewsSite.Data.Articles;
using NewsSite.Web.Addressing;
using NewsSite.Web.Caching;
using NewsSite.Web.Stories;

namespace NewsSite.Web.Pages;

/// <summary>«التصحيحات»: what was wrong in stories that can be read, newest first. Those of a withdrawn story go with it.</summary>
public sealed class CorrectionsModel(NewsContext db) : PageModel
{
    private const int Size = 30;

    public IReadOnlyList<Row> Corrections { get; private set; } = [];

    public ListPosition? Next { get; private set; }

    /// <summary>Whether this is not the list's first page.</summary>
    public bool Started => Request.Query.ContainsKey("after");

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        ListPosition? place = null;
        if (Started)
        {
            if (!ListPosition.TryParse(Request.Query["after"], out var parsed)) return BadRequest();
            place = parsed;
        }

        HttpContext.Shows(PageTag.Stories);
        var rows = await db.Corrections.PageAfter(db.Articles, place).Take(Size + 1)
            .Select(c => new { c.Id, c.At, c.Text, c.ArticleId, c.Article.Headline, c.Article.Slug, Category = c.Article.Category.Slug })
            .ToListAsync(ct);
        Corrections = [.. rows.Take(Size).Select(c => new Row(new CorrectionNote(c.Text, c.At), new Label(c.Headline, Address.Article(c.Category, c.ArticleId, c.Slug))))];
        if (rows.Count > Size) Next = new ListPosition(rows[Size - 1].At, rows[Size - 1].Id);
        return Page();
    }

    public sealed record Row(CorrectionNote Note, Label Story);
}
