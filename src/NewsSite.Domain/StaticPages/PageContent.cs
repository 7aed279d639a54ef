using NewsSite.Domain.Articles;

namespace NewsSite.Domain.StaticPages;

/// <summary>What an admin writes of a page about the site.</summary>
public sealed record PageContent
{
    public required string Title { get; init; }

    /// <summary>Null: made of the title.</summary>
    public string? Slug { get; init; }

    public string? Description { get; init; }

    /// <summary>Markdown, and the HTML made of it.</summary>
    public required string Body { get; init; }

    public required RenderedBody Rendered { get; init; }

    /// <summary>Its place in the footer, among the others.</summary>
    public int Order { get; init; }

    public bool InFooter { get; init; } = true;

    public bool IsHidden { get; init; }
}
