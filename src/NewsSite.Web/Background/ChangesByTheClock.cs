using Microsoft.EntityFrameworkCore;
using NewsSite.Data;
using NewsSite.Domain.Accounts;
using NewsSite.Domain.Changes;

namespace NewsSite.Web.Background;

/// <summary>
/// Tells the change feed what became different for readers although nobody did anything at that moment: a scheduled front page whose start has come, a
/// story whose time on it is over, a line «عاجل» that ran out. Pages look at the clock themselves; this is for whoever keeps what they showed.
/// </summary>
public sealed class ChangesByTheClock(IServiceScopeFactory scopes, TimeProvider clock) : IBackgroundTask
{
    string IBackgroundTask.Name => "changes-by-the-clock";

    TimeSpan IBackgroundTask.Every => TimeSpan.FromMilliseconds(500);

    Task IBackgroundTask.RunAsync(CancellationToken ct) => RunAsync(ct);

    /// <summary>How many changes were told. A colleague's save at the same moment leaves its row to the next round.</summary>
    public async Task<int> RunAsync(CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<NewsContext>();
        var now = clock.GetUtcNow();
        foreach (var arrangement in await db.Arrangements.Where(a => a.AnnouncedAt == null && a.StartsAt <= now && a.CancelledAt == null).ToListAsync(ct))
            if (arrangement.Announce(now)) db.Changes.Add(Change.OfSite(ChangeKind.FrontChanged, now));
        foreach (var slot in await db.FrontSlots.Where(s => s.LapsedAt == null && s.Until <= now).ToListAsync(ct))
            if (slot.Lapse(now)) db.Changes.Add(Change.OfSite(ChangeKind.FrontChanged, now));
        foreach (var line in await db.BreakingLines.Where(l => l.EndedAt == null && l.Until <= now).ToListAsync(ct))
            if (line.End(EditorId.Scheduler, now)) db.Changes.Add(Change.OfSite(ChangeKind.BreakingChanged, now));

        var told = db.ChangeTracker.Entries<Change>().Count();
        if (told == 0) return 0;

        try
        {
            await db.SaveChangesAsync(ct);
            return told;
        }
        catch (DbUpdateConcurrencyException)
        {
            return 0;
        }
    }
}
