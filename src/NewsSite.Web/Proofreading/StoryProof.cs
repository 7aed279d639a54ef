using NewsSite.Domain.Language.Proofreading;
using NewsSite.Web.Editing;

namespace NewsSite.Web.Proofreading;

/// <summary>The proof of a story's fields as they are in its form.</summary>
public sealed record StoryProof(IReadOnlyList<StoryProof.Part> Parts)
{
    public int Count => Parts.Sum(p => p.Findings.Count);

    public int Sure => Parts.Sum(p => p.Findings.Count(f => f.IsSure));

    /// <summary>Without the findings whose keys are <paramref name="dismissed"/>.</summary>
    public static StoryProof Of(StoryForm form, ProofreadingChoices choices, IReadOnlyCollection<string>? dismissed = null) =>
        new([.. ProofField.All.Select(field => Part.Of(field, field.Of(form) ?? "", choices, dismissed ?? []))]);

    /// <summary>All that is sure put right, in every field.</summary>
    public static StoryForm MendSure(StoryForm form, ProofreadingChoices choices) =>
        ProofField.All.Aggregate(form, (mended, field) => field.Of(mended) is { Length: > 0 } text ? field.With(mended, field.MendSure(text, choices)) : mended);

    /// <summary>One finding put right with one of its fixes; null when the text no longer has it.</summary>
    public static StoryForm? Mend(StoryForm form, ProofreadingChoices choices, string field, string key, int fix)
    {
        if (ProofField.All.FirstOrDefault(f => f.Name == field) is not { } where || where.Of(form) is not { } text) return null;

        var finding = where.Read(text, choices).FirstOrDefault(f => f.KeyIn(text) == key);
        return finding is not null && fix >= 0 && fix < finding.Fixes.Count ? where.With(form, finding.Mend(text, finding.Fixes[fix])) : null;
    }

    /// <summary>One field's text and what was found in it.</summary>
    public sealed record Part(ProofField Field, string Text, IReadOnlyList<Finding> Findings)
    {
        /// <summary>More are counted, not shown.</summary>
        public const int Most = 100;

        public IEnumerable<ProofShown> Shown => Findings.Take(Most).Select(finding => ProofShown.Of(finding, Text));

        internal static Part Of(ProofField field, string text, ProofreadingChoices choices, IReadOnlyCollection<string> dismissed) =>
            new(field, text, [.. field.Read(text, choices).Where(finding => dismissed.Count == 0 || !dismissed.Contains(finding.KeyIn(text)))]);
    }
}
