using NewsSite.Domain.Language;

namespace NewsSite.Domain.Settings;

/// <summary>What an admin decides of the site as a whole: what it is called and how it writes dates and numbers.</summary>
public sealed record HouseChoices
{
    public required string Name { get; init; }

    public string Tagline { get; init; } = "";

    /// <summary>A drawing under wwwroot; empty: the name is set in type.</summary>
    public string Logo { get; init; } = "";

    /// <summary>IANA name.</summary>
    public required string TimeZone { get; init; }

    public MonthNames Months { get; init; }

    public DigitShapes Digits { get; init; }

    public bool Clock24 { get; init; }

    public HijriLine Hijri { get; init; }

    public int HijriOffset { get; init; }

    /// <summary>One a network.</summary>
    public IReadOnlyList<SocialLink> SocialLinks { get; init; } = [];

    public bool Equals(HouseChoices? other) => other is not null
        && (Name, Tagline, Logo, TimeZone, Months, Digits) == (other.Name, other.Tagline, other.Logo, other.TimeZone, other.Months, other.Digits)
        && (Clock24, Hijri, HijriOffset) == (other.Clock24, other.Hijri, other.HijriOffset)
        && SocialLinks.SequenceEqual(other.SocialLinks);

    public override int GetHashCode() => HashCode.Combine(Name, Tagline, TimeZone, SocialLinks.Count);
}
