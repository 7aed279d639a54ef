using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using NewsSite.Data;
using NewsSite.Domain.Bulk;
using NewsSite.Web.Accounts;
using NewsSite.Web.Editing.Bulk;

namespace NewsSite.Web.Areas.Admin.Pages.Articles.Bulk;

/// <summary>What an act on many stories did, and its undoing.</summary>
public sealed class ResultModel(NewsContext db, BulkDesk desk) : PageModel
{
    public BulkAct Shown { get; private set; } = null!;

    public IReadOnlyList<BulkLine> Lines { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(int id, CancellationToken ct)
    {
        if (await db.BulkActs.Include(a => a.Steps).AsNoTracking().FirstOrDefaultAsync(a => a.Id == id, ct) is not { } act) return NotFound();

        Shown = act;
        var ids = act.Steps.Select(s => s.ArticleId).ToList();
        var headlines = await db.Articles.Where(a => ids.Contains(a.Id))
            .Select(a => new { a.Id, Headline = a.Revisions.Where(r => r.Number == a.LatestRevision).Select(r => r.Headline).First() }).ToDictionaryAsync(a => a.Id, a => a.Headline, ct);
        Lines = [.. act.Steps.Where(s => headlines.ContainsKey(s.ArticleId)).OrderBy(s => s.ArticleId).Select(s => LineOf(s, headlines[s.ArticleId]))];
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(int id, CancellationToken ct)
    {
        if (!await desk.UndoAsync(id, User.Rights())) return NotFound();

        TempData["Done"] = "تراجعنا عما أمكن التراجع عنه.";
        return LocalRedirect(FormattableString.Invariant($"/admin/articles/bulk/{id}"));
    }

    private static BulkLine LineOf(BulkStep step, string headline) => step switch
    {
        { Refusal: { } why } => new(step.ArticleId, headline, IsDone: false, why),
        { UndoRefusal: { } why } => new(step.ArticleId, headline, IsDone: false, $"لم يُتراجع عنه: {why}"),
        { IsUndone: true } => new(step.ArticleId, headline, IsDone: true, "تُراجع عنه."),
        _ => new(step.ArticleId, headline, IsDone: true, "تم."),
    };
}
