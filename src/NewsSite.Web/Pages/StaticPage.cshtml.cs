using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using NewsSite.Data;
using NewsSite.Domain.Language;
using NewsSite.Web.Caching;

namespace NewsSite.Web.Pages;

/// <summary>A page about the site itself, such as «من نحن», at the root. Its long address and other spellings lead there.</summary>
public sealed class StaticPageModel(NewsContext db) : PageModel
{
    public Text Shown { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(string slug, CancellationToken ct)
    {
        HttpContext.Shows(PageTag.Site);
        var key = Slug.Key(slug);
        var page = await db.StaticPages.Where(p => p.SlugKey == key && !p.IsHidden).Select(p => new Text(p.Title, p.Slug, p.Description, p.Html)).FirstOrDefaultAsync(ct);
        if (page is null) return NotFound();
        if (Request.Path.Value != $"/{page.Slug}") return RedirectPermanent(page.Address + Request.QueryString);

        Shown = page;
        return Page();
    }

    public sealed record Text(string Title, string Slug, string? Description, string Html)
    {
        public string Address => Addressing.Address.StaticPage(Slug);
    }
}
