namespace NewsSite.Domain.Checks;

/// <summary>How much a check weighs. The numbers are stored: append, never renumber.</summary>
public enum CheckLevel
{
    /// <summary>Nobody looks.</summary>
    Off = 0,

    /// <summary>The page says what is missing; the story may be published all the same.</summary>
    Advice = 1,

    /// <summary>Without it the story is not published.</summary>
    Must = 2,
}
