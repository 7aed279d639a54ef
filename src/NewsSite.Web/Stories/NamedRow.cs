namespace NewsSite.Web.Stories;

/// <summary>An author or a tag of a story, by name.</summary>
internal sealed class NamedRow
{
    public required bool IsTag { get; init; }

    public required int Position { get; init; }

    public required int Id { get; init; }

    public required string Name { get; init; }

    public required string Slug { get; init; }

    /// <summary>Whether the author is a desk and not a person.</summary>
    public required bool IsDesk { get; init; }
}
