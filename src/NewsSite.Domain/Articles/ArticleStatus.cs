namespace NewsSite.Domain.Articles;

/// <summary>Where a story stands in its life. The numbers are stored: append, never renumber.</summary>
public enum ArticleStatus
{
    Draft = 0,
    InReview = 1,
    Scheduled = 2,
    Published = 3,
    Withdrawn = 4,
    Trashed = 5,
}
