namespace NewsSite.Domain.Language.Proofreading;

/// <summary>How sure a rule is of what it finds.</summary>
public enum Certainty
{
    /// <summary>Level A: safe to put right unseen, and all such findings together in one act.</summary>
    Sure,

    /// <summary>Level B: put right one by one, by somebody who looks.</summary>
    Likely,

    /// <summary>Level C: only pointed at.</summary>
    Pointer,
}
