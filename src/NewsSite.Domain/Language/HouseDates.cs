using System.Globalization;

namespace NewsSite.Domain.Language;

/// <summary>
/// Dates and times as the house writes them, in the site's zone. Always Latin digits (their shape is a matter of display), whatever the thread's culture.
/// </summary>
public sealed class HouseDates(HouseStyle style)
{
    private const int HoursBeforeMidnightCounts = 6;
    private const int DaysOfRelativeTime = 7;

    private static readonly UmAlQuraCalendar UmmAlQura = new();

    /// <summary>«الثلاثاء، 3 نوفمبر 2026 - 3:05 م»</summary>
    public string Full(DateTimeOffset at) => $"{Day(at)} - {Time(at)}";

    /// <summary>«الثلاثاء، 3 نوفمبر 2026»</summary>
    public string Day(DateTimeOffset at) => $"{CalendarNames.Of(Here(at).DayOfWeek)}، {ShortDay(at)}";

    /// <summary>«3 نوفمبر 2026»</summary>
    public string ShortDay(DateTimeOffset at)
    {
        var here = Here(at);
        return Invariant($"{here.Day} {CalendarNames.Of(here.Month, style.Months)} {here.Year}");
    }

    /// <summary>«3:05 م» on one line, or «15:05» by a clock of 24 hours.</summary>
    public string Time(DateTimeOffset at)
    {
        var here = Here(at);
        if (style.Clock24) return Invariant($"{here.Hour:00}:{here.Minute:00}");

        var hour = here.Hour % 12 == 0 ? 12 : here.Hour % 12;
        // The letter alone at the beginning of a line would be nobody's.
        return Invariant($"{hour}:{here.Minute:00}\u00A0{(here.Hour < 12 ? "ص" : "م")}");
    }

    /// <summary>«3/11/2026», for tables only.</summary>
    public string Numeric(DateTimeOffset at)
    {
        var here = Here(at);
        return Invariant($"{here.Day}/{here.Month}/{here.Year}");
    }

    /// <summary>«13 جمادى الآخرة 1448 هـ» by Umm al-Qura; null when the house shows none, and outside 1900-04-30 to 2077-11-16, where the calendar has no tables.</summary>
    public string? Hijri(DateTimeOffset at)
    {
        if (style.Hijri == HijriLine.None) return null;

        var day = Here(at).Date.AddDays(style.HijriOffset);
        if (day < UmmAlQura.MinSupportedDateTime || day > UmmAlQura.MaxSupportedDateTime) return null;

        return Invariant($"{UmmAlQura.GetDayOfMonth(day)} {CalendarNames.OfHijri(UmmAlQura.GetMonth(day))} {UmmAlQura.GetYear(day)} هـ");
    }

    /// <summary>ISO 8601 with the zone's offset, for <c>datetime</c> attributes: «2026-11-03T15:05:00+03:00».</summary>
    public string Machine(DateTimeOffset at) => Here(at).ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture);

    /// <summary>
    /// «قبل 3 دقائق». Up to an hour minutes, up to six hours hours, even across midnight: a story an hour old is not yesterday's. From then on the site's
    /// calendar decides: hours for today, «أمس» for the day before, days up to seven. Older instants, and those to come, give the date.
    /// </summary>
    public string Relative(DateTimeOffset then, DateTimeOffset now)
    {
        var age = now - then;
        var days = (Here(now).Date - Here(then).Date).Days;

        if (age < TimeSpan.Zero || days > DaysOfRelativeTime) return ShortDay(then);
        if (age < TimeSpan.FromMinutes(1)) return "الآن";
        if (age < TimeSpan.FromHours(1)) return Ago(age.Minutes, "دقيقة", CountedNouns.Minute);
        if (age < TimeSpan.FromHours(HoursBeforeMidnightCounts) || days <= 0) return Ago((long)age.TotalHours, "ساعة", CountedNouns.Hour);

        return days == 1 ? "أمس" : Ago(days, "يوم", CountedNouns.Day);
    }

    private static string Ago(long n, string one, CountedNoun noun) => $"قبل {(n == 1 ? one : noun.CountAfterPreposition(n))}";

    private DateTimeOffset Here(DateTimeOffset at) => TimeZoneInfo.ConvertTime(at, style.TimeZone);

    private static string Invariant(FormattableString text) => FormattableString.Invariant(text);
}
