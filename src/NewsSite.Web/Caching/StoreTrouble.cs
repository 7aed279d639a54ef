namespace NewsSite.Web.Caching;

/// <summary>
/// Whether the store keeps pages from being rendered. As long as it does, readers get last good pages at once, and one rendering a second finds out whether it is over.
/// </summary>
internal sealed class StoreTrouble(TimeProvider clock, ILogger<StoreTrouble> log)
{
    private readonly Lock telling = new();
    private volatile bool isOn;
    private long nextTry;

    public bool IsOn => isOn;

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
