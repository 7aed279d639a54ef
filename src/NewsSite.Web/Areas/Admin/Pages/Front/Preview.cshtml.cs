using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using NewsSite.Data;
using NewsSite.Domain.Front;
using NewsSite.Web.Editing;
using NewsSite.Web.Front;

namespace NewsSite.Web.Areas.Admin.Pages.Front;

/// <summary>The readers' front page, by the same code, with a plan that is not live: the one in the form, or a kept arrangement at the moment of its start.</summary>
public sealed class PreviewModel(NewsContext db, ComposeFront compose, SiteClock siteClock, TimeProvider clock) : PageModel
{
    [BindProperty]
    public FrontForm Form { get; set; } = new();

    public FrontPage Shown { get; private set; } = null!;

    /// <summary>The arrangement's number; null: a plan that is not saved.</summary>
    public int? Number { get; private set; }

    public async Task<IActionResult> OnGetAsync(int? id, CancellationToken ct)
    {
        if (id is null) return LocalRedirect("/admin/front");
        if (await db.Arrangements.Include(a => a.Slots).AsNoTracking().FirstOrDefaultAsync(a => a.Id == id, ct) is not { } arrangement) return NotFound();

        var now = clock.GetUtcNow();
        Number = id;
        return await ShowAsync(arrangement.Plan, arrangement.Waits(now) ? arrangement.StartsAt : now, ct);
    }

    public Task<IActionResult> OnPostAsync(CancellationToken ct) => ShowAsync(Form.Read(siteClock, clock.GetUtcNow()).Plan, clock.GetUtcNow(), ct);

    private async Task<IActionResult> ShowAsync(FrontPlan plan, DateTimeOffset at, CancellationToken ct)
    {
        Response.Headers.CacheControl = "no-store";
        Shown = await compose.OfAsync(plan, at, ct);
        return Page();
    }
}
