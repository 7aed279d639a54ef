using NewsSite.Domain.Authors;

namespace NewsSite.Domain.Articles;

/// <summary>One author of one story, in the order in which the names are printed.</summary>
public sealed class Byline
{
    private Byline() { }

    internal Byline(int authorId, int position)
    {
        AuthorId = authorId;
        Position = position;
    }

    public int ArticleId { get; private set; }

    public Article Article { get; private set; } = null!;

    public int AuthorId { get; private set; }

    public Author Author { get; private set; } = null!;

    public int Position { get; private set; }

    /// <summary>The story's publication while readers can see it, else null: the author's page walks this column in order, by index.</summary>
    public DateTimeOffset? ListedAt { get; internal set; }
}
