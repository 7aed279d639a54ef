using NewsSite.Web.Changes;

namespace NewsSite.Web.Caching;

/// <summary>
/// Whether the store keeps pages from being rendered. As long as it does, readers get last good pages at once, and one rendering a second finds out whether it is over. It is
/// also over when the change feed was read since: what this node publishes from then on readers must see at once.
/// </summary>
internal sealed class StoreTrouble(ChangeFeed feed, TimeProvider clock, ILogger<StoreTrouble> log)
{
    private readonly Lock telling = new();
    private volatile bool isOn;
    private long nextTry;
    private long begunAt;

    public bool IsOn
    {
        get
        {
            if (isOn && feed.CaughtUpAt is { } at && at.UtcTicks > Interlocked.Read(ref begunAt)) End();
            return isOn;
        }
    }

    /// <summary>What readers are told of whose page there is no last good one; null as long as no rendering has failed.</summary>
    public KeptPage? Answer { get; private set; }

    /// <summary>Said once, not for every reader. Null when the store takes too long and nothing has failed yet.</summary>
    public void Begin(NoPageException? error)
    {
        lock (telling)
        {
            Answer = error?.Answer ?? Answer;
            if (isOn) return;

            log.LogError(error, "The store does not answer; readers get the last good pages");
            TryLater();
            Interlocked.Exchange(ref begunAt, clock.GetUtcNow().UtcTicks);
            isOn = true;
        }
    }

    public void End()
    {
        if (!isOn) return;

        lock (telling)
        {
            if (isOn) log.LogInformation("The store answers again");
            isOn = false;
            Answer = null;
        }
    }

    /// <summary>True once a second, for the one that is to try.</summary>
    public bool MayTry()
    {
        var due = Volatile.Read(ref nextTry);
        return clock.GetTimestamp() >= due && Interlocked.CompareExchange(ref nextTry, After(PageCacheOptions.TriedAgainEvery), due) == due;
    }

    private void TryLater() => Volatile.Write(ref nextTry, After(PageCacheOptions.TriedAgainEvery));

    private long After(TimeSpan time) => clock.GetTimestamp() + (long)(time.TotalSeconds * clock.TimestampFrequency);
}
