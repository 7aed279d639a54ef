using Microsoft.EntityFrameworkCore;
using NewsSite.Data;

namespace NewsSite.Web.Background;

/// <summary>Throws away what the desk keeps for a while only: the keys of forms that were sent, once no browser can send them again, windows that were closed, and texts that were saved since or never asked for again.</summary>
public sealed class SweepDesk(IServiceScopeFactory scopes, TimeProvider clock) : IBackgroundTask
{
    /// <summary>A page that was open longer than that is opened anew.</summary>
    private static readonly TimeSpan FormsFor = TimeSpan.FromDays(30);

    /// <summary>What somebody typed and neither saved nor came back for.</summary>
    private static readonly TimeSpan TextsFor = TimeSpan.FromDays(60);

    /// <summary>The empty row of a window whose text was saved: a page that lay open longer than that begins a new one.</summary>
    private static readonly TimeSpan OverFor = TimeSpan.FromDays(3);

    public string Name => "sweep-desk";

    public TimeSpan Every => TimeSpan.FromHours(1);

    public async Task RunAsync(CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<NewsContext>();
        var now = clock.GetUtcNow();
        var old = now - FormsFor;
        await db.SentForms.Where(f => f.At < old).ExecuteDeleteAsync(ct);
        await db.OpenWindows.Where(w => w.Until < now).ExecuteDeleteAsync(ct);
        var (forgotten, over) = (now - TextsFor, now - OverFor);
        await db.UnsavedTexts.Where(t => t.At < forgotten || (t.Fields == null && t.At < over)).ExecuteDeleteAsync(ct);
    }
}
