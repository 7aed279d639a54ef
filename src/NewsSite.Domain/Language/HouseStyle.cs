namespace NewsSite.Domain.Language;

/// <summary>How this house writes dates and numbers. Defaults: Riyadh's time, Egypt's months, Latin digits, a clock of twelve hours, no Hijri line.</summary>
public sealed record HouseStyle
{
    public TimeZoneInfo TimeZone { get; init; } = TimeZoneInfo.FindSystemTimeZoneById("Asia/Riyadh");

    public MonthNames Months { get; init; } = MonthNames.Masr;

    public DigitShapes Digits { get; init; } = DigitShapes.Latin;

    public bool Clock24 { get; init; }

    public HijriLine Hijri { get; init; } = HijriLine.None;

    /// <summary>Days to add to Umm al-Qura where the month began by sighting: −1, 0 or 1. Throws <see cref="ArgumentOutOfRangeException"/> for others.</summary>
    public int HijriOffset
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value, -1);
            ArgumentOutOfRangeException.ThrowIfGreaterThan(value, 1);
            field = value;
        }
    }
}
