namespace NewsSite.Domain.Language.Proofreading;

/// <summary>What a rule found in a <see cref="Paragraph"/>: a range of its text, and what may stand there instead.</summary>
internal readonly record struct Spot(string Rule, int Start, int Length, params string[] Fixes)
{
    /// <summary>What the newsroom says of its own word.</summary>
    public string? Note { get; init; }
}
