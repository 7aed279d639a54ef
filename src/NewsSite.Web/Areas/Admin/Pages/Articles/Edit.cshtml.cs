using Microsoft.AspNetCore.Mvc;
using NewsSite.Domain.Articles;
using NewsSite.Domain.Audit;
using NewsSite.Domain.Language;
using NewsSite.Web.Accounts;
using NewsSite.Web.Checks;
using NewsSite.Web.Editing;
using NewsSite.Web.Forms;
using NewsSite.Web.Media;
using NewsSite.Web.Unsaved;

namespace NewsSite.Web.Areas.Admin.Pages.Articles;

/// <summary>
/// A story at the desk: its working copy in fields. A save names the revision it began from; when another came in between, the page comes back with both
/// editors' changes together, and nothing is lost. What else is done to a story has pages of its own, in <c>Acts</c>.
/// </summary>
[RequestSizeLimit(MediaLibrary.LargestForm)]
public sealed class EditModel(StoryDesk desk, ComposeStory compose, MeetingTexts texts, StoryChecks checks) : StoryPage(desk)
{
    private const string MayNotEdit = "لا يتيح لك حسابك تحرير هذا المقال في حالته هذه. لم يُحفظ شيء، وما كتبته باقٍ في الحقول.";
    private const string IsTrashed = "المقال في المهملات. لم يُحفظ شيء، وما كتبته باقٍ في الحقول. أعد المقال منها لتحرره.";
    private const string MayNotEditThere = "لا يتيح لك حسابك التحرير في هذا القسم. لم يُحفظ شيء، وما كتبته باقٍ في الحقول.";
    private const string MayNotPublish = "لا يتيح لك حسابك نشر هذا المقال. لم يُحفظ شيء، وما كتبته باقٍ في الحقول.";

    private const string NotPublished = "لم يُنشر المقال ولم يُحفظ، وما كتبته باقٍ في الحقول:";
    private const string ReadsItself = "المقال نفسه في قائمته. أزله منها.";

    private const string WasWithdrawn = "سُحب من الموقع وأنت تحرره. إن أردت أن تعيد نشره فاضغط «احفظ وانشر» من جديد.";

    internal const string MayNotShowThere = "لا يتيح لك حسابك النشر في أحد الأقسام الأخرى التي يظهر فيها المقال. أزله منها أو اطلب نشره ممن يتاح له. لم يُحفظ شيء، وما كتبته باقٍ في الحقول.";

    [BindProperty]
    public StoryForm Form { get; set; } = new();

    /// <summary>Why the text was changed.</summary>
    [BindProperty]
    public string? Note { get; set; }

    /// <summary>The number of the revision that the form showed when it was opened.</summary>
    [BindProperty]
    public int StartedFrom { get; set; }

    /// <summary>Whether readers saw the story when the form was opened.</summary>
    [BindProperty]
    public bool WasPublished { get; set; }

    /// <summary>The window in which it was typed.</summary>
    [BindProperty]
    public TypedIn Typed { get; set; } = new();

    /// <summary>What is published is so much of an update that readers are told of it.</summary>
    [BindProperty]
    public bool Substantial { get; set; }

    [BindProperty]
    public PictureUpload Lead { get; set; } = new();

    private Conflict? Conflict { get; set; }

    /// <summary>The number of the revision that stood when this save was done.</summary>
    private int LeftBehind { get; set; }

    public async Task<IActionResult> OnGetAsync(int id, CancellationToken ct)
    {
        if (await Desk.OpenAsync(id, User.Rights(), ct) is not { } shown) return NotFound();

        (Form, StartedFrom, Substantial) = (shown.Saved, shown.StartedFrom, shown.Substantial);
        return await ShowAsync(id, StatusCodes.Status200OK, ct);
    }

    public async Task<IActionResult> OnPostAsync(int id, Next? then, [FromServices] TakePicture takeLead, CancellationToken ct)
    {
        if (then is { } next && !Enum.IsDefined(next)) return BadRequest();

        (var lead, var refusal) = await takeLead.RunAsync(Form.LeadPictureId, Lead, User.Rights(), ct);
        Form = Form.Tidied() with { LeadPictureId = lead };
        var hasShape = await new StoryFormValidator().PassesAsync(Form, ModelState, ct);
        if (refusal is not null) ModelState.AddModelError("Form.LeadPictureId", refusal);
        var readsItself = Form.ReadAlsoIds.Contains(id);
        if (readsItself) ModelState.AddModelError("Form.ReadAlso", ReadsItself);
        if (!hasShape || refusal is not null || readsItself) return await ShowAsync(id, StatusCodes.Status200OK, ct);

        var sent = Forms.FormKey.Of(FormKey, then?.ToString(), Substantial ? "substantial" : null, Form.ToString());
        var outcome = await Desk.DoAsync(id, sent, User.Rights(), open => SaveAsync(open, then, ct), ct, Typed);
        if (outcome is Refused refused && then is Next.Publish) outcome = new Refused([("", NotPublished), .. refused.Reasons]);
        if (outcome is Done)
        {
            // A form that came twice saved nothing now, and a colleague may have saved since.
            if (LeftBehind == 0) LeftBehind = await texts.RevisionOfAsync(id, Form, StartedFrom, User.EditorId(), ct) ?? 0;
            if (LeftBehind > 0) TempData[SavedAs] = LeftBehind;
        }

        return outcome is Overtaken ? await JoinAsync(id, ct) : await AnswerAsync(id, outcome, ct);
    }

    protected override void PutBack(StoryAtDesk shown) => (shown.Form, shown.Note, shown.Substantial, shown.StartedFrom, shown.Conflict, shown.Window) = (Form, Note, Substantial, StartedFrom, Conflict, Typed.Named());

    private async Task<Outcome> SaveAsync(StoryAtDesk open, Next? then, CancellationToken ct)
    {
        if (!open.MayEdit) return new Forbidden(open.Story.Status == ArticleStatus.Trashed ? IsTrashed : MayNotEdit);

        var wasWithdrawn = WasPublished && open.Story.Status == ArticleStatus.Withdrawn;
        if (wasWithdrawn && then is Next.Publish) return new Refused([("", WasWithdrawn)]);

        List<(Act, string?)> acts = [];
        var note = TextSanitizer.Line(Note) is { Length: > 0 } line ? line : null;
        // What hides the direction of the stored text is not in the form any more: saving the form is what takes it out.
        if (Form != open.Saved || open.Copy.HidesItsDirection)
        {
            if (StartedFrom != open.Story.LatestRevision && !await texts.HoldWhatCameSinceAsync(open, Form, StartedFrom, ct)) return new Overtaken();
            var added = Form.FurtherCategoryIds.Except(open.Saved.FurtherCategoryIds).Append(Form.CategoryId);
            if (open.Categories.Any(c => added.Contains(c.Id) && !open.MayEditIn(c.SectionId))) return new Forbidden(MayNotEditThere);

            var (content, reasons) = await compose.ContentAsync(Form, [.. open.Copy.AuthorIds, .. open.Story.Bylines.Select(b => b.AuthorId)], ct);
            if (content is null) return new Refused(reasons);

            open.Story.Revise(content, User.EditorId(), Desk.Now, note);
            acts.Add((Act.StoryRevised, note));
        }
        else if (note is not null && open.Story.Explain(note, User.EditorId(), Desk.Now))
        {
            acts.Add((Act.StoryRevised, note));
        }

        LeftBehind = open.Story.LatestRevision;
        switch (then)
        {
            case Next.Submit:
                open.Story.SubmitForReview(User.EditorId(), Desk.Now);
                return new Done("حُفظ المقال وأُرسل إلى المراجعة.", [.. acts, (Act.StorySubmitted, null)]);
            case Next.Publish when !open.MayPublish:
                return new Forbidden(MayNotPublish);
            case Next.Publish when !open.MayShowEverywhere:
                return new Forbidden(MayNotShowThere);
            case Next.Publish:
                var isUpdate = Substantial && open.Story.PublishedAt is not null;
                open.Story.Publish(User.EditorId(), Desk.Now, checks: await checks.OfAsync(open.Copy, ct));
                if (isUpdate) open.Story.AnnounceUpdate(Desk.Now);
                return new Done("حُفظ المقال ونُشر.", [.. acts, (Act.StoryPublished, isUpdate ? "تحديث مهم" : null)]);
            default:
                return new Done(wasWithdrawn ? "حُفظ المقال. وقد سُحب من الموقع وأنت تحرره." : "حُفظ المقال.", acts);
        }
    }

    /// <summary>Another save came in between: what it wrote is joined with what was written here.</summary>
    private async Task<IActionResult> JoinAsync(int id, CancellationToken ct)
    {
        if (await Desk.OpenAsync(id, User.Rights(), ct) is not { } theirs) return NotFound();

        (Form, Conflict) = await texts.JoinAsync(theirs, Form, StartedFrom, User.EditorId(), ct);
        StartedFrom = theirs.Story.LatestRevision;
        TempData[SavedAs] = Conflict.SavedAs;
        return await ShowAsync(id, StatusCodes.Status409Conflict, ct);
    }

    /// <summary>What a save goes on with.</summary>
    public enum Next
    {
        Submit,
        Publish,
    }
}
