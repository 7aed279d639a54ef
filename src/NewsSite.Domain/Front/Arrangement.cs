using NewsSite.Domain.Accounts;

namespace NewsSite.Domain.Front;

/// <summary>
/// A front page as an editor arranged it, for good: another order is another arrangement. Readers see the one with the latest start that has come and was
/// not cancelled; undoing is arranging as before.
/// </summary>
public sealed class Arrangement
{
    private readonly List<FrontSlot> slots = [];

    private Arrangement() { }

    /// <summary>Live at once, in place of <paramref name="live"/> (null: of none).</summary>
    public Arrangement(FrontPlan plan, Arrangement? live, EditorId by, DateTimeOffset at, string? note = null)
        : this(plan, at, by, at, note)
    {
        Replaces = live?.Id ?? 0;
        AnnouncedAt = at;
    }

    private Arrangement(FrontPlan plan, DateTimeOffset startsAt, EditorId by, DateTimeOffset at, string? note)
    {
        RuleViolation.ThrowIfAny(plan.ReasonsNotToUse());

        StartsAt = startsAt;
        By = by;
        At = at;
        Note = note;
        slots.AddRange(plan.Stories.Select((story, position) => new FrontSlot(story, position)));
    }

    public int Id { get; private set; }

    public int Version { get; private set; }

    public DateTimeOffset StartsAt { get; private set; }

    public EditorId By { get; private set; }

    public DateTimeOffset At { get; private set; }

    public string? Note { get; private set; }

    /// <summary>The arrangement that was live when this one took its place, 0 for the first, null for one that was scheduled. Unique: of two editors who replace the same one, one does.</summary>
    public int? Replaces { get; private set; }

    public DateTimeOffset? CancelledAt { get; private set; }

    public EditorId? CancelledBy { get; private set; }

    /// <summary>When the change feed was told that it is live.</summary>
    public DateTimeOffset? AnnouncedAt { get; private set; }

    public IReadOnlyList<FrontSlot> Slots => slots;

    public FrontPlan Plan => new FrontPlan(slots.OrderBy(s => s.Position).Select(s => new PlannedStory(s.ArticleId, s.Place, s.SectionId, s.Until))).Fitting();

    /// <summary>One that goes live at a later moment.</summary>
    public static Arrangement Scheduled(FrontPlan plan, DateTimeOffset startsAt, EditorId by, DateTimeOffset at, string? note = null)
    {
        RuleViolation.ThrowIf(startsAt <= at, "موعد التبديل في الماضي.");
        return new Arrangement(plan, startsAt, by, at, note);
    }

    /// <summary>Whether it waits for its moment.</summary>
    public bool Waits(DateTimeOffset now) => StartsAt > now && CancelledAt is null;

    public void Cancel(EditorId by, DateTimeOffset at)
    {
        if (CancelledAt is not null) return;
        RuleViolation.ThrowIf(StartsAt <= at, "بدأ هذا الترتيب. أعد ترتيبًا سابقًا بدل إلغائه.");

        CancelledAt = at;
        CancelledBy = by;
    }

    /// <summary>Notes that its moment has come. True the first time.</summary>
    public bool Announce(DateTimeOffset at)
    {
        if (AnnouncedAt is not null || CancelledAt is not null || StartsAt > at) return false;

        AnnouncedAt = at;
        return true;
    }
}
