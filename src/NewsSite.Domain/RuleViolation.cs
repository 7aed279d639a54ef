namespace NewsSite.Domain;

/// <summary>
/// A rule of the newsroom was about to be broken. <see cref="Exception.Message"/> holds the reasons in Arabic, one a line, fit to be shown to the person who tried.
/// </summary>
public sealed class RuleViolation : Exception
{
    public RuleViolation(IEnumerable<string> reasons)
        : this([.. reasons]) { }

    private RuleViolation(string[] reasons)
        : base(string.Join('\n', reasons)) => Reasons = reasons;

    public IReadOnlyList<string> Reasons { get; }

    public static void ThrowIfAny(IEnumerable<string> reasons)
    {
        string[] all = [.. reasons];
        if (all.Length > 0) throw new RuleViolation(all);
    }

    public static void ThrowIf(bool broken, string reason)
    {
        if (broken) throw new RuleViolation([reason]);
    }
}
