namespace NewsSite.Web.Editing;

/// <summary>What is done to a story beside writing it; each has a form of its own on the story's page.</summary>
public enum StoryAct
{
    Schedule,
    Return,
    Correct,
    Withdraw,
    WithdrawLater,
    StayLive,
    Trash,
    Restore,
}
