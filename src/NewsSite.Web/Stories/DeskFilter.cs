namespace NewsSite.Web.Stories;

/// <summary>What the desk's list can be narrowed down to: the stations of a story's life by their own names, and what waits in a live one.</summary>
public enum DeskFilter
{
    Draft,
    InReview,
    Scheduled,
    Published,

    /// <summary>Live, with changes that readers have not got yet.</summary>
    Unpublished,

    /// <summary>Live, with changes that go live by themselves.</summary>
    UpdateScheduled,
    Withdrawn,
    Trashed,
}
