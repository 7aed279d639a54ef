namespace NewsSite.Data.Changes;

/// <summary>
/// How far a follower has read the change feed. Numbers are given out when a row is written and become visible when it is committed, so a lower number
/// can appear after a higher one: a gap is remembered and looked at again until it is filled, or so old that no transaction can still fill it.
/// </summary>
public sealed class FeedPosition(long head)
{
    /// <summary>Longer than any transaction that writes a change lives; a number that is missing after it was rolled back.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private List<Gap> gaps = [];

    /// <summary>The highest number that was read.</summary>
    public long Head { get; private set; } = head;

    /// <summary>The numbers below <see cref="Head"/> that may still appear, in their order.</summary>
    public IReadOnlyList<Gap> Gaps => gaps;

    public FeedPosition Copy() => new(Head) { gaps = [.. gaps] };

    /// <summary>Notes that these were read; <paramref name="ids"/> in ascending order.</summary>
    public void Advance(IEnumerable<long> ids, DateTimeOffset now)
    {
        foreach (var id in ids)
        {
            if (id > Head)
            {
                if (id > Head + 1) gaps.Add(new Gap(Head + 1, id - 1, now));
                Head = id;
            }
            else
            {
                Fill(id);
            }
        }
    }

    /// <summary>Gives up the gaps that nothing can fill any more.</summary>
    public void Forget(DateTimeOffset now) => gaps.RemoveAll(gap => now - gap.NoticedAt > Patience);

    private void Fill(long id)
    {
        var i = gaps.FindIndex(gap => gap.From <= id && id <= gap.To);
        if (i < 0) return;

        var gap = gaps[i];
        gaps.RemoveAt(i);
        if (id < gap.To) gaps.Insert(i, gap with { From = id + 1 });
        if (id > gap.From) gaps.Insert(i, gap with { To = id - 1 });
    }

    /// <summary>Numbers from <paramref name="From"/> to <paramref name="To"/>, both included, that were missing at <paramref name="NoticedAt"/>.</summary>
    public readonly record struct Gap(long From, long To, DateTimeOffset NoticedAt);
}
