namespace NewsSite.Domain.Changes;

/// <summary>
/// A row in the change feed: something that readers could notice became different. Written in the transaction that made it so. Rows become
/// visible in commit order, which is not the order of their numbers.
/// </summary>
public sealed class Change
{
    private Change() { }

    public long Id { get; private set; }

    public ChangeKind Kind { get; private set; }

    public DateTimeOffset At { get; private set; }

    public int? ArticleId { get; private set; }

    public int? CategoryId { get; private set; }

    public int? TagId { get; private set; }

    public int? AuthorId { get; private set; }

    /// <summary>A change of what no row of its own stands for: the front page, the line above all pages, the site's name.</summary>
    public static Change OfSite(ChangeKind kind, DateTimeOffset at) => new() { Kind = kind, At = at };

    /// <summary>A change of whatever entity the row is added to.</summary>
    internal static Change Of(ChangeKind kind, DateTimeOffset at) => new() { Kind = kind, At = at };

    internal static Change ArticleLeft(DateTimeOffset at, int? categoryId = null, int? tagId = null, int? authorId = null) =>
        new() { Kind = ChangeKind.ArticleLeft, At = at, CategoryId = categoryId, TagId = tagId, AuthorId = authorId };
}
