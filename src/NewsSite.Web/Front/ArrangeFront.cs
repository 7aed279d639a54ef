using Microsoft.EntityFrameworkCore;
using NewsSite.Data;
using NewsSite.Data.Front;
using NewsSite.Domain.Accounts;
using NewsSite.Domain.Audit;
using NewsSite.Domain.Changes;
using NewsSite.Domain.Front;

namespace NewsSite.Web.Front;

/// <summary>Makes a plan the front page, now or at a later moment. Throws <see cref="Domain.RuleViolation"/> when the plan cannot be shown.</summary>
public sealed class ArrangeFront(NewsContext db, TimeProvider clock)
{
    /// <summary>False when the live arrangement is no longer the one that the plan was made from (0: none): a colleague came first. Sending the same twice is calm.</summary>
    public async Task<bool> NowAsync(FrontPlan plan, int startedFrom, string? note, Act act, EditorId by, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var live = await db.LiveArrangementAsync(now, ct);
        if (plan.Equals(live?.Plan ?? FrontPlan.Empty)) return true;
        if ((live?.Id ?? 0) != startedFrom) return false;

        db.Arrangements.Add(new Arrangement(plan, live, by, now, note));
        db.Changes.Add(Change.OfSite(ChangeKind.FrontChanged, now));
        db.Audit.Add(new AuditEntry(act, "الصفحة الأولى", by, now, note));
        try
        {
            await db.SaveChangesAsync(ct);
            return true;
        }
        catch (DbUpdateException)
        {
            // A colleague replaced the same arrangement at the same moment, or this very form was sent twice.
            db.ChangeTracker.Clear();
            return plan.Equals((await db.LiveArrangementAsync(clock.GetUtcNow(), ct))?.Plan);
        }
    }

    /// <summary>False when a colleague came first, as above.</summary>
    public async Task<bool> LaterAsync(FrontPlan plan, int startedFrom, DateTimeOffset startsAt, string? note, EditorId by, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var arrangement = Arrangement.Scheduled(plan, startsAt, by, now, note);
        var atThatMoment = await db.Arrangements.Waiting(now).Where(a => a.StartsAt == startsAt).Include(a => a.Slots).FirstOrDefaultAsync(ct);
        if (atThatMoment?.By == by && plan.Equals(atThatMoment.Plan)) return true;
        Domain.RuleViolation.ThrowIf(atThatMoment is not null, "في هذا الموعد ترتيب مجدول آخر. ألغِه أو اختر موعدًا غيره.");
        if (await db.Arrangements.Started(now).Select(a => a.Id).FirstOrDefaultAsync(ct) != startedFrom) return false;

        db.Arrangements.Add(arrangement);
        db.Audit.Add(new AuditEntry(Act.FrontScheduled, "الصفحة الأولى", by, now, FormattableString.Invariant($"{startsAt:u} {note}").Trim()));
        await db.SaveChangesAsync(ct);
        return true;
    }

    /// <summary>Takes one that waits from the schedule; null when there is none of that number.</summary>
    public async Task<Arrangement?> CancelAsync(int id, EditorId by, CancellationToken ct)
    {
        if (await db.Arrangements.FirstOrDefaultAsync(a => a.Id == id, ct) is not { } arrangement) return null;
        if (arrangement.CancelledAt is not null) return arrangement;

        var now = clock.GetUtcNow();
        arrangement.Cancel(by, now);
        db.Audit.Add(new AuditEntry(Act.FrontCancelled, "الصفحة الأولى", by, now, FormattableString.Invariant($"{arrangement.StartsAt:u} {arrangement.Note}").Trim()));
        await db.SaveChangesAsync(ct);
        return arrangement;
    }
}
