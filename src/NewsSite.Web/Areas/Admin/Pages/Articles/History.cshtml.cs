using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using NewsSite.Data;
using NewsSite.Domain.Articles;
using NewsSite.Domain.Audit;
using NewsSite.Web.Accounts;
using NewsSite.Web.Auditing;
using NewsSite.Web.Editing;
using NewsSite.Web.Forms;
using NewsSite.Web.Stories;

namespace NewsSite.Web.Areas.Admin.Pages.Articles;

/// <summary>Every revision of a story, newest first, with what each changed. Bringing an old one back makes a new one, so nothing is lost by it.</summary>
public sealed class HistoryModel(NewsContext db, ComposeStory compose, StoryDesk desk) : PageModel
{
    public int Id { get; private set; }

    /// <summary>The revision that is shown; the newest unless one is asked for.</summary>
    [BindProperty(SupportsGet = true)]
    public int Number { get; set; }

    public int? Live { get; private set; }

    public bool MayRestore { get; private set; }

    public IReadOnlyList<Row> Revisions { get; private set; } = [];

    public IReadOnlyList<(string Field, IReadOnlyList<DiffPiece> Pieces)> Changes { get; private set; } = [];

    [BindProperty]
    public Guid FormKey { get; set; }

    public Task<IActionResult> OnGetAsync(int id, CancellationToken ct) => ShowAsync(id, StatusCodes.Status200OK, ct);

    private async Task<IActionResult> ShowAsync(int id, int status, CancellationToken ct)
    {
        Response.StatusCode = status;
        FormKey = Guid.NewGuid();
        if (await db.Articles.FirstOrDefaultAsync(a => a.Id == id, ct) is not { } story) return NotFound();

        Id = id;
        Live = story.LiveRevision;
        Number = Number == 0 ? story.LatestRevision : Number;
        if (await FormAsync(Number, ct) is not { } shown) return NotFound();

        Changes = [.. StoryChanges.Between(await FormAsync(Number - 1, ct) ?? new StoryForm(), shown, await db.CategoryChoicesAsync(ct))];
        MayRestore = Number != story.LatestRevision && User.Rights().MayEdit(story) && story.Status != ArticleStatus.Trashed;
        var rows = await db.Revisions.Where(r => r.ArticleId == id).OrderByDescending(r => r.Number).Select(r => new { r.Number, r.At, r.By, r.Note }).ToListAsync(ct);
        var names = await db.NamesAsync(rows.Select(r => r.By), ct);
        Revisions = rows.ConvertAll(r => new Row(r.Number, r.At, names.GetValueOrDefault(r.By, ""), r.Note));
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(int id, CancellationToken ct)
    {
        Id = id;
        var outcome = await desk.DoAsync(id, Forms.FormKey.Of(FormKey, FormattableString.Invariant($"{Number}")), User.Rights(), open => RestoreAsync(open, ct), ct);
        switch (outcome)
        {
            case Done done:
                TempData["Done"] = done.Sentence;
                return LocalRedirect(StoryAtDesk.AddressOf(id));
            case NotThere:
                return NotFound();
            case Forbidden forbidden when await desk.OpenAsync(id, User.Rights(), ct) is { } open:
                HttpContext.Features.Set(new RefusedAct(StoryDesk.SubjectOf(open), forbidden.Reason));
                ModelState.Add([("", forbidden.Reason)]);
                return await ShowAsync(id, StatusCodes.Status403Forbidden, ct);
            case Refused refused:
                ModelState.Add(refused.Reasons.Select(r => ("", r.Reason)));
                return await ShowAsync(id, StatusCodes.Status200OK, ct);
            default:
                ModelState.Add([("", "لم تُستعد النسخة: حفظ غيرك المقال في اللحظة نفسها، أو تعذّر الحفظ. أعد المحاولة.")]);
                return await ShowAsync(id, StatusCodes.Status409Conflict, ct);
        }
    }

    private async Task<Outcome> RestoreAsync(StoryAtDesk open, CancellationToken ct)
    {
        if (!open.MayEdit) return new Forbidden("لا يتيح لك حسابك تحرير هذا المقال في حالته هذه.");
        if (await FormAsync(Number, ct) is not { } old) return new NotThere();

        var (content, reasons) = await compose.ContentAsync(old, ct);
        if (content is null) return new Refused(reasons);

        var why = FormattableString.Invariant($"استعادة النسخة {Number}");
        open.Story.Revise(content, User.EditorId(), desk.Now, why);
        return new Done($"استُعيدت النسخة {Number} نسخةً جديدة.", Act.StoryRevised, why);
    }

    private async Task<StoryForm?> FormAsync(int number, CancellationToken ct) =>
        await db.Revisions.FirstOrDefaultAsync(r => r.ArticleId == Id && r.Number == number, ct) is { } revision ? await compose.FormAsync(revision, ct) : null;

    public sealed record Row(int Number, DateTimeOffset At, string By, string? Note);
}
