using NewsSite.Domain.Accounts;
using NewsSite.Domain.Language;

namespace NewsSite.Domain.Settings;

/// <summary>The site's settings as the desk saved them: one row, or none while the configuration's hold.</summary>
public sealed class SavedSettings
{
    public const int OnlyId = 1;

    private SavedSettings() { }

    public SavedSettings(HouseChoices choices, EditorId by, DateTimeOffset at) => Keep(choices, by, at);

    public int Id { get; private set; } = OnlyId;

    /// <summary>Counts the saves; one that started from an older count is refused.</summary>
    public int Version { get; private set; }

    public string Name { get; private set; } = "";

    public string Tagline { get; private set; } = "";

    public string Logo { get; private set; } = "";

    public string TimeZone { get; private set; } = "";

    public MonthNames Months { get; private set; }

    public DigitShapes Digits { get; private set; }

    public bool Clock24 { get; private set; }

    public HijriLine Hijri { get; private set; }

    public int HijriOffset { get; private set; }

    /// <summary>«X https://…», one a line.</summary>
    public string Social { get; private set; } = "";

    public EditorId SavedBy { get; private set; }

    public DateTimeOffset SavedAt { get; private set; }

    public HouseChoices Choices => new()
    {
        Name = Name,
        Tagline = Tagline,
        Logo = Logo,
        TimeZone = TimeZone,
        Months = Months,
        Digits = Digits,
        Clock24 = Clock24,
        Hijri = Hijri,
        HijriOffset = Math.Clamp(HijriOffset, -1, 1),
        SocialLinks = [.. Social.Split('\n').Select(LinkOf).OfType<SocialLink>()],
    };

    public void Keep(HouseChoices choices, EditorId by, DateTimeOffset at)
    {
        RuleViolation.ThrowIf(string.IsNullOrWhiteSpace(choices.Name), "اكتب اسم الموقع.");
        RuleViolation.ThrowIf(choices.HijriOffset is < -1 or > 1, "يتقدم التاريخ الهجري أو يتأخر يومًا واحدًا على الأكثر.");

        Name = choices.Name;
        Tagline = choices.Tagline;
        Logo = choices.Logo;
        TimeZone = choices.TimeZone;
        Months = choices.Months;
        Digits = choices.Digits;
        Clock24 = choices.Clock24;
        Hijri = choices.Hijri;
        HijriOffset = choices.HijriOffset;
        Social = string.Join('\n', choices.SocialLinks.Select(link => $"{link.Network} {link.Address}"));
        SavedBy = by;
        SavedAt = at;
    }

    /// <summary>Null for a network that this program does not know.</summary>
    private static SocialLink? LinkOf(string line) =>
        line.Split(' ') is [var network, var address] && Enum.TryParse<SocialNetwork>(network, out var known) ? new SocialLink(known, address) : null;
}
