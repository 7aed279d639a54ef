namespace NewsSite.Domain.Articles;

/// <summary>One «اقرأ أيضًا» link from a story to another, in the editor's order. Readers see it only while the target is published.</summary>
public sealed class ReadAlso
{
    private ReadAlso() { }

    internal ReadAlso(int targetId, int position)
    {
        TargetId = targetId;
        Position = position;
    }

    public int ArticleId { get; private set; }

    public int TargetId { get; private set; }

    public Article Target { get; private set; } = null!;

    public int Position { get; private set; }
}
