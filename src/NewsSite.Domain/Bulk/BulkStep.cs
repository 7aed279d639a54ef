using NewsSite.Domain.Articles;

namespace NewsSite.Domain.Bulk;

/// <summary>What an act on many stories did to one of them, or why it did nothing.</summary>
public sealed class BulkStep
{
    private BulkStep() { }

    private BulkStep(int bulkActId, Article story)
    {
        BulkActId = bulkActId;
        ArticleId = story.Id;
        (StatusBefore, StatusAfter) = (story.Status, story.Status);
        (RevisionBefore, RevisionAfter) = (story.LatestRevision, story.LatestRevision);
        LiveAfter = story.LiveRevision;
        DueBefore = story.ScheduledFor;
        if (story.WithdrawAt is not null) (LeavesBefore, LeavingNoteBefore) = (story.WithdrawAt, story.WithdrawalNote);
    }

    public int BulkActId { get; private set; }

    public int ArticleId { get; private set; }

    public ArticleStatus StatusBefore { get; private set; }

    public ArticleStatus StatusAfter { get; private set; }

    public int RevisionBefore { get; private set; }

    public int RevisionAfter { get; private set; }

    /// <summary>The revision that readers saw, or saw last, after the act.</summary>
    public int? LiveAfter { get; private set; }

    public DateTimeOffset? DueBefore { get; private set; }

    /// <summary>When the story was to leave the site by itself.</summary>
    public DateTimeOffset? LeavesBefore { get; private set; }

    public string? LeavingNoteBefore { get; private set; }

    /// <summary>Why nothing was done to it, in Arabic; null when it was done.</summary>
    public string? Refusal { get; private set; }

    public bool IsUndone { get; private set; }

    /// <summary>Why it could not be undone, in Arabic.</summary>
    public string? UndoRefusal { get; private set; }

    /// <summary>Begins the step while the story is as it was.</summary>
    public static BulkStep Before(int bulkActId, Article story) => new(bulkActId, story);

    public static BulkStep Refused(int bulkActId, Article story, string why) => new(bulkActId, story) { Refusal = Cut(why) };

    /// <summary>Notes what the story became.</summary>
    public void Became(Article story)
    {
        StatusAfter = story.Status;
        RevisionAfter = story.LatestRevision;
        LiveAfter = story.LiveRevision;
    }

    /// <summary>Whether nobody changed the story since.</summary>
    public bool IsAsLeft(Article story) => (story.Status, story.LatestRevision, story.LiveRevision) == (StatusAfter, RevisionAfter, LiveAfter);

    /// <summary>Whether the act showed readers what it changed.</summary>
    public bool WasPublished => StatusAfter == ArticleStatus.Published && RevisionAfter != RevisionBefore && LiveAfter == RevisionAfter;

    public void Undo()
    {
        IsUndone = true;
        UndoRefusal = null;
    }

    /// <summary>Gives a story that is live, or will be, the moment back at which it was to leave.</summary>
    public void LeavesAgain(Article story, DateTimeOffset at)
    {
        if (LeavesBefore > at && (story.IsPublished || story.Status == ArticleStatus.Scheduled)) story.WithdrawLater(LeavesBefore.Value, LeavingNoteBefore, at);
    }

    public void RefuseToUndo(string why) => UndoRefusal = Cut(why);

    private static string Cut(string text) => text.Length <= 300 ? text : text[..300];
}
