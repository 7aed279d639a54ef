using NewsSite.Domain.Language;
using NewsSite.Domain.Settings;

namespace NewsSite.Web.Settings;

/// <summary>The section <c>Site</c> of the configuration: who publishes, at what address, and in which house style.</summary>
public sealed class SiteSettings
{
    public const string Section = "Site";

    public string Name { get; set; } = "العلم";

    /// <summary>A line under the name, and the home page's description to search engines.</summary>
    public string Tagline { get; set; } = "أخبار موثوقة بالعربية";

    /// <summary>An SVG file under wwwroot that is drawn in the masthead; empty: the name is set in type.</summary>
    public string Logo { get; set; } = "/brand/wordmark.svg";

    /// <summary>Scheme and host of every absolute address the site gives out, without a slash at the end.</summary>
    public string BaseUrl { get; set; } = "";

    /// <summary>The host of <see cref="BaseUrl"/>, with its port when it names one.</summary>
    public HostString Host => new(BaseUrl[(BaseUrl.IndexOf("://", StringComparison.Ordinal) + 3)..]);

    /// <summary><c>https</c> or <c>http</c>, as <see cref="BaseUrl"/> says.</summary>
    public string Scheme => BaseUrl[..BaseUrl.IndexOf("://", StringComparison.Ordinal)];

    /// <summary>IANA name of the zone in which dates are shown.</summary>
    public string TimeZone { get; set; } = "Asia/Riyadh";

    public MonthNames Months { get; set; } = MonthNames.Masr;

    public DigitShapes Digits { get; set; } = DigitShapes.Latin;

    public bool Clock24 { get; set; }

    public HijriLine Hijri { get; set; } = HijriLine.None;

    /// <summary>Days by which the newsroom's Hijri date differs from Umm al-Qura's: −1, 0 or 1.</summary>
    public int HijriOffset { get; set; }

    /// <summary>The newsroom's accounts elsewhere; the desk's affair alone.</summary>
    public IReadOnlyList<SocialLink> SocialLinks { get; private init; } = [];

    /// <summary>Open Graph's name of the site's language and country.</summary>
    public string Locale { get; set; } = "ar_SA";

    public HouseChoices Choices() => new()
    {
        Name = Name,
        Tagline = Tagline,
        Logo = Logo,
        TimeZone = TimeZone,
        Months = Months,
        Digits = Digits,
        Clock24 = Clock24,
        Hijri = Hijri,
        HijriOffset = HijriOffset,
        SocialLinks = SocialLinks,
    };

    /// <summary>With what the desk chose; address and locale stay the configuration's.</summary>
    public SiteSettings With(HouseChoices choices) => new()
    {
        Name = choices.Name,
        Tagline = choices.Tagline,
        Logo = choices.Logo,
        BaseUrl = BaseUrl,
        TimeZone = choices.TimeZone,
        Months = choices.Months,
        Digits = choices.Digits,
        Clock24 = choices.Clock24,
        Hijri = choices.Hijri,
        HijriOffset = choices.HijriOffset,
        SocialLinks = choices.SocialLinks,
        Locale = Locale,
    };

    public HouseStyle HouseStyle() => new()
    {
        TimeZone = TimeZoneInfo.FindSystemTimeZoneById(TimeZone),
        Months = Months,
        Digits = Digits,
        Clock24 = Clock24,
        Hijri = Hijri,
        HijriOffset = HijriOffset,
    };
}
