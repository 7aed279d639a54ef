using System.Globalization;
using System.Text.RegularExpressions;
using NewsSite.Domain.Language;
using NewsSite.Web.Editing;

namespace NewsSite.Web.Auditing;

/// <summary>What the audit says of an act, as a page shows it: moments, which are written down in UTC or as they were typed and go into the exported file as they are, by the clock of the house.</summary>
public static partial class AuditDetail
{
    public static string Shown(string detail, HouseDates dates, SiteClock clock) => Typed().Replace(
        Instant().Replace(detail, found => DateTimeOffset.TryParseExact(found.Value, "u", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var at) ? dates.Full(at) : found.Value),
        found => clock.Read(found.Value).Instant is { } at ? dates.Full(at) : found.Value);

    [GeneratedRegex("[0-9]{4}-[0-9]{2}-[0-9]{2} [0-9]{2}:[0-9]{2}:[0-9]{2}Z")]
    private static partial Regex Instant();

    [GeneratedRegex("[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}")]
    private static partial Regex Typed();
}
