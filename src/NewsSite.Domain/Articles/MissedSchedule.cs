using NewsSite.Domain.Accounts;

namespace NewsSite.Domain.Articles;

/// <summary>A story went live later than it was scheduled for. It stands on the desk until somebody has seen it.</summary>
public sealed class MissedSchedule
{
    /// <summary>So late a story was missed, and not merely published a moment after its minute.</summary>
    public static readonly TimeSpan Grace = TimeSpan.FromMinutes(1);

    private MissedSchedule() { }

    public MissedSchedule(Article article, DateTimeOffset due, DateTimeOffset wentLiveAt)
    {
        Article = article;
        Due = due;
        WentLiveAt = wentLiveAt;
    }

    public int Id { get; private set; }

    public int Version { get; private set; }

    public int ArticleId { get; private set; }

    public Article Article { get; private set; } = null!;

    public DateTimeOffset Due { get; private set; }

    public DateTimeOffset WentLiveAt { get; private set; }

    public DateTimeOffset? SeenAt { get; private set; }

    public EditorId? SeenBy { get; private set; }

    /// <summary>Takes it from the desk.</summary>
    public void See(EditorId by, DateTimeOffset at)
    {
        if (SeenAt is not null) return;

        SeenAt = at;
        SeenBy = by;
    }
}
