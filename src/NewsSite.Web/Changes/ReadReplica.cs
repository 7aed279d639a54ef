using Microsoft.EntityFrameworkCore;
using NewsSite.Data;

namespace NewsSite.Web.Changes;

/// <summary>
/// A copy of the content store that readers' pages are read from (<c>ConnectionStrings:ContentReadOnly</c>) while it holds all that this node has followed. A page that
/// was read from a copy which lags behind would be kept although the change that let go of it had come: then the store itself is asked.
/// </summary>
internal sealed class ReadReplica(ContentStoreOptions store, ChangeFeed feed, TimeProvider clock, ILogger<ReadReplica> log)
{
    /// <summary>A copy that did not answer is asked again after this: no reader waits for it meanwhile.</summary>
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(10);

    /// <summary>So long a page waits for it, and no longer.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    private long pausedUntil;
    private volatile Absence absence;

    /// <summary>Opens the connection of a context that only reads; <see cref="CloseAsync"/> gives it back. Whether it is one of the copy.</summary>
    public async Task<bool> OpenAsync(NewsContext db, CancellationToken ct)
    {
        if (store.ReadOnlyConnectionString is { } copy && feed.Latest is { } latest && clock.GetUtcNow().Ticks >= Interlocked.Read(ref pausedUntil) && await TryOpenAsync(db, copy, latest, ct)) return true;

        await db.Database.OpenConnectionAsync(ct);
        return false;
    }

    /// <summary>The context is one of the store itself again.</summary>
    public async Task CloseAsync(NewsContext db)
    {
        await db.Database.CloseConnectionAsync();
        if (store.ReadOnlyConnectionString is not null) db.Database.SetConnectionString(store.ConnectionString);
    }

    /// <summary>The copy failed a page: those that come now are read from the store.</summary>
    public void Pass(Exception fault)
    {
        Interlocked.Exchange(ref pausedUntil, (clock.GetUtcNow() + Pause).Ticks);
        if (absence != Absence.DoesNotAnswer) log.LogError(fault, "The copy of the content store does not answer; readers' pages are read from the store itself");
        absence = Absence.DoesNotAnswer;
    }

    private async Task<bool> TryOpenAsync(NewsContext db, string copy, IReadOnlyList<long> latest, CancellationToken ct)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(ct);
        patience.CancelAfter(Patience);
        db.Database.SetConnectionString(copy);
        try
        {
            await db.Database.OpenConnectionAsync(patience.Token);
            // Copies take commits over in their order: whatever has the last has all before it. Asked each time: the next connection may be one to another copy.
            if (await db.Changes.CountAsync(c => latest.Contains(c.Id), patience.Token) == latest.Count)
            {
                if (absence != Absence.None) log.LogInformation("Readers' pages are read from the copy of the content store again");
                absence = Absence.None;
                return true;
            }

            if (absence != Absence.LagsBehind) log.LogInformation("The copy of the content store lags behind; readers' pages are read from the store itself until it has caught up");
            absence = Absence.LagsBehind;
        }
        catch (Exception e) when (!ct.IsCancellationRequested && (e.IsStoreFault() || e is OperationCanceledException))
        {
            Pass(e);
        }

        await CloseAsync(db);
        return false;
    }

    /// <summary>Why pages are not read from the copy.</summary>
    private enum Absence
    {
        None,
        LagsBehind,
        DoesNotAnswer,
    }
}
