namespace NewsSite.Domain.Language.Proofreading;

/// <summary>A rule of the proofreader: its short name («P01», stored where the newsroom switches it off), what it looks for, and what it tells an editor.</summary>
public sealed record ProofreadingRule(string Id, Certainty Certainty, string Name, string Reason)
{
    /// <summary>Text with such a finding is not published, whatever the newsroom switches off.</summary>
    public bool ForbidsPublishing { get; init; }
}
