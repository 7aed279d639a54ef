namespace NewsSite.Domain.Language.Proofreading;

/// <summary>What the newsroom decided: rules that it does not want, and its own words. Rules that forbid publishing are never off.</summary>
public sealed record ProofreadingChoices
{
    public static ProofreadingChoices Default { get; } = new();

    public IReadOnlySet<string> RulesOff { get; init; } = new HashSet<string>();

    public HouseSpelling House { get; init; } = HouseSpelling.None;

    public bool Wants(ProofreadingRule rule) => rule.ForbidsPublishing || !RulesOff.Contains(rule.Id);
}
