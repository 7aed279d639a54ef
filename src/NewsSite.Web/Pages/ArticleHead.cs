using NewsSite.Web.Stories;

namespace NewsSite.Web.Pages;

/// <summary>What Open Graph wants to know of an article.</summary>
public sealed record ArticleHead(DateTimeOffset PublishedAt, DateTimeOffset? UpdatedAt, string Section, IReadOnlyList<Label> Authors, IReadOnlyList<Label> Tags);
