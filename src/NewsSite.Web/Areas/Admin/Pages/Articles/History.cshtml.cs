using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using NewsSite.Data;
using NewsSite.Data.Articles;
using NewsSite.Domain.Articles;
using NewsSite.Domain.Audit;
using NewsSite.Web.Accounts;
using NewsSite.Web.Editing;
using NewsSite.Web.Stories;

namespace NewsSite.Web.Areas.Admin.Pages.Articles;

/// <summary>Every revision of a story, newest first, with what each changed. Bringing an old one back makes a new one, so nothing is lost by it.</summary>
public sealed class HistoryModel(NewsContext db, ComposeStory compose, TimeProvider clock) : PageModel
{
    public int Id { get; private set; }

    /// <summary>The revision that is shown; the newest unless one is asked for.</summary>
    [BindProperty(SupportsGet = true)]
    public int Number { get; set; }

    public int? Live { get; private set; }

    public bool MayRestore { get; private set; }

    public IReadOnlyList<Row> Revisions { get; private set; } = [];

    public IReadOnlyList<(string Field, IReadOnlyList<DiffPiece> Pieces)> Changes { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(int id, CancellationToken ct)
    {
        if (await db.Articles.FirstOrDefaultAsync(a => a.Id == id, ct) is not { } story) return NotFound();

        Id = id;
        Live = story.LiveRevision;
        Number = Number == 0 ? story.LatestRevision : Number;
        if (await FormAsync(Number, ct) is not { } shown) return NotFound();

        Changes = [.. StoryChanges.Between(await FormAsync(Number - 1, ct) ?? new StoryForm(), shown)];
        MayRestore = Number != story.LatestRevision && User.Rights().MayEdit(story) && story.Status != ArticleStatus.Trashed;
        var rows = await db.Revisions.Where(r => r.ArticleId == id).OrderByDescending(r => r.Number).Select(r => new { r.Number, r.At, r.By, r.Note }).ToListAsync(ct);
        var names = await db.NamesAsync(rows.Select(r => r.By), ct);
        Revisions = rows.ConvertAll(r => new Row(r.Number, r.At, names.GetValueOrDefault(r.By, ""), r.Note));
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(int id, CancellationToken ct)
    {
        Id = id;
        if (await db.WorkingCopyAsync(id, ct) is not { } story || await FormAsync(Number, ct) is not { } old) return NotFound();
        if (!User.Rights().MayEdit(story) || story.Status == ArticleStatus.Trashed) return StatusCode(StatusCodes.Status403Forbidden);

        var (content, reasons) = await compose.ContentAsync(old, ct);
        if (content is null)
        {
            TempData["Done"] = $"لم تُستعد النسخة: {string.Join(' ', reasons.Select(r => r.Reason))}";
            return LocalRedirect(FormattableString.Invariant($"/admin/articles/{id}/history?number={Number}"));
        }

        var now = clock.GetUtcNow();
        story.Revise(content, User.EditorId(), now, FormattableString.Invariant($"استعادة النسخة {Number}"));
        db.Audit.Add(new AuditEntry(Act.StoryRevised, FormattableString.Invariant($"{id}: {content.Headline}"), User.EditorId(), now, FormattableString.Invariant($"استعادة النسخة {Number}")));
        await db.SaveChangesAsync(ct);
        TempData["Done"] = $"استُعيدت النسخة {Number} نسخةً جديدة.";
        return LocalRedirect(FormattableString.Invariant($"/admin/articles/{id}"));
    }

    private async Task<StoryForm?> FormAsync(int number, CancellationToken ct) =>
        await db.Revisions.FirstOrDefaultAsync(r => r.ArticleId == Id && r.Number == number, ct) is { } revision ? await compose.FormAsync(revision, ct) : null;

    public sealed record Row(int Number, DateTimeOffset At, string By, string? Note);
}
