using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using NewsSite.Data;
using NewsSite.Data.Articles;
using NewsSite.Data.Categories;
using NewsSite.Data.Front;
using NewsSite.Domain;
using NewsSite.Domain.Accounts;
using NewsSite.Domain.Audit;
using NewsSite.Domain.Front;
using NewsSite.Web.Accounts;
using NewsSite.Web.Editing;
using NewsSite.Web.Front;
using NewsSite.Web.Stories;

namespace NewsSite.Web.Areas.Admin.Pages.Front;

/// <summary>Every arrangement of the front page: those that wait for their moment, the live one, those before it. An earlier one is brought back by arranging the page like it.</summary>
public sealed class HistoryModel(NewsContext db, ArrangeFront arrange, FrontChoices choices, SiteClock siteClock, TimeProvider clock) : PageModel
{
    private const int Size = 20;

    public IReadOnlyList<Arrangement> Waiting { get; private set; } = [];

    public IReadOnlyList<Arrangement> Started { get; private set; } = [];

    public int LiveId { get; private set; }

    public string? Next { get; private set; }

    public string ZoneName => siteClock.ZoneName;

    private Dictionary<EditorId, string> Names { get; set; } = [];

    private IReadOnlyList<SectionLink> Sections { get; set; } = [];

    private IReadOnlyDictionary<int, FrontChoice> Chosen { get; set; } = new Dictionary<int, FrontChoice>();

    public string NameOf(EditorId who) => Names.GetValueOrDefault(who, "");

    public PlanView ViewOf(Arrangement arrangement) => new(arrangement.Plan.Stories, Sections, Chosen);

    public async Task<IActionResult> OnGetAsync(string? after, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var started = db.Arrangements.Started(now);
        LiveId = await started.Select(a => a.Id).FirstOrDefaultAsync(ct);
        if (ListPosition.TryParse(after, out var place)) started = started.Where(a => a.StartsAt <= place.PublishedAt && (a.StartsAt < place.PublishedAt || a.Id < place.Id));
        var page = await started.Include(a => a.Slots).Take(Size + 1).AsNoTracking().ToListAsync(ct);
        Started = [.. page.Take(Size)];
        if (page.Count > Size) Next = $"/admin/front/history?after={new ListPosition(Started[^1].StartsAt, Started[^1].Id)}";
        Waiting = await db.Arrangements.Waiting(now).Include(a => a.Slots).AsNoTracking().ToListAsync(ct);
        Sections = await db.Categories.Offered().SectionsAsync(ct);
        Chosen = await choices.OfAsync(Waiting.Concat(Started).SelectMany(a => a.Slots).Select(s => s.ArticleId), ct);
        Names = await db.NamesAsync(Waiting.Concat(Started).Select(a => a.By), ct);
        return Page();
    }

    /// <summary>Brings an earlier arrangement back; 0: a page that recency fills.</summary>
    public async Task<IActionResult> OnPostRestoreAsync(int id, int startedFrom, CancellationToken ct)
    {
        var earlier = await db.Arrangements.Include(a => a.Slots).AsNoTracking().FirstOrDefaultAsync(a => a.Id == id, ct);
        if (earlier is null && id != 0) return NotFound();

        var plan = earlier?.Plan.At(clock.GetUtcNow()) ?? FrontPlan.Empty;
        var note = id == 0 ? "بلا أخبار مختارة" : FormattableString.Invariant($"إعادة الترتيب {id}");
        var done = await arrange.NowAsync(plan, startedFrom, note, Act.FrontRestored, User.EditorId(), ct);
        TempData["Done"] = done ? "عادت الصفحة إلى ذلك الترتيب." : "لم تتغيّر الصفحة: رتّبها زميل قبلك. راجع ترتيبه ثم أعد المحاولة.";
        return LocalRedirect("/admin/front/history");
    }

    public async Task<IActionResult> OnPostCancelAsync(int id, CancellationToken ct)
    {
        try
        {
            if (await arrange.CancelAsync(id, User.EditorId(), ct) is null) return NotFound();
            TempData["Done"] = "أُلغي التبديل المجدول.";
        }
        catch (RuleViolation violation)
        {
            TempData["Done"] = violation.Message;
        }
        catch (DbUpdateConcurrencyException)
        {
            TempData["Done"] = "بدأ هذا الترتيب في اللحظة نفسها ولم يُلغَ.";
        }

        return LocalRedirect("/admin/front/history");
    }
}
