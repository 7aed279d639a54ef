namespace NewsSite.Data.Redirects;

/// <summary>Where an old address leads.</summary>
public abstract record Destination
{
    private Destination() { }

    /// <summary>A path of this site, decoded.</summary>
    public sealed record Path(string Value) : Destination;

    public sealed record Story(string CategorySlug, int Id, string Slug) : Destination;
}
