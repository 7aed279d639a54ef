using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using NewsSite.Data;
using NewsSite.Data.Categories;
using NewsSite.Data.Front;
using NewsSite.Domain;
using NewsSite.Domain.Audit;
using NewsSite.Domain.Front;
using NewsSite.Domain.Language;
using NewsSite.Web.Accounts;
using NewsSite.Web.Editing;
using NewsSite.Web.Forms;
using NewsSite.Web.Front;
using NewsSite.Web.Stories;

namespace NewsSite.Web.Areas.Admin.Pages.Front;

/// <summary>
/// Arranges the front page. The form holds the whole plan; each button sends it and gets it back with that one move made, and nothing is live until it is
/// saved. A save names the arrangement it began from; when a colleague arranged the page meanwhile, both are shown and the plan stays in the form.
/// </summary>
public sealed class IndexModel(NewsContext db, ArrangeFront arrange, FrontChoices choices, FrontMoves moves, SiteClock siteClock, TimeProvider clock) : PageModel
{
    [BindProperty]
    public FrontForm Form { get; set; } = new();

    /// <summary>The section whose newest stories are offered; null: all.</summary>
    [BindProperty(SupportsGet = true)]
    public int? Section { get; set; }

    public IReadOnlyList<SectionLink> Sections { get; private set; } = [];

    public IReadOnlyList<FrontChoice> Recent { get; private set; } = [];

    public IReadOnlyDictionary<int, FrontChoice> Chosen { get; private set; } = new Dictionary<int, FrontChoice>();

    public Arrangement? Live { get; private set; }

    public string LiveBy { get; private set; } = "";

    /// <summary>The arrangement before the live one; 0: none, recency filled the page.</summary>
    public int PreviousId { get; private set; }

    public int Waiting { get; private set; }

    /// <summary>What a colleague made of the page while this plan was in the form.</summary>
    public PlanView? Theirs { get; private set; }

    /// <summary>Headlines that a move pushed out of the plan.</summary>
    public IReadOnlyList<string> PushedOut { get; private set; } = [];

    /// <summary>The button that was pressed: it has the focus again, so that the next press needs no search.</summary>
    public string? Pressed { get; private set; }

    public string ZoneName => siteClock.ZoneName;

    public bool IsChanged => !Form.Read(siteClock, clock.GetUtcNow()).Plan.Equals(Live?.Plan ?? FrontPlan.Empty);

    public async Task OnGetAsync(CancellationToken ct)
    {
        Live = await db.LiveArrangementAsync(clock.GetUtcNow(), ct);
        Form = FrontForm.Of(Live?.Plan.At(clock.GetUtcNow()) ?? FrontPlan.Empty, siteClock) with { StartedFrom = Live?.Id ?? 0 };
        await ShowAsync(ct);
    }

    public async Task<IActionResult> OnPostAsync(string? act, CancellationToken ct)
    {
        Pressed = act;
        var (plan, reasons) = Form.Read(siteClock, clock.GetUtcNow());
        if (!await new FrontFormValidator().PassesAsync(Form, ModelState, ct)) return await ShowAsync(ct);
        if (reasons.Count > 0)
        {
            ModelState.Add(reasons);
            return await ShowAsync(ct);
        }

        return act switch
        {
            "save" => await SaveAsync(plan, startsAt: null, ct),
            "schedule" => await ScheduleAsync(plan, ct),
            _ => await MovedAsync(plan, act ?? "", ct),
        };
    }

    private async Task<IActionResult> ScheduleAsync(FrontPlan plan, CancellationToken ct)
    {
        var (startsAt, reason) = siteClock.Read(Form.At);
        if (startsAt is null) ModelState.Add([(nameof(Form.At), reason!)]);
        return startsAt is null ? await ShowAsync(ct) : await SaveAsync(plan, startsAt, ct);
    }

    private async Task<IActionResult> SaveAsync(FrontPlan plan, DateTimeOffset? startsAt, CancellationToken ct)
    {
        Chosen = await choices.OfAsync(plan.Stories.Select(s => s.ArticleId), ct);
        plan = new FrontPlan(plan.Stories.Where(s => Chosen.ContainsKey(s.ArticleId)));
        var note = TextSanitizer.Line(Form.Note) is { Length: > 0 } line ? line : null;
        try
        {
            var done = startsAt is { } at
                ? await arrange.LaterAsync(plan, Form.StartedFrom, at, note, User.EditorId(), ct)
                : await arrange.NowAsync(plan, Form.StartedFrom, note, Act.FrontArranged, User.EditorId(), ct);
            if (!done) return await ClashAsync(ct);
        }
        catch (RuleViolation violation)
        {
            ModelState.Add(violation);
            return await ShowAsync(ct);
        }

        TempData["Done"] = startsAt is null ? "هذا ترتيب الصفحة الأولى الآن." : "جُدول التبديل.";
        return LocalRedirect(startsAt is null ? "/admin/front" : "/admin/front/history");
    }

    private async Task<IActionResult> MovedAsync(FrontPlan plan, string act, CancellationToken ct)
    {
        var move = await moves.MakeAsync(plan, act, Form, ct);
        if (move.Refusal is { } reason)
        {
            ModelState.Add([(nameof(Form.Story), reason)]);
            return await ShowAsync(ct);
        }

        if (move.IsFrom) Section = move.From;
        PushedOut = move.PushedOut;
        Form = Form.With(move.Plan, siteClock) with { Story = null };
        return await ShowAsync(ct);
    }

    private async Task<IActionResult> ClashAsync(CancellationToken ct)
    {
        await ShowAsync(ct);
        Theirs = Live is null ? new PlanView([], Sections, Chosen) : new PlanView(Live.Plan.Stories, Sections, await choices.OfAsync(Live.Plan.Stories.Select(s => s.ArticleId), ct));
        Form = Form with { StartedFrom = Live?.Id ?? 0 };
        Response.StatusCode = StatusCodes.Status409Conflict;
        return Page();
    }

    private async Task<PageResult> ShowAsync(CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        Live = await db.LiveArrangementAsync(now, ct);
        if (Live is not null) LiveBy = (await db.NamesAsync([Live.By], ct)).GetValueOrDefault(Live.By, "");
        PreviousId = await db.Arrangements.Started(now).Select(a => a.Id).Skip(1).FirstOrDefaultAsync(ct);
        Waiting = await db.Arrangements.Waiting(now).CountAsync(ct);
        Sections = await db.Categories.Offered().SectionsAsync(ct);
        Recent = await choices.RecentAsync(Section, ct);
        Chosen = await choices.OfAsync(Form.Slots.Select(s => s.Story), ct);
        return Page();
    }
}
