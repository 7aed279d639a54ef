using NewsSite.Domain.Accounts;

namespace NewsSite.Domain.Articles;

/// <summary>A story went live, or was withdrawn, later than it was scheduled for. It stands on the desk until somebody has seen it.</summary>
public sealed class MissedSchedule
{
    /// <summary>So late a story was missed, and not merely published a moment after its minute.</summary>
    public static readonly TimeSpan Grace = TimeSpan.FromMinutes(1);

    private MissedSchedule() { }

    public MissedSchedule(Article article, DateTimeOffset due, DateTimeOffset doneAt, bool isWithdrawal = false)
    {
        Article = article;
        Due = due;
        DoneAt = doneAt;
        IsWithdrawal = isWithdrawal;
    }

    public int Id { get; private set; }

    public int Version { get; private set; }

    public int ArticleId { get; private set; }

    public Article Article { get; private set; } = null!;

    public DateTimeOffset Due { get; private set; }

    /// <summary>When it went live, or was withdrawn.</summary>
    public DateTimeOffset DoneAt { get; private set; }

    /// <summary>It was late in leaving the site, and not in coming to it.</summary>
    public bool IsWithdrawal { get; private set; }

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
