using Microsoft.EntityFrameworkCore;
using NewsSite.Data;

namespace NewsSite.Web.Changes;

/// <summary>
/// A copy of the content store that readers' pages are read from (<c>ConnectionStrings:ContentReadOnly</c>) while it holds all that this node has followed. A page that
/// was read from a copy which lags behind would be kept although the change that let go of it had come: then the store itself is asked.
/// </summary>
internal sealed class ReadReplica(ContentStoreOptions store, ChangeFeed feed, ILogger<ReadReplica> log)
{
    // What the copy was last seen to hold: the same list is not asked for twice.
    private volatile IReadOnlyList<long>? seen;
    private volatile bool isLeftOut;

    /// <summary>Opens the connection of a context that only reads; <see cref="CloseAsync"/> gives it back.</summary>
    public async Task OpenAsync(NewsContext db, CancellationToken ct)
    {
        if (store.ReadOnlyConnectionString is { } copy && feed.Latest is { } latest && await TryOpenAsync(db, copy, latest, ct)) return;

        await db.Database.OpenConnectionAsync(ct);
    }

    /// <summary>The context is one of the store itself again.</summary>
    public async Task CloseAsync(NewsContext db)
    {
        await db.Database.CloseConnectionAsync();
        if (store.ReadOnlyConnectionString is not null) db.Database.SetConnectionString(store.ConnectionString);
    }

    private async Task<bool> TryOpenAsync(NewsContext db, string copy, IReadOnlyList<long> latest, CancellationToken ct)
    {
        db.Database.SetConnectionString(copy);
        try
        {
            await db.Database.OpenConnectionAsync(ct);
            // Copies take commits over in their order: whatever has the last has all before it.
            if (!ReferenceEquals(latest, seen) && await db.Changes.CountAsync(c => latest.Contains(c.Id), ct) < latest.Count)
            {
                LeaveOut(null);
                await CloseAsync(db);
                return false;
            }

            seen = latest;
            if (isLeftOut) log.LogInformation("Readers' pages are read from the copy of the content store again");
            isLeftOut = false;
            return true;
        }
        catch (Exception e) when (e.IsStoreFault())
        {
            LeaveOut(e);
            await CloseAsync(db);
            return false;
        }
    }

    /// <summary>Said once, and not with each page.</summary>
    private void LeaveOut(Exception? fault)
    {
        if (isLeftOut) return;

        isLeftOut = true;
        if (fault is null) log.LogInformation("The copy of the content store lags behind; readers' pages are read from the store itself until it has caught up");
        else log.LogError(fault, "The copy of the content store does not answer; readers' pages are read from the store itself");
    }
}
