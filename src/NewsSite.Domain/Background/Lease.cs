namespace NewsSite.Domain.Background;

/// <summary>Work that any node may do and exactly one does: whoever holds the row, until it runs out.</summary>
public sealed class Lease
{
    private Lease() { }

    public Lease(string name) => Name = name;

    public string Name { get; private set; } = "";

    /// <summary>Counts the takings; of two nodes that take at once the second is refused.</summary>
    public int Version { get; private set; }

    public string? Holder { get; private set; }

    public DateTimeOffset Until { get; private set; }

    /// <summary>Takes or renews the lease. False while another holds it.</summary>
    public bool TryTake(string holder, DateTimeOffset now, TimeSpan length)
    {
        if (Holder != holder && Until > now) return false;

        Holder = holder;
        Until = now + length;
        return true;
    }

    /// <summary>Ends the lease, if it is still that holder's.</summary>
    public void GiveBack(string holder, DateTimeOffset now)
    {
        if (Holder == holder && Until > now) Until = now;
    }
}
