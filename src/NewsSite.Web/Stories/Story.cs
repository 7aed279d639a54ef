using NewsSite.Domain.Categories;

namespace NewsSite.Web.Stories;

/// <summary>What a list shows of an article.</summary>
public sealed record Story
{
    public required int Id { get; init; }

    public required string Headline { get; init; }

    public string? Standfirst { get; init; }

    public required string Address { get; init; }

    public required Label Category { get; init; }

    public required DateTimeOffset PublishedAt { get; init; }

    public DateTimeOffset? UpdatedAt { get; init; }

    public PictureView? Picture { get; init; }

    public CategoryColour Colour { get; init; }
}
