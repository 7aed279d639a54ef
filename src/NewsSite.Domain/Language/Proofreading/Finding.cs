namespace NewsSite.Domain.Language.Proofreading;

/// <summary>
/// One place in a text that a rule speaks of. <paramref name="At"/> counts UTF-16 units of the text as it was given, Markdown and all; the fix takes the place
/// of <paramref name="Text"/>, and an empty one deletes it.
/// </summary>
public sealed record Finding(ProofreadingRule Rule, int At, string Text, IReadOnlyList<string> Fixes)
{
    /// <summary>Why, in Arabic: the newsroom's note on its own word, or what the rule says.</summary>
    public string Reason { get; init; } = Rule.Reason;

    public int Length => Text.Length;

    public int End => At + Length;

    /// <summary>What the rule itself would write; null where an editor picks one of several, or there is nothing to offer.</summary>
    public string? Fix => Fixes.Count == 1 ? Fixes[0] : null;

    /// <summary>Put right together with its like, unseen.</summary>
    public bool IsSure => Rule.Certainty == Certainty.Sure && Fix is not null;

    /// <summary>The text with this finding put right; as it was when the text no longer has it there, or the fix is none of those offered.</summary>
    public string Mend(string text, string fix) =>
        Fixes.Contains(fix) && End <= text.Length && text.AsSpan(At, Length).SequenceEqual(Text) ? string.Concat(text.AsSpan(0, At), fix, text.AsSpan(End)) : text;
}
