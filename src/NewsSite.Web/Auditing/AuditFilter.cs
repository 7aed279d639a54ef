using System.Globalization;
using NewsSite.Data.Audit;
using NewsSite.Domain.Accounts;
using NewsSite.Domain.Audit;
using NewsSite.Domain.Language;

namespace NewsSite.Web.Auditing;

/// <summary>Which entries of the audit: by whom, what, about what, on which days (of the site's zone). What is not understood narrows nothing.</summary>
public sealed class AuditFilter
{
    public string? Who { get; set; }

    public Act? Act { get; set; }

    public string? Text { get; set; }

    /// <summary>The first day, as <c>2026-11-24</c>.</summary>
    public string? From { get; set; }

    /// <summary>The last day.</summary>
    public string? Until { get; set; }

    public IQueryable<AuditEntry> Narrow(IQueryable<AuditEntry> entries, TimeZoneInfo zone)
    {
        if (Who is { Length: > 0 and <= 64 }) entries = entries.By(new EditorId(Who));
        if (Act is { } act) entries = entries.Of(act);
        if (TextSanitizer.Line(Text) is { Length: > 0 and <= 200 } text) entries = entries.Where(e => e.Subject.Contains(text));
        return entries.Between(StartOf(Day(From), zone), StartOf(Day(Until)?.AddDays(1), zone));
    }

    /// <summary>The filter as an address has it, without what is empty.</summary>
    public Dictionary<string, string?> Query() => new Dictionary<string, string?>(StringComparer.Ordinal)
    {
        ["who"] = Who,
        ["act"] = Act?.ToString(),
        ["text"] = Text,
        ["from"] = From,
        ["until"] = Until,
    }.Where(pair => !string.IsNullOrEmpty(pair.Value)).ToDictionary(StringComparer.Ordinal);

    private static DateOnly? Day(string? text) =>
        DateOnly.TryParseExact(Digits.ToLatin(text ?? ""), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && day < DateOnly.MaxValue ? day : null;

    private static DateTimeOffset? StartOf(DateOnly? day, TimeZoneInfo zone)
    {
        if (day is not { } date) return null;

        var midnight = date.ToDateTime(TimeOnly.MinValue);
        // Where the clocks are put forward at midnight the day begins at one.
        if (zone.IsInvalidTime(midnight)) midnight = midnight.AddHours(1);
        var offset = zone.GetUtcOffset(midnight);
        return midnight.Ticks < offset.Ticks ? null : new DateTimeOffset(midnight, offset).ToUniversalTime();
    }
}
