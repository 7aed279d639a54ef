namespace NewsSite.Web.Stories;

/// <summary>The story before or after another.</summary>
internal sealed class NeighbourRow
{
    public required bool IsNext { get; init; }

    public required int Id { get; init; }

    public required string Headline { get; init; }

    public required string Slug { get; init; }

    public required string CategorySlug { get; init; }
}
