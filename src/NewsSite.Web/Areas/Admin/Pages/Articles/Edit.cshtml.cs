using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using NewsSite.Data;
using NewsSite.Data.Articles;
using NewsSite.Domain;
using NewsSite.Domain.Articles;
using NewsSite.Domain.Audit;
using NewsSite.Domain.Language;
using NewsSite.Web.Accounts;
using NewsSite.Web.Editing;
using NewsSite.Web.Forms;
using NewsSite.Web.Stories;

namespace NewsSite.Web.Areas.Admin.Pages.Articles;

/// <summary>
/// A story at the desk: its working copy in fields, and the acts that move it. A save names the revision it began from; when another came in between, the
/// page comes back with both editors' changes together, and nothing is lost.
/// </summary>
public sealed class EditModel(NewsContext db, ComposeStory compose, SiteClock siteClock, TimeProvider clock) : PageModel
{
    [BindProperty]
    public StoryForm Form { get; set; } = new();

    [BindProperty]
    public string? Note { get; set; }

    /// <summary>The number of the revision that the form showed when it was opened.</summary>
    [BindProperty]
    public int StartedFrom { get; set; }

    public Article Story { get; private set; } = null!;

    public IReadOnlyList<CategoryChoice> Categories { get; private set; } = [];

    public string LastBy { get; private set; } = "";

    public bool MayEdit { get; private set; }

    public bool MayPublish { get; private set; }

    public Conflict? Conflict { get; private set; }

    public string ZoneName => siteClock.ZoneName;

    public string? ScheduleText => Story.ScheduledFor is { } due ? siteClock.Write(due) : null;

    private Revision Copy => Story.Revisions.Single(r => r.Number == Story.LatestRevision);

    public async Task<IActionResult> OnGetAsync(int id, CancellationToken ct)
    {
        if (!await LoadAsync(id, ct)) return NotFound();

        Form = await compose.FormAsync(Copy, ct);
        StartedFrom = Story.LatestRevision;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(int id, Next? then, CancellationToken ct)
    {
        if (!await LoadAsync(id, ct)) return NotFound();
        if (!MayEdit) return Forbidden();

        Form = Form.Tidied();
        if (!await new StoryFormValidator().PassesAsync(Form, ModelState, ct)) return Page();
        var current = await compose.FormAsync(Copy, ct);
        if (Form != current)
        {
            if (StartedFrom != Story.LatestRevision) return await ClashAsync(current, ct);
            var (content, reasons) = await compose.ContentAsync(Form, ct);
            if (content is null)
            {
                ModelState.Add(reasons);
                return Page();
            }

            if (!MayEditIn(content.Category.Section.Id)) return Forbidden();
            Story.Revise(content, User.EditorId(), clock.GetUtcNow(), TextSanitizer.Line(Note) is { Length: > 0 } note ? note : null);
            Audit(Act.StoryRevised, TextSanitizer.Line(Note));
        }

        return await TellAsync(
            () =>
            {
                if (then == Next.Submit)
                {
                    Story.SubmitForReview(User.EditorId(), clock.GetUtcNow());
                    Audit(Act.StorySubmitted);
                }
                else if (then == Next.Publish)
                {
                    Story.Publish(User.EditorId(), clock.GetUtcNow());
                    Audit(Act.StoryPublished);
                }
            },
            then switch
            {
                Next.Submit => "حُفظ المقال وأُرسل إلى المراجعة.",
                Next.Publish => "حُفظ المقال ونُشر.",
                _ => "حُفظ المقال.",
            },
            demandsPublishing: then == Next.Publish,
            ct);
    }

    public async Task<IActionResult> OnPostScheduleAsync(int id, string? at, CancellationToken ct)
    {
        var (instant, reason) = siteClock.Read(at);
        return await ActAsync(id, () =>
        {
            RuleViolation.ThrowIf(instant is null, reason ?? "");
            Story.Schedule(instant!.Value, User.EditorId(), clock.GetUtcNow());
            Audit(Act.StoryScheduled, at);
        }, "جُدول المقال.", ct);
    }

    public Task<IActionResult> OnPostReturnAsync(int id, string? note, CancellationToken ct) => ActAsync(id, () =>
    {
        if (Story.IsPublished) Story.CancelScheduledUpdate();
        else Story.ReturnToDraft(User.EditorId(), clock.GetUtcNow());
        Audit(Act.StoryReturned, TextSanitizer.Line(note));
    }, "عاد المقال إلى المسودات.", ct);

    public Task<IActionResult> OnPostCorrectAsync(int id, string? text, CancellationToken ct) => ActAsync(id, () =>
    {
        var correction = TextSanitizer.Line(text);
        RuleViolation.ThrowIf(correction.Length > 1000, "التصحيح أطول من 1000 محرف.");
        Story.Correct(correction, User.EditorId(), clock.GetUtcNow());
        Audit(Act.StoryCorrected, correction);
    }, "نُشر التصحيح.", ct);

    public Task<IActionResult> OnPostWithdrawAsync(int id, string? note, CancellationToken ct) => ActAsync(id, () =>
    {
        var reason = TextSanitizer.Line(note);
        RuleViolation.ThrowIf(reason.Length > 1000, "السبب أطول من 1000 محرف.");
        Story.Withdraw(reason.Length == 0 ? null : reason, User.EditorId(), clock.GetUtcNow());
        Audit(Act.StoryWithdrawn, reason);
    }, "سُحب المقال.", ct);

    public Task<IActionResult> OnPostTrashAsync(int id, CancellationToken ct) => ActAsync(id, () =>
    {
        Story.Trash(User.EditorId(), clock.GetUtcNow());
        Audit(Act.StoryTrashed);
    }, "نُقل المقال إلى المهملات.", ct);

    public Task<IActionResult> OnPostRestoreAsync(int id, CancellationToken ct) => ActAsync(id, () =>
    {
        Story.Restore(User.EditorId(), clock.GetUtcNow());
        Audit(Act.StoryRestored);
    }, "عاد المقال من المهملات.", ct);

    /// <summary>An act on the story as it is, for those who may publish.</summary>
    private async Task<IActionResult> ActAsync(int id, Action act, string done, CancellationToken ct)
    {
        if (!await LoadAsync(id, ct)) return NotFound();

        ModelState.Clear();
        Form = await compose.FormAsync(Copy, ct);
        StartedFrom = Story.LatestRevision;
        return await TellAsync(act, done, demandsPublishing: true, ct);
    }

    private async Task<IActionResult> TellAsync(Action act, string done, bool demandsPublishing, CancellationToken ct)
    {
        if (demandsPublishing && !MayPublish) return Forbidden();

        try
        {
            act();
            await db.SaveChangesAsync(ct);
        }
        catch (RuleViolation violation)
        {
            ModelState.Add(violation);
            return Page();
        }
        catch (DbUpdateException) when (Story.Id > 0)
        {
            // Another save of this story came in at the same moment: what it wrote is shown beside what was written here.
            db.ChangeTracker.Clear();
            if (!await LoadAsync(Story.Id, ct)) return NotFound();
            return await ClashAsync(await compose.FormAsync(Copy, ct), ct);
        }

        TempData["Done"] = done;
        return LocalRedirect(FormattableString.Invariant($"/admin/articles/{Story.Id}"));
    }

    private async Task<IActionResult> ClashAsync(StoryForm theirs, CancellationToken ct)
    {
        var started = await db.Revisions.FirstOrDefaultAsync(r => r.ArticleId == Story.Id && r.Number == StartedFrom, ct);
        var start = started is null ? theirs : await compose.FormAsync(started, ct);
        var merged = StoryMerge.Merge(start, theirs, Form);
        Conflict = new Conflict(LastBy, merged.Body?.Contains(StoryMerge.ConflictStart, StringComparison.Ordinal) == true, [.. StoryChanges.Between(start, theirs)]);
        Form = merged;
        StartedFrom = Story.LatestRevision;
        ModelState.Clear();
        Response.StatusCode = StatusCodes.Status409Conflict;
        return Page();
    }

    private async Task<bool> LoadAsync(int id, CancellationToken ct)
    {
        if (await db.WorkingCopyAsync(id, ct) is not { } story) return false;

        Story = story;
        Categories = await db.CategoryChoicesAsync(ct);
        LastBy = (await db.NamesAsync([Copy.By], ct)).GetValueOrDefault(Copy.By, "");
        var rights = User.Rights();
        MayEdit = rights.MayEdit(story) && story.Status != ArticleStatus.Trashed;
        MayPublish = rights.MayPublish(story, Copy.Category.Section.Id);
        return true;
    }

    private bool MayEditIn(int sectionId) => User.Rights() is var rights && (rights.Role == Domain.Accounts.Role.Contributor || rights.MayPublishIn(sectionId));

    private StatusCodeResult Forbidden()
    {
        db.ChangeTracker.Clear();
        return StatusCode(StatusCodes.Status403Forbidden);
    }

    private void Audit(Act act, string? detail = null) =>
        db.Audit.Add(new AuditEntry(act, FormattableString.Invariant($"{Story.Id}: {Copy.Headline}"), User.EditorId(), clock.GetUtcNow(), detail));

    /// <summary>What a save goes on with.</summary>
    public enum Next
    {
        Submit,
        Publish,
    }
}
