using Microsoft.AspNetCore.Mvc.RazorPages;
using NewsSite.Web.Caching;
using NewsSite.Web.Front;

namespace NewsSite.Web.Pages;

/// <summary>The front page as its editors arranged it, filled up by recency.</summary>
public sealed class IndexModel(ComposeFront compose, TimeProvider clock) : PageModel
{
    public FrontPage Shown { get; private set; } = null!;

    public async Task OnGetAsync(CancellationToken ct)
    {
        HttpContext.Shows(PageTag.Stories);
        Shown = await compose.LiveAsync(clock.GetUtcNow(), ct);
    }
}
