using NewsSite.Domain.Articles;

namespace NewsSite.Web.Stories;

/// <summary>What the desk's lists show of a story: its working copy, not what readers see.</summary>
public sealed record DeskStory(
    int Id,
    string Headline,
    ArticleStatus Status,
    bool HasUnpublishedChanges,
    string Category,
    string ChangedBy,
    DateTimeOffset ChangedAt,
    DateTimeOffset? PublishedAt,
    DateTimeOffset? ScheduledFor)
{
    /// <summary>When it leaves the site by itself.</summary>
    public DateTimeOffset? WithdrawAt { get; init; }

    /// <summary>Since when readers have not seen its newest revision, while it is live.</summary>
    public DateTimeOffset? UnpublishedSince { get; init; }

    /// <summary>Since when it lies in the trash.</summary>
    public DateTimeOffset? TrashedAt { get; init; }

    public string Address => FormattableString.Invariant($"/admin/articles/{Id}");
}
