using Microsoft.AspNetCore.Mvc;
using NewsSite.Data;
using NewsSite.Data.Articles;
using NewsSite.Web.Caching;
using NewsSite.Web.Stories;

namespace NewsSite.Web.Pages;

/// <summary>Everything published, newest first.</summary>
public sealed class LatestModel(NewsContext db) : ListPageModel
{
    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (!TryReadPlace(out var place)) return BadRequest();

        HttpContext.Shows(PageTag.Stories);
        List = await db.Articles.Published().PageAfter(place).StoryPageAsync(StoryPage.Size, ct);
        return Page();
    }
}
