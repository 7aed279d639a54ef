using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using NetEscapades.AspNetCore.SecurityHeaders;
using NewsSite.Data;
using NewsSite.Web.Previews;
using NewsSite.Web.Security;
using NewsSite.Web.Stories;

namespace NewsSite.Web.Areas.Admin.Pages.Articles;

/// <summary>The working copy as readers would see it; the desk also shows it in the frame of a telephone.</summary>
[SecurityHeadersPolicy(SecurityRegistration.Framed)]
public sealed class PreviewModel(NewsContext db, TimeProvider clock) : PageModel
{
    public FullStory Shown { get; private set; } = null!;

    public int Number { get; private set; }

    public async Task<IActionResult> OnGetAsync(int id, CancellationToken ct)
    {
        if (await WorkingCopyView.OfAsync(db, id, clock.GetUtcNow(), ct) is not { } copy) return NotFound();

        (Number, Shown) = (copy.Number, copy.Shown);
        return Page();
    }
}
