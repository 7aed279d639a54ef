using System.Globalization;
using NewsSite.Domain.Language;

namespace NewsSite.Web.Editing;

/// <summary>Times as editors type them: on the clock of the site's zone.</summary>
public sealed class SiteClock(HouseStyle style)
{
    /// <summary>Beyond these no newsroom plans, and calendars of some zones end.</summary>
    private const int FirstYear = 1900, LastYear = 2999;

    private static readonly string[] Formats = ["yyyy-MM-dd'T'HH:mm", "yyyy-MM-dd'T'HH:mm:ss", "yyyy-MM-dd HH:mm"];

    /// <summary>The zones of Arabic newsrooms, with the names of their cities.</summary>
    public static IReadOnlyDictionary<string, string> Zones => Cities;

    private static readonly Dictionary<string, string> Cities = new(StringComparer.Ordinal)
    {
        ["Africa/Algiers"] = "الجزائر",
        ["Africa/Cairo"] = "القاهرة",
        ["Africa/Casablanca"] = "الدار البيضاء",
        ["Africa/Khartoum"] = "الخرطوم",
        ["Africa/Mogadishu"] = "مقديشو",
        ["Africa/Nouakchott"] = "نواكشوط",
        ["Africa/Tripoli"] = "طرابلس",
        ["Africa/Tunis"] = "تونس",
        ["Asia/Aden"] = "عدن",
        ["Asia/Amman"] = "عمّان",
        ["Asia/Baghdad"] = "بغداد",
        ["Asia/Bahrain"] = "المنامة",
        ["Asia/Beirut"] = "بيروت",
        ["Asia/Damascus"] = "دمشق",
        ["Asia/Dubai"] = "دبي",
        ["Asia/Gaza"] = "غزة",
        ["Asia/Hebron"] = "الخليل",
        ["Asia/Jerusalem"] = "القدس",
        ["Asia/Kuwait"] = "الكويت",
        ["Asia/Muscat"] = "مسقط",
        ["Asia/Qatar"] = "الدوحة",
        ["Asia/Riyadh"] = "الرياض",
        ["Europe/Istanbul"] = "إسطنبول",
        ["Europe/London"] = "لندن",
        ["Europe/Paris"] = "باريس",
        ["UTC"] = "غرينتش",
    };

    /// <summary>«بتوقيت الرياض».</summary>
    public string ZoneName => $"بتوقيت {Cities.GetValueOrDefault(style.TimeZone.Id) ?? Bidi.Isolate(style.TimeZone.Id)}";

    /// <summary>The instant, or why there is none: not a time, one that the clocks skip, or one that they show twice.</summary>
    public (DateTimeOffset? Instant, string? Reason) Read(string? text)
    {
        if (!DateTime.TryParseExact(Digits.ToLatin(text ?? ""), Formats, CultureInfo.InvariantCulture, DateTimeStyles.None, out var local)) return (null, "اكتب اليوم والساعة.");
        if (!IsWithinReach(DateOnly.FromDateTime(local))) return (null, "اختر سنة بين 1900 و2999.");
        if (style.TimeZone.IsInvalidTime(local)) return (null, "هذه الساعة غير موجودة في ذلك اليوم: تُقدَّم فيها الساعة إلى التوقيت الصيفي. اختر غيرها.");
        if (style.TimeZone.IsAmbiguousTime(local)) return (null, "هذه الساعة تتكرر في ذلك اليوم: تُؤخَّر فيها الساعة إلى التوقيت الشتوي. اختر غيرها.");

        return (new DateTimeOffset(local, style.TimeZone.GetUtcOffset(local)).ToUniversalTime(), null);
    }

    /// <summary>Whether it is a day that people plan or look back to.</summary>
    public static bool IsWithinReach(DateOnly day) => day.Year is >= FirstYear and <= LastYear;

    /// <summary>The day it is then.</summary>
    public DateOnly DayOf(DateTimeOffset at) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(at, style.TimeZone).DateTime);

    /// <summary>The day's first instant: midnight, or when the clocks skip midnight, the hour that they show in its place.</summary>
    public DateTimeOffset StartOf(DateOnly day)
    {
        var midnight = day.ToDateTime(TimeOnly.MinValue);
        return new DateTimeOffset(midnight, style.TimeZone.GetUtcOffset(midnight)).ToUniversalTime();
    }

    /// <summary>For the audit: a moment, after the one that it takes the place of.</summary>
    public string Moved(DateTimeOffset? from, DateTimeOffset to) => from is { } was && was != to ? $"{Write(was)} ← {Write(to)}" : Write(to);

    /// <summary>As a field of the browser takes it.</summary>
    public string Write(DateTimeOffset at) => TimeZoneInfo.ConvertTime(at, style.TimeZone).ToString(Formats[0], CultureInfo.InvariantCulture);
}
