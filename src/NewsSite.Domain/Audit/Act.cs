namespace NewsSite.Domain.Audit;

/// <summary>What can be done here. The numbers are stored: append, never renumber.</summary>
public enum Act
{
    SignedIn = 1,
    SignInRefused = 2,
    SignedOut = 3,
    AccountOpened = 4,
    AccountChanged = 5,
    AccountClosed = 6,
    PasswordChanged = 7,
    Refused = 8,

    StoryBegun = 20,
    StoryRevised = 21,
    StorySubmitted = 22,
    StoryReturned = 23,
    StoryPublished = 24,
    StoryScheduled = 25,
    StoryWithdrawn = 26,
    StoryTrashed = 27,
    StoryRestored = 28,
    StoryCorrected = 29,

    CategoryChanged = 40,
    TagChanged = 41,
    AuthorChanged = 42,

    FrontArranged = 60,
    FrontScheduled = 61,
    FrontRestored = 62,
    FrontCancelled = 63,
    BreakingShown = 64,
    BreakingRevised = 65,
    BreakingEnded = 66,

    NoteWritten = 80,
    NoteSettled = 81,
    NoteReopened = 82,
    ChecksChanged = 83,
    PreviewLinkMade = 84,
    PreviewLinkRevoked = 85,
    PreviewLinkVisited = 86,
    RevisionNamed = 87,
}
