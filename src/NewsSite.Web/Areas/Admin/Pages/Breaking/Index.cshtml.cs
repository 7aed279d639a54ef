using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using NewsSite.Data;
using NewsSite.Data.Articles;
using NewsSite.Domain;
using NewsSite.Domain.Accounts;
using NewsSite.Domain.Audit;
using NewsSite.Domain.Breaking;
using NewsSite.Domain.Changes;
using NewsSite.Web.Accounts;
using NewsSite.Web.Addressing;
using NewsSite.Web.Breaking;
using NewsSite.Web.Forms;
using NewsSite.Web.Stories;

namespace NewsSite.Web.Areas.Admin.Pages.Breaking;

/// <summary>«عاجل»: puts the line above all pages, changes it while it shows, takes it down, and lists those before it.</summary>
public sealed class IndexModel(NewsContext db, TimeProvider clock) : PageModel
{
    private const int Size = 30;

    [BindProperty]
    public BreakingForm Form { get; set; } = new();

    /// <summary>The line that readers see; null: none.</summary>
    public BreakingLine? Shown { get; private set; }

    public IReadOnlyList<BreakingLine> Earlier { get; private set; } = [];

    private Dictionary<EditorId, string> Names { get; set; } = [];

    public string NameOf(EditorId? who) => who is { } id ? Names.GetValueOrDefault(id, "") : "";

    public async Task OnGetAsync(CancellationToken ct)
    {
        await LoadAsync(ct);
        if (Shown is { } line) Form = new BreakingForm { Text = line.Text, Story = line.ArticleId is { } id ? Address.Short(id) : null, Minutes = null, Id = line.Id, Version = line.Version };
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await LoadAsync(ct);
        Form = Form.Tidied();
        if (!await new BreakingFormValidator().PassesAsync(Form, ModelState, ct)) return Page();
        if (Form.StoryId is { } id && !await db.Articles.Published().AnyAsync(a => a.Id == id, ct))
        {
            ModelState.Add([(nameof(Form.Story), "لا مقال منشورًا بهذا الرقم.")]);
            return Page();
        }

        if (IsWhatIsShown()) return Done("الخبر العاجل ظاهر على كل الصفحات.");
        if (Form.Id != (Shown?.Id ?? 0) || (Shown is not null && Form.Version != Shown.Version)) return Clash();

        return await TellAsync(
            now =>
            {
                if (Shown is null) Show(now);
                else Revise(Shown, now);
            },
            "الخبر العاجل ظاهر على كل الصفحات.",
            ct);
    }

    public async Task<IActionResult> OnPostEndAsync(int id, CancellationToken ct)
    {
        await LoadAsync(ct);
        if (Shown is null || Shown.Id != id) return Done("انتهى هذا الخبر العاجل من قبل.");

        return await TellAsync(now => { if (Shown.End(User.EditorId(), now)) Tell(Act.BreakingEnded, Shown.Text, null, now); }, "لم يعد الخبر العاجل يظهر.", ct);
    }

    private bool IsWhatIsShown() => Shown is { } line && Form.Id == 0 && line.ShownBy == User.EditorId() && (line.Text, line.ArticleId) == (Form.Text, Form.StoryId);

    private void Show(DateTimeOffset now)
    {
        var line = new BreakingLine(Form.Text!, Form.StoryId, Form.Length!.Value, Earlier is [var newest, ..] ? newest.Id : 0, User.EditorId(), now);
        db.BreakingLines.Add(line);
        Tell(Act.BreakingShown, line.Text, FormattableString.Invariant($"حتى {line.Until:u}"), now);
    }

    private void Revise(BreakingLine line, DateTimeOffset now)
    {
        var (text, until) = (line.Text, line.Until);
        if (line.Revise(Form.Text!, Form.StoryId, Form.Length, now))
            Tell(Act.BreakingRevised, line.Text, FormattableString.Invariant($"{text} ({until:u}) ← {line.Text} ({line.Until:u})"), now);
    }

    private void Tell(Act act, string subject, string? detail, DateTimeOffset now)
    {
        db.Audit.Add(new AuditEntry(act, subject, User.EditorId(), now, detail));
        db.Changes.Add(Change.OfSite(ChangeKind.BreakingChanged, now));
    }

    private async Task<IActionResult> TellAsync(Action<DateTimeOffset> act, string done, CancellationToken ct)
    {
        try
        {
            act(clock.GetUtcNow());
            await db.SaveChangesAsync(ct);
        }
        catch (RuleViolation violation)
        {
            ModelState.Add(violation);
            return Page();
        }
        catch (DbUpdateException)
        {
            // A colleague did something to the line at the same moment, or this form was sent twice.
            db.ChangeTracker.Clear();
            await LoadAsync(ct);
            return IsWhatIsShown() ? Done(done) : Clash();
        }

        return Done(done);
    }

    private LocalRedirectResult Done(string done)
    {
        TempData["Done"] = done;
        return LocalRedirect("/admin/breaking");
    }

    /// <summary>What was typed stays; the next save is of what is shown now.</summary>
    private PageResult Clash()
    {
        ModelState.AddModelError("", Shown is null
            ? "انتهى الخبر العاجل وأنت تحرره. ما كتبته باقٍ في الحقول: احفظ لتنشره من جديد."
            : $"غيّر {NameOf(Shown.ShownBy)} الخبر العاجل قبلك، ويرى القراء الآن: «{Shown.Text}». ما كتبته باقٍ في الحقول: احفظ ليحل محله.");
        Form = Form with { Id = Shown?.Id ?? 0, Version = Shown?.Version ?? 0, Minutes = Form.Minutes ?? 60 };
        Response.StatusCode = StatusCodes.Status409Conflict;
        return Page();
    }

    private async Task LoadAsync(CancellationToken ct)
    {
        Earlier = await db.BreakingLines.OrderByDescending(l => l.Id).Take(Size).ToListAsync(ct);
        Shown = Earlier is [var newest, ..] && newest.IsShown(clock.GetUtcNow()) ? newest : null;
        Names = await db.NamesAsync(Earlier.SelectMany(l => new[] { l.ShownBy, l.EndedBy ?? l.ShownBy }), ct);
    }
}
