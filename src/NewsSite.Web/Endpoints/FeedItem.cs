namespace NewsSite.Web.Endpoints;

/// <summary>What a feed says of a story; authors in the order of the byline.</summary>
internal sealed record FeedItem(
    int Id, string Headline, string? Standfirst, string Html, string Slug, string CategorySlug, string Category, DateTimeOffset PublishedAt, DateTimeOffset? UpdatedAt, IReadOnlyList<string> Authors);
