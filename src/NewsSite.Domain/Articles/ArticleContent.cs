using NewsSite.Domain.Categories;

namespace NewsSite.Domain.Articles;

/// <summary>Everything an editor writes in one story, as one value; a <see cref="Revision"/> keeps it for ever. Lists are in the editor's order.</summary>
public sealed record ArticleContent
{
    public required string Headline { get; init; }

    /// <summary>For cards and narrow places; null: the headline.</summary>
    public string? ShortHeadline { get; init; }

    /// <summary>For the browser's tab and search engines; null: the headline.</summary>
    public string? SeoTitle { get; init; }

    /// <summary>What a push message would say.</summary>
    public string? PushLine { get; init; }

    public string? Standfirst { get; init; }

    /// <summary>The body as Markdown.</summary>
    public required string Body { get; init; }

    public required RenderedBody Rendered { get; init; }

    /// <summary>The readable end of the address; null means: made from the headline.</summary>
    public string? Slug { get; init; }

    public required Category Category { get; init; }

    /// <summary>Categories on whose pages the story stands too.</summary>
    public IReadOnlyList<Category> FurtherCategories { get; init; } = [];

    public int? LeadPictureId { get; init; }

    /// <summary>The pictures of the library that the body shows.</summary>
    public IReadOnlyList<int> PictureIds { get; init; } = [];

    public IReadOnlyList<int> AuthorIds { get; init; } = [];

    public IReadOnlyList<int> TagIds { get; init; } = [];

    public IReadOnlyList<int> ReadAlsoIds { get; init; } = [];
}
