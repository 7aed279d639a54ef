namespace NewsSite.Domain.Checks;

/// <summary>What the newsroom decided of one check; a check without a rule has that of <see cref="Defaults"/>.</summary>
public sealed class CheckRule
{
    /// <summary>Of a limit, in letters or in words.</summary>
    public const int Least = 1, Most = 10_000;

    private CheckRule() { }

    public CheckRule(Check check, CheckLevel level, int? limit)
    {
        Check = check;
        Decide(level, limit);
    }

    public Check Check { get; private set; }

    public int Version { get; private set; }

    public CheckLevel Level { get; private set; }

    /// <summary>Most letters of the headline or the short headline (as people count them), least words of the body; null for checks that measure nothing.</summary>
    public int? Limit { get; private set; }

    /// <summary>Much advice, few musts: hidden characters deceive readers, and a picture without words shuts some of them out.</summary>
    public static IReadOnlyList<CheckRule> Defaults { get; } =
    [
        new(Check.Standfirst, CheckLevel.Advice, null),
        new(Check.Tag, CheckLevel.Advice, null),
        new(Check.Byline, CheckLevel.Advice, null),
        new(Check.Picture, CheckLevel.Advice, null),
        new(Check.PictureText, CheckLevel.Must, null),
        new(Check.HeadlineLength, CheckLevel.Advice, 110),
        new(Check.ShortHeadline, CheckLevel.Off, 60),
        new(Check.BodyLength, CheckLevel.Advice, 50),
        new(Check.ReadAlso, CheckLevel.Off, null),
        new(Check.Links, CheckLevel.Advice, null),
        new(Check.HiddenCharacters, CheckLevel.Must, null),
    ];

    /// <summary>The rules of all checks, in the order in which they are shown: the newsroom's own, and the defaults of the rest.</summary>
    public static IReadOnlyList<CheckRule> With(IEnumerable<CheckRule> decided)
    {
        var own = decided.ToDictionary(rule => rule.Check);
        return [.. Defaults.Select(rule => own.GetValueOrDefault(rule.Check, rule))];
    }

    public void Decide(CheckLevel level, int? limit)
    {
        RuleViolation.ThrowIf(!Enum.IsDefined(level), "اختر: بلا فحص، أو نصيحة، أو شرط.");
        RuleViolation.ThrowIf(limit is < Least or > Most, "الحد بين 1 و10,000.");

        (Level, Limit) = (level, limit);
    }
}
