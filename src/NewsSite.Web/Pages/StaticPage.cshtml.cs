using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using NewsSite.Web.Caching;
using NewsSite.Web.StaticPages;

namespace NewsSite.Web.Pages;

/// <summary>A page about the site itself, such as «من نحن». Each has a route of its own at the root, given at start.</summary>
public sealed class StaticPageModel(StaticPageCatalogue pages) : PageModel
{
    public StaticPage Shown { get; private set; } = null!;

    public IActionResult OnGet(string? slug)
    {
        HttpContext.Shows(PageTag.Site);
        if (slug is not null) return pages.Find(slug) is { } named ? RedirectPermanent(named.Path) : NotFound();
        if (pages.Find(Request.Path.Value!.Trim('/')) is not { } page) return NotFound();

        Shown = page;
        return Page();
    }
}
