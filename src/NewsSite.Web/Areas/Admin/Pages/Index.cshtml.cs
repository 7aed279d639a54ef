using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using NewsSite.Data;
using NewsSite.Data.Articles;
using NewsSite.Domain.Accounts;
using NewsSite.Domain.Articles;
using NewsSite.Domain.Audit;
using NewsSite.Web.Accounts;
using NewsSite.Web.Editing;
using NewsSite.Web.Stories;

namespace NewsSite.Web.Areas.Admin.Pages;

/// <summary>«مكتبي»: what waits, for whoever is signed in; what was missed stands above all else.</summary>
public sealed class IndexModel(NewsContext db, SiteClock siteClock, TimeProvider clock) : PageModel
{
    private const int Most = 10;

    /// <summary>Stories whose moment is over and that are not live.</summary>
    public IReadOnlyList<DeskStory> Overdue { get; private set; } = [];

    /// <summary>Stories that were to leave the site, and are still there.</summary>
    public IReadOnlyList<DeskStory> Staying { get; private set; } = [];

    /// <summary>Stories that went live, or left, late, and nobody has seen it yet.</summary>
    public IReadOnlyList<Late> WentLiveLate { get; private set; } = [];

    public IReadOnlyList<Part> Parts { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken ct)
    {
        var rights = User.Rights();
        var (me, now) = (rights.Who, clock.GetUtcNow());
        var mine = db.Articles.Where(a => a.CreatedBy == me);
        var returned = mine.Where(a => a.Status == ArticleStatus.Draft && a.Transitions.OrderByDescending(t => t.Id).Select(t => (ArticleStatus?)t.From).FirstOrDefault() == ArticleStatus.InReview);
        var drafts = mine.Where(a => a.Status == ArticleStatus.Draft && a.Transitions.OrderByDescending(t => t.Id).Select(t => (ArticleStatus?)t.From).FirstOrDefault() != ArticleStatus.InReview);
        List<Part> parts = [];
        if (rights.Role >= Role.Editor)
        {
            var theirs = Theirs(rights);
            var tomorrow = siteClock.StartOf(siteClock.DayOf(now).AddDays(1));
            Overdue = await theirs.Where(a => a.ScheduledFor < now - MissedSchedule.Grace).OrderBy(a => a.ScheduledFor).Take(Most).DeskStoriesAsync(db, ct);
            Staying = await theirs.Where(a => a.WithdrawAt < now - MissedSchedule.Grace && a.Status == ArticleStatus.Published).OrderBy(a => a.WithdrawAt).Take(Most).DeskStoriesAsync(db, ct);
            WentLiveLate = await LateAsync(rights, ct);
            parts.Add(await PartAsync("قيد المراجعة", "لا شيء ينتظر المراجعة.", theirs.Where(a => a.Status == ArticleStatus.InReview).LastChangedFirst(), ct));
            var leaving = theirs.Where(a => a.WithdrawAt >= now - MissedSchedule.Grace && a.WithdrawAt < tomorrow).OrderBy(a => a.WithdrawAt);
            parts.Add(await PartAsync("مجدولة اليوم", "لا شيء مجدول لبقية اليوم.", theirs.Where(a => a.ScheduledFor >= now - MissedSchedule.Grace && a.ScheduledFor < tomorrow).OrderBy(a => a.ScheduledFor), ct));
            parts.Add(await PartAsync("تُسحب اليوم", null, leaving, ct));
        }
        else
        {
            parts.Add(await PartAsync("أرسلتها إلى المراجعة", "لا مقال لك قيد المراجعة.", mine.Where(a => a.Status == ArticleStatus.InReview).LastChangedFirst(), ct));
        }

        parts.Insert(0, await PartAsync("أُعيدت إليك", null, returned.LastChangedFirst(), ct));
        parts.Add(await PartAsync("مسوداتي", "لا مسودات لك. ابدأ مقالًا جديدًا.", drafts.LastChangedFirst(), ct));
        var corrected = await db.Corrections.PageAfter(db.Articles, null).Take(Most / 2).Select(c => c.ArticleId).ToListAsync(ct);
        parts.Add(await PartAsync("صُححت أخيرًا", null, db.Articles.Where(a => corrected.Contains(a.Id)).OrderByDescending(a => a.UpdatedAt), ct));
        Parts = [.. parts.Where(p => p.Stories.Count > 0 || p.Empty is not null)];
    }

    /// <summary>Takes a story that went live late from the desk.</summary>
    public async Task<IActionResult> OnPostSeeAsync(int id, CancellationToken ct)
    {
        if (await db.MissedSchedules.Include(m => m.Article).FirstOrDefaultAsync(m => m.Id == id, ct) is not { } missed) return NotFound();
        if (!User.Rights().MayPublishIn(missed.Article.SectionId)) return StatusCode(StatusCodes.Status403Forbidden);

        if (missed.SeenAt is null)
        {
            var now = clock.GetUtcNow();
            missed.See(User.EditorId(), now);
            db.Audit.Add(new AuditEntry(Act.MissedScheduleSeen, FormattableString.Invariant($"{missed.ArticleId}: {missed.Article.Headline}"), User.EditorId(), now));
            try
            {
                await db.SaveChangesAsync(ct);
            }
            catch (DbUpdateConcurrencyException)
            {
                // A colleague saw it at the same moment.
            }
        }

        TempData["Done"] = "رُفع التنبيه عن المكتب.";
        return LocalRedirect("/admin");
    }

    /// <summary>The stories that an editor answers for.</summary>
    private IQueryable<Article> Theirs(Rights rights) =>
        rights.Role == Role.Admin || rights.SectionIds.Count == 0 ? db.Articles : db.Articles.Where(a => rights.SectionIds.Contains(a.SectionId));

    private async Task<List<Late>> LateAsync(Rights rights, CancellationToken ct)
    {
        var theirs = Theirs(rights);
        return await db.MissedSchedules.Where(m => m.SeenAt == null && theirs.Any(a => a.Id == m.ArticleId))
            .OrderByDescending(m => m.DoneAt).Take(Most)
            .Select(m => new Late(m.Id, m.ArticleId, m.Article.Headline, m.Due, m.DoneAt, m.IsWithdrawal)).ToListAsync(ct);
    }

    private async Task<Part> PartAsync(string name, string? empty, IQueryable<Article> stories, CancellationToken ct) =>
        new(name, empty, await stories.Take(Most).DeskStoriesAsync(db, ct));

    /// <summary>A heading with its stories; <paramref name="Empty"/> stands in their place, or, when null, the heading is left out without them.</summary>
    public sealed record Part(string Name, string? Empty, IReadOnlyList<DeskStory> Stories);

    public sealed record Late(int Id, int StoryId, string Headline, DateTimeOffset Due, DateTimeOffset DoneAt, bool IsWithdrawal);
}
