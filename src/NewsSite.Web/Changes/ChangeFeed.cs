using NewsSite.Data;
using NewsSite.Data.Changes;

namespace NewsSite.Web.Changes;

/// <summary>This node's place in the change feed. Its followers are told of what it wrote itself before the save returns, and of the rest by <see cref="FollowChanges"/>.</summary>
internal sealed class ChangeFeed(IServiceScopeFactory scopes, IEnumerable<IChangeFollower> followers, TimeProvider clock, ILogger<ChangeFeed> log) : IDisposable
{
    /// <summary>Whoever is farther behind begins anew rather than follow each.</summary>
    private const int TooMany = 2_000;

    /// <summary>More than are ever committed out of the order of their numbers.</summary>
    private const int NewestTogether = 100;

    /// <summary>Whoever has not looked for so long (a machine that slept, a store that was away) begins anew: rows may be gone (<see cref="Background.PurgeChanges"/>).</summary>
    private static readonly TimeSpan TooLong = Background.PurgeChanges.KeptFor / 7;

    private readonly SemaphoreSlim one = new(1, 1);
    private FeedPosition? position;
    private long caughtUp;

    /// <summary>The highest number that was followed; 0 before the first look.</summary>
    public long Head => position?.Head ?? 0;

    /// <summary>The changes that were followed last, or are about to be; null before the first look. Whoever sees all of them sees all that were before.</summary>
    public IReadOnlyList<long>? Latest { get; private set; }

    /// <summary>When it was last known that nothing visible was left to follow; null before the first look.</summary>
    public DateTimeOffset? CaughtUpAt => Interlocked.Read(ref caughtUp) is > 0 and var ticks ? new DateTimeOffset(ticks, TimeSpan.Zero) : null;

    /// <summary>When it returns, the followers know all that was visible when it was called.</summary>
    public async Task CatchUpAsync(CancellationToken ct)
    {
        await one.WaitAsync(ct);
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            await CatchUpAsync(scope.ServiceProvider.GetRequiredService<NewsContext>(), ct);
        }
        finally
        {
            one.Release();
        }
    }

    /// <summary>After a save of this node, which is done whatever comes of this: what goes wrong here is made good by the next look.</summary>
    public async Task CatchUpAfterSaveAsync()
    {
        try
        {
            await CatchUpAsync(CancellationToken.None);
        }
        catch (Exception e)
        {
            log.LogWarning(e, "What was just saved is not followed yet; the next look will");
        }
    }

    public void Dispose() => one.Dispose();

    private async Task CatchUpAsync(NewsContext db, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        if (position is null || now - CaughtUpAt > TooLong)
        {
            await BeginAnewAsync(db, ct);
        }
        else
        {
            // Read into a copy: when a follower fails, the same is read again. A store that is behind this place is another one, such as a backup that was put back.
            var next = position.Copy();
            var changes = await db.Changes.SinceAsync(next, TooMany, now, ct);
            if (changes.Count >= TooMany || (changes.Count == 0 && await db.Changes.HeadAsync(ct) < position.Head))
            {
                await BeginAnewAsync(db, ct);
            }
            else
            {
                if (changes.Count > 0)
                {
                    // Before the followers act: what they let go of must not come back from where these are not seen.
                    Latest = [.. changes.Select(c => c.Id)];
                    foreach (var follower in followers) await follower.FollowAsync(changes, db, ct);
                }

                position = next;
            }
        }

        Interlocked.Exchange(ref caughtUp, now.UtcTicks);
    }

    private async Task BeginAnewAsync(NewsContext db, CancellationToken ct)
    {
        // First the place, then the forgetting: what comes between is told of again.
        var head = await db.Changes.HeadAsync(ct);
        Latest = await db.Changes.NewestAsync(head, NewestTogether, ct);
        foreach (var follower in followers) await follower.BeginAnewAsync(db, ct);
        position = new FeedPosition(head);
    }
}
