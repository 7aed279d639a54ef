using NewsSite.Domain.Accounts;

namespace NewsSite.Domain.Articles;

/// <summary>One step in the life of a story: who moved it, when, from where to where. Never changed, never deleted with anything but the story.</summary>
public sealed class Transition
{
    private Transition() { }

    internal Transition(ArticleStatus from, ArticleStatus to, EditorId by, DateTimeOffset at)
    {
        From = from;
        To = to;
        By = by;
        At = at;
    }

    public long Id { get; private set; }

    public int ArticleId { get; private set; }

    public ArticleStatus From { get; private set; }

    public ArticleStatus To { get; private set; }

    public EditorId By { get; private set; }

    public DateTimeOffset At { get; private set; }
}
