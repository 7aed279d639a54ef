namespace NewsSite.Domain.Checks;

/// <summary>How a check went: passed, or what is to be done, in Arabic.</summary>
public sealed record CheckResult(Check Check, CheckLevel Level, bool Passed, string Sentence)
{
    /// <summary>Without it the story is not published.</summary>
    public bool Forbids => Level == CheckLevel.Must && !Passed;
}
