namespace NewsSite.Domain.Front;

/// <summary>A story that an editor chose for a place. <paramref name="SectionId"/> names the block's category; from <paramref name="Until"/> on the place is filled by recency again.</summary>
public sealed record PlannedStory(int ArticleId, FrontPlace Place, int? SectionId = null, DateTimeOffset? Until = null)
{
    public bool IsBeside(PlannedStory other) => (Place, SectionId) == (other.Place, other.SectionId);
}
