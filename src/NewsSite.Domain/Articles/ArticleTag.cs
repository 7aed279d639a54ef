using NewsSite.Domain.Tags;

namespace NewsSite.Domain.Articles;

/// <summary>One topic of one story, in the editor's order.</summary>
public sealed class ArticleTag
{
    private ArticleTag() { }

    internal ArticleTag(int tagId, int position)
    {
        TagId = tagId;
        Position = position;
    }

    public int ArticleId { get; private set; }

    public Article Article { get; private set; } = null!;

    public int TagId { get; private set; }

    public Tag Tag { get; private set; } = null!;

    public int Position { get; private set; }

    /// <summary>The story's publication while readers can see it, else null: the tag's page walks this column in order, by index.</summary>
    public DateTimeOffset? ListedAt { get; internal set; }
}
