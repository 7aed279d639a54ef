using NewsSite.Domain.Articles;

namespace NewsSite.Domain.Front;

/// <summary>A story in its place of an arrangement. A story has one place in it.</summary>
public sealed class FrontSlot
{
    private FrontSlot() { }

    internal FrontSlot(PlannedStory story, int position)
    {
        ArticleId = story.ArticleId;
        Place = story.Place;
        SectionId = story.SectionId;
        Until = story.Until;
        Position = position;
    }

    public int ArrangementId { get; private set; }

    public int ArticleId { get; private set; }

    public Article Article { get; private set; } = null!;

    public FrontPlace Place { get; private set; }

    /// <summary>The category of the block. It may have gone since: then the slot is not shown.</summary>
    public int? SectionId { get; private set; }

    /// <summary>Counts through the whole arrangement.</summary>
    public int Position { get; private set; }

    public DateTimeOffset? Until { get; private set; }

    /// <summary>When the change feed was told that <see cref="Until"/> is over.</summary>
    public DateTimeOffset? LapsedAt { get; private set; }

    /// <summary>Notes that its time is over. True the first time.</summary>
    public bool Lapse(DateTimeOffset at)
    {
        if (LapsedAt is not null || Until is null || Until > at) return false;

        LapsedAt = at;
        return true;
    }
}
