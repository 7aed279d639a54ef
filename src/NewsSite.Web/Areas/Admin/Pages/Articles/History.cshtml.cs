using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using NewsSite.Data;
using NewsSite.Domain.Articles;
using NewsSite.Domain.Audit;
using NewsSite.Domain.Language;
using NewsSite.Web.Accounts;
using NewsSite.Web.Editing;
using NewsSite.Web.Forms;
using NewsSite.Web.Stories;

namespace NewsSite.Web.Areas.Admin.Pages.Articles;

/// <summary>
/// Every revision of a story, newest first: who, when, why, under which name, and what it changed; any two can be compared. Bringing an old one back makes a
/// new one, so nothing is lost by it.
/// </summary>
public sealed class HistoryModel(StoryDesk desk, NewsContext db, ComposeStory compose, StoryChanges changes) : StoryPage(desk)
{
    private const string MayNot = "لا يتيح لك حسابك تحرير هذا المقال في حالته هذه.";

    /// <summary>The revision that is shown; the newest unless one is asked for.</summary>
    [BindProperty(SupportsGet = true)]
    public int Number { get; set; }

    /// <summary>The revision that it is compared with; the one before it unless another is asked for.</summary>
    [BindProperty(SupportsGet = true)]
    public int? Against { get; set; }

    [BindProperty(SupportsGet = true)]
    public RevisionFilter Show { get; set; }

    [BindProperty(SupportsGet = true)]
    public int? Before { get; set; }

    [BindProperty]
    public RevisionNameForm Form { get; set; } = new();

    /// <summary>The name in its field: as typed when it was refused.</summary>
    public string? Name { get; private set; }

    public IReadOnlyList<RevisionRow> Revisions { get; private set; } = [];

    /// <summary>The number from which the next page of the list goes on; null on the last.</summary>
    public int? Next { get; private set; }

    public IReadOnlyList<FieldChange> Changes { get; private set; } = [];

    public bool MayRestore => Shown.MayEdit && Number != Shown.Story.LatestRevision;

    public async Task<IActionResult> OnGetAsync(int id, CancellationToken ct) => await ListAsync(await ShowAsync(id, StatusCodes.Status200OK, ct), ct);

    /// <summary>Brings a revision back.</summary>
    public async Task<IActionResult> OnPostAsync(int id, CancellationToken ct)
    {
        var sent = Forms.FormKey.Of(FormKey, FormattableString.Invariant($"{Number}"));
        return await ListAsync(await AnswerAsync(id, await Desk.DoAsync(id, sent, User.Rights(), open => RestoreAsync(open, ct), ct), ct), ct);
    }

    /// <summary>Names a revision.</summary>
    public async Task<IActionResult> OnPostNameAsync(int id, CancellationToken ct)
    {
        if (!await new RevisionNameFormValidator().PassesAsync(Form, ModelState, ct)) return await ListAsync(await ShowAsync(id, StatusCodes.Status200OK, ct), ct);

        var outcome = await Desk.DoAsync(id, Guid.NewGuid(), User.Rights(), open => NameAsync(open, ct), ct);
        if (outcome is not Done done) return await ListAsync(await AnswerAsync(id, outcome, ct), ct);

        TempData["Done"] = done.Sentence;
        return LocalRedirect(FormattableString.Invariant($"{StoryAtDesk.AddressOf(id)}/history?number={Number}"));
    }

    public string AddressOf(int? number = null, int? before = null, RevisionFilter? show = null) =>
        $"{Shown.Address}/history{QueryString.Create(Query(number, before, show ?? Show))}";

    protected override void PutBack(StoryAtDesk shown)
    {
    }

    private static IEnumerable<KeyValuePair<string, string?>> Query(int? number, int? before, RevisionFilter show)
    {
        if (number is { } n) yield return new("number", FormattableString.Invariant($"{n}"));
        if (before is { } b) yield return new("before", FormattableString.Invariant($"{b}"));
        if (show != RevisionFilter.All) yield return new("show", show.ToString());
    }

    private async Task<Outcome> RestoreAsync(StoryAtDesk open, CancellationToken ct)
    {
        if (!open.MayEdit) return new Forbidden(MayNot);
        if (await RevisionAsync(open.Story.Id, Number, ct) is not { } old) return new NotThere();

        var (content, reasons) = await compose.ContentAsync(await compose.FormAsync(old, ct), old.AuthorIds, ct);
        if (content is null) return new Refused([.. reasons.Select(r => ("", r.Reason))]);

        var why = FormattableString.Invariant($"استعادة النسخة {Number}");
        open.Story.Revise(content, User.EditorId(), Desk.Now, why);
        return new Done($"استُعيدت النسخة {Number} نسخةً جديدة.", Act.StoryRevised, why);
    }

    private async Task<Outcome> NameAsync(StoryAtDesk open, CancellationToken ct)
    {
        if (!open.MayEdit) return new Forbidden(MayNot);
        if (await RevisionAsync(open.Story.Id, Number, ct) is not { } revision) return new NotThere();

        revision.Call(Form.Line);
        return new Done(revision.Name is null ? $"بقيت النسخة {Number} بلا اسم." : $"سُمّيت النسخة {Number}: {revision.Name}", Act.RevisionNamed, FormattableString.Invariant($"{Number}: {revision.Name}"));
    }

    /// <summary>What the page shows beside the story, when it is shown.</summary>
    private async Task<IActionResult> ListAsync(IActionResult answer, CancellationToken ct)
    {
        if (answer is not Microsoft.AspNetCore.Mvc.RazorPages.PageResult) return answer;

        if (Number == 0) Number = Shown.Story.LatestRevision;
        if (await RevisionAsync(Shown.Story.Id, Number, ct) is not { } shown) return NotFound();

        var against = await RevisionAsync(Shown.Story.Id, Against ?? Number - 1, ct);
        if (Against is not null && against is null) return NotFound();

        Name = ModelState.Reason("Form.Name") is null ? shown.Name : Form.Name;
        Changes = await changes.BetweenAsync(against is null ? new StoryForm() : await compose.FormAsync(against, ct), await compose.FormAsync(shown, ct), Shown.Categories, ct);
        var rows = await db.RevisionRowsAsync(Shown.Story, Show, Before, ct);
        Revisions = [.. rows.Take(RevisionQueries.Size)];
        Next = rows.Count > RevisionQueries.Size ? Revisions[^1].Number : null;
        return answer;
    }

    private Task<Revision?> RevisionAsync(int id, int number, CancellationToken ct) => db.Revisions.FirstOrDefaultAsync(r => r.ArticleId == id && r.Number == number, ct);

    /// <summary>The name of a revision, as typed.</summary>
    public sealed record RevisionNameForm
    {
        public string? Name { get; init; }

        internal string? Line => TextSanitizer.Line(Name) is { Length: > 0 } line ? line : null;
    }

    private sealed class RevisionNameFormValidator : AbstractValidator<RevisionNameForm>
    {
        public RevisionNameFormValidator() =>
            RuleFor(f => f.Line).MaximumLength(Revision.LongestName).OverridePropertyName(nameof(RevisionNameForm.Name)).WithMessage("الاسم أطول من 80 محرفًا.");
    }
}
