using Microsoft.EntityFrameworkCore;
using NewsSite.Data;
using NewsSite.Data.Presence;
using NewsSite.Domain.Accounts;
using NewsSite.Domain.Language;
using NewsSite.Web.Stories;

namespace NewsSite.Web.Presence;

/// <summary>Who has a story open at the desk. Only shown: nobody is locked out by it, and nothing waits for it.</summary>
public sealed class StoryPresence(NewsContext db, TimeProvider clock)
{
    /// <summary>A window that runs no script is heard of once; that long it is taken for open.</summary>
    private static readonly TimeSpan Unheard = TimeSpan.FromMinutes(10);

    /// <summary>A window that runs scripts is heard of every ten seconds; with others' ten seconds to hear of it, a closed laptop is gone within thirty.</summary>
    private static readonly TimeSpan Heard = TimeSpan.FromSeconds(20);

    /// <summary>For the store's answer. SQLite waits for another writer before it answers at all, as long as for any write.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    /// <summary>A store that takes nothing now hears of the window later: its page is shown all the same.</summary>
    public async Task OpenAsync(int story, Guid window, EditorId who, CancellationToken ct)
    {
        var opened = db.Add(new OpenWindow(window, story, who, clock.GetUtcNow() + Unheard));
        var patience = db.Database.GetCommandTimeout();
        db.Database.SetCommandTimeout(Patience);
        try
        {
            await db.SaveChangesAsync(ct);
        }
        catch (Exception e) when (e is DbUpdateException || e.IsStoreFault())
        {
            opened.State = EntityState.Detached;
        }
        finally
        {
            db.Database.SetCommandTimeout(patience);
        }
    }

    /// <summary>The window is still open. A row that was thrown away comes back; when two requests of one window bring it back at once, one has done it.</summary>
    public async Task StayAsync(int story, Guid window, EditorId who, CancellationToken ct)
    {
        var until = clock.GetUtcNow() + Heard;
        if (await db.OpenWindows.Where(w => w.Key == window && w.Who == who).ExecuteUpdateAsync(set => set.SetProperty(w => w.Until, until), ct) > 0) return;
        if (!await db.Articles.AnyAsync(a => a.Id == story, ct) || await db.OpenWindows.AnyAsync(w => w.Key == window, ct)) return;

        var back = db.Add(new OpenWindow(window, story, who, until));
        try
        {
            await db.SaveChangesAsync(ct);
        }
        catch (DbUpdateException)
        {
            back.State = EntityState.Detached;
        }
    }

    public Task LeaveAsync(Guid window, EditorId who, CancellationToken ct) => db.OpenWindows.Where(w => w.Key == window && w.Who == who).ExecuteDeleteAsync(ct);

    /// <summary>«مفتوح الآن أيضًا عند: سلمى، كريم»; empty when nobody else has it open.</summary>
    public async Task<string> SentenceAsync(int story, EditorId me, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var others = await db.OpenWindows.Where(w => w.ArticleId == story && w.Until > now && w.Who != me).Select(w => w.Who).Distinct().ToListAsync(ct);
        if (others.Count == 0) return "";

        var names = await db.NamesAsync(others, ct);
        return $"مفتوح الآن أيضًا عند: {string.Join("، ", others.Select(who => names.GetValueOrDefault(who, "")).Order(StringComparer.Ordinal).Select(Bidi.Isolate))}";
    }
}
