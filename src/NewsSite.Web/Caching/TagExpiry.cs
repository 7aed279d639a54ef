using System.Collections.Concurrent;

namespace NewsSite.Web.Caching;

/// <summary>
/// When each tag last expired, counted in expiries and not in time: a page is fresh as long as none of its tags expired after its rendering had begun.
/// A page that was being rendered while something changed is so never taken for one that shows the change.
/// </summary>
internal sealed class TagExpiry(TimeProvider clock)
{
    /// <summary>Longer than any page is fresh (<see cref="PageCacheOptions.FreshFor"/>); after it a tag's expiry is forgotten.</summary>
    private static readonly TimeSpan Remembered = TimeSpan.FromHours(1);

    private const int LooksAfter = 10_000;

    private readonly ConcurrentDictionary<PageTag, Expired> expired = [];
    private readonly Lock writing = new();
    private long count;
    private long everything;

    /// <summary>The number of expiries so far.</summary>
    public long Count => Volatile.Read(ref count);

    public void Expire(IReadOnlyCollection<PageTag> tags)
    {
        if (tags.Count == 0) return;

        lock (writing)
        {
            var next = count + 1;
            var now = clock.GetUtcNow();
            foreach (var tag in tags) expired[tag] = new Expired(next, now);
            if (tags.Contains(PageTag.Site)) Volatile.Write(ref everything, next);
            if (expired.Count > LooksAfter) ForgetOld(now);
            // Last: who reads this number finds the tags that belong to it.
            Volatile.Write(ref count, next);
        }
    }

    public void ExpireEverything() => Expire([PageTag.Site]);

    /// <summary>Whether one of the tags expired after <paramref name="since"/>.</summary>
    public bool HappenedTo(PageTag[] tags, long since)
    {
        if (Volatile.Read(ref everything) > since) return true;

        foreach (var tag in tags)
        {
            if (expired.TryGetValue(tag, out var last) && last.Number > since) return true;
        }

        return false;
    }

    private void ForgetOld(DateTimeOffset now)
    {
        foreach (var (tag, last) in expired)
        {
            if (now - last.At > Remembered) expired.TryRemove(tag, out _);
        }
    }

    private readonly record struct Expired(long Number, DateTimeOffset At);
}
