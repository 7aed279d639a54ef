using System.Globalization;
using System.Linq.Expressions;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.EntityFrameworkCore;
using NewsSite.Data;
using NewsSite.Domain.Articles;
using NewsSite.Domain.Audit;
using NewsSite.Web.Accounts;
using NewsSite.Web.Auditing;
using NewsSite.Web.Editing;
using NewsSite.Web.Forms;

namespace NewsSite.Web.Areas.Admin.Pages.Calendar;

/// <summary>What goes live and what went live, day by day at its hour on the site's clock. Moving a story here reschedules it, moving its withdrawal reschedules that: it is the story's own moment that is shown.</summary>
public sealed class IndexModel(NewsContext db, StoryDesk desk, SiteClock clock) : PageModel
{
    private const string MayNot = "لا يتيح لك حسابك جدولة هذا المقال. لم يتغيّر شيء.";

    [BindProperty]
    public CalendarForm Form { get; set; } = new();

    [BindProperty]
    public Guid FormKey { get; set; }

    /// <summary>The first day that is shown.</summary>
    [BindProperty(SupportsGet = true)]
    public DateOnly? Day { get; set; }

    /// <summary>A week instead of a day.</summary>
    [BindProperty(SupportsGet = true)]
    public bool Week { get; set; }

    public DateOnly From { get; private set; }

    public int Length => Week ? 7 : 1;

    public IReadOnlyList<CalendarDay> Days { get; private set; } = [];

    public string ZoneName => clock.ZoneName;

    public Task OnGetAsync(CancellationToken ct)
    {
        // A day that cannot be read is today.
        ModelState.Clear();
        return LoadAsync(ct);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        ModelState.Clear();
        var sent = Forms.FormKey.Of(FormKey, Form.Story.ToString(CultureInfo.InvariantCulture), Form.Leaves ? "leaves" : null, Form.At);
        var outcome = await desk.DoAsync(Form.Story, sent, User.Rights(), open => Task.FromResult(Form.Leaves ? MoveWithdrawal(open) : Reschedule(open)), ct);
        switch (outcome)
        {
            case Done done:
                TempData["Done"] = done.Sentence;
                return LocalRedirect(AddressOf(clock.Read(Form.At).Instant is { } at && !Week ? clock.DayOf(at) : Day));
            case NotThere:
                return NotFound();
            case Forbidden forbidden:
                ModelState.Add([("", forbidden.Reason)]);
                Response.StatusCode = StatusCodes.Status403Forbidden;
                if (await desk.OpenAsync(Form.Story, User.Rights(), ct) is { } open) HttpContext.Features.Set(new RefusedAct(StoryDesk.SubjectOf(open), forbidden.Reason));
                break;
            case Refused refused:
                await LoadAsync(ct);
                // Beside the story's field, if it is still here to be moved.
                var field = Days.SelectMany(d => d.Items).Any(IsTried) ? nameof(Form.At) : "";
                ModelState.Add([.. refused.Reasons.Select(r => (field, r.Reason))]);
                return Page();
            default:
                ModelState.Add([("", "غيّر زميل هذا المقال في اللحظة نفسها. لم يُنقل شيء؛ أعد المحاولة.")]);
                Response.StatusCode = StatusCodes.Status409Conflict;
                break;
        }

        await LoadAsync(ct);
        return Page();
    }

    /// <summary>Whether the form that was sent is the item's.</summary>
    public bool IsTried(CalendarItem item) => item.MayMove && (item.Id, item.Leaves) == (Form.Story, Form.Leaves);

    public string AddressOf(DateOnly? day, bool? week = null) => QueryHelpers.AddQueryString("/admin/calendar", new Dictionary<string, string?>
    {
        ["day"] = day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        ["week"] = week ?? Week ? "true" : null,
    }.Where(pair => pair.Value is not null));

    private Outcome Reschedule(StoryAtDesk open)
    {
        if (!open.MayPublish) return new Forbidden(MayNot);
        // The page moves what is scheduled; whoever posts another story's number schedules nothing that nobody looked at.
        if (open.Story.ScheduledFor is null) return new Refused([("", "لم يعد هذا المقال مجدولًا: نُشر أو أُلغيت جدولته.")]);
        var (instant, reason) = clock.Read(Form.At);
        if (instant is null) return new Refused([("", reason!)]);

        var was = open.Story.ScheduledFor;
        open.Story.Schedule(instant.Value, User.EditorId(), desk.Now);
        return new Done($"نُقل «{open.Copy.Headline}» إلى موعده الجديد.", Act.StoryScheduled, clock.Moved(was, instant.Value));
    }

    /// <summary>What the story's address will say then stays.</summary>
    private Outcome MoveWithdrawal(StoryAtDesk open)
    {
        if (!open.MayPublish) return new Forbidden(MayNot);
        if (open.Story.WithdrawAt is null) return new Refused([("", "لم يعد لهذا المقال موعد سحب: سُحب أو أُلغي موعده.")]);
        var (instant, reason) = clock.Read(Form.At);
        if (instant is null) return new Refused([("", reason!)]);

        var was = open.Story.WithdrawAt;
        open.Story.WithdrawLater(instant.Value, open.Story.WithdrawalNote, desk.Now);
        return new Done($"نُقل موعد سحب «{open.Copy.Headline}».", Act.StoryWithdrawalScheduled, $"{clock.Moved(was, instant.Value)} {open.Story.WithdrawalNote}".Trim());
    }

    private async Task LoadAsync(CancellationToken ct)
    {
        FormKey = Guid.NewGuid();
        From = Day is { } day && SiteClock.IsWithinReach(day) ? day : clock.DayOf(desk.Now);
        if (Week) From = FirstOfWeek(From);
        var (start, end) = (clock.StartOf(From), clock.StartOf(From.AddDays(Length)));
        var rows = await db.Articles.Where(a => a.ScheduledFor >= start && a.ScheduledFor < end).Select(ToRow).ToListAsync(ct);
        rows.AddRange(await db.Articles.Where(a => a.WithdrawAt >= start && a.WithdrawAt < end).Select(ToRow).ToListAsync(ct));
        rows.AddRange(await db.Articles.Where(a => a.Status == ArticleStatus.Published && a.PublishedAt >= start && a.PublishedAt < end).Select(ToRow).ToListAsync(ct));
        var items = rows.SelectMany(row => ItemsOf(row, start, end)).Distinct().OrderBy(i => i.At).ThenBy(i => i.Id).ToLookup(i => clock.DayOf(i.At));
        Days = [.. Enumerable.Range(0, Length).Select(i => From.AddDays(i)).Select(day => new CalendarDay(day, clock.StartOf(day), [.. items[day]]))];
    }

    private static Expression<Func<Article, Row>> ToRow => a => new Row(
        a.Id, a.Status, a.ScheduledFor, a.WithdrawAt, a.PublishedAt, a.SectionId, a.Revisions.Where(r => r.Number == a.LatestRevision).Select(r => r.Headline).First(), a.Headline,
        a.Revisions.Where(r => r.Number == a.LatestRevision).Select(r => r.Category.ParentId ?? r.CategoryId).First(), a.Section.Name);

    /// <summary>A story stands where it goes or went live, where its update does, and where it leaves the site.</summary>
    private IEnumerable<CalendarItem> ItemsOf(Row row, DateTimeOffset start, DateTimeOffset end)
    {
        var rights = User.Rights();
        var mayMove = rights.MayPublishIn(row.SectionId) && rights.MayPublishIn(row.CopySectionId);
        if (row.ScheduledFor is { } due && due >= start && due < end)
            yield return new CalendarItem(row.Id, due, row.CopyHeadline, row.Section, row.Status == ArticleStatus.Published ? CalendarKind.Update : CalendarKind.Scheduled, mayMove, clock.Write(due));
        if (row.Status == ArticleStatus.Published && row.PublishedAt is { } at && at >= start && at < end)
            yield return new CalendarItem(row.Id, at, row.Headline, row.Section, CalendarKind.Published, MayMove: false, clock.Write(at));
        if (row.WithdrawAt is { } leaves && leaves >= start && leaves < end)
            yield return new CalendarItem(row.Id, leaves, row.Headline, row.Section, CalendarKind.Withdrawal, mayMove, clock.Write(leaves));
    }

    /// <summary>The newsroom's week begins on Sunday.</summary>
    private static DateOnly FirstOfWeek(DateOnly day) => day.AddDays(-(int)day.DayOfWeek);

    private sealed record Row(
        int Id, ArticleStatus Status, DateTimeOffset? ScheduledFor, DateTimeOffset? WithdrawAt, DateTimeOffset? PublishedAt, int SectionId, string CopyHeadline, string Headline, int CopySectionId, string Section);
}
