namespace NewsSite.Testing;

/// <summary>What can be done to a story. Writing and publishing stand twice, so that lives have more of them.</summary>
public enum LifeVerb
{
    Revise,
    ReviseOnceMore,
    Publish,
    PublishAgain,
    PublishAsOf,
    AnnounceUpdate,
    AnnounceUpdateOf,
    Submit,
    Return,
    Schedule,
    AnnounceScheduledUpdate,
    CancelUpdate,
    PublishIfDue,
    Correct,
    Withdraw,
    WithdrawLater,
    StayLive,
    WithdrawIfDue,
    Trash,
    Restore,
}
