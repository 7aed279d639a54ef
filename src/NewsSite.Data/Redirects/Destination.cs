namespace NewsSite.Data.Redirects;

/// <summary>Where an old address leads.</summary>
public abstract record Destination
{
    private Destination() { }

    /// <summary>A path of this site, decoded.</summary>
    public sealed record Path(string Value) : Destination;

    /// <summary>The page of a category, a tag or an author, or its feed, decoded: a place in the old list (<c>?after=</c>) is one in the new.</summary>
    public sealed record List(string Value) : Destination;

    public sealed record Story(string CategorySlug, int Id, string Slug) : Destination;

    /// <summary>Nowhere, for good: what was there is no more.</summary>
    public sealed record Nowhere : Destination;
}
