using FluentValidation;
using NewsSite.Domain.Language;
using NewsSite.Domain.Settings;

namespace NewsSite.Web.Settings;

/// <summary>The site's settings as an admin has them in the form.</summary>
public sealed record SettingsForm
{
    public string? Name { get; init; }

    public string? Tagline { get; init; }

    public string? Logo { get; init; }

    public string? TimeZone { get; init; }

    public MonthNames Months { get; init; }

    public DigitShapes Digits { get; init; }

    public bool Clock24 { get; init; }

    public HijriLine Hijri { get; init; }

    public int HijriOffset { get; init; }

    /// <summary>Addresses by the name of the network.</summary>
    public Dictionary<string, string?> Social { get; init; } = [];

    /// <summary>The version that the form was opened with; −1 while nothing was saved.</summary>
    public int Version { get; init; } = -1;

    public static SettingsForm Of(HouseChoices choices, int version) => new()
    {
        Name = choices.Name,
        Tagline = choices.Tagline,
        Logo = choices.Logo,
        TimeZone = choices.TimeZone,
        Months = choices.Months,
        Digits = choices.Digits,
        Clock24 = choices.Clock24,
        Hijri = choices.Hijri,
        HijriOffset = choices.HijriOffset,
        Social = choices.SocialLinks.ToDictionary(link => link.Network.ToString(), string? (link) => link.Address),
        Version = version,
    };

    public SettingsForm Tidied() => this with
    {
        Name = TextSanitizer.Line(Name),
        Tagline = TextSanitizer.Line(Tagline),
        Logo = TextSanitizer.Line(Logo),
        TimeZone = TextSanitizer.Line(TimeZone),
        Social = Enum.GetNames<SocialNetwork>().ToDictionary(network => network, string? (network) => TextSanitizer.Line(Social.GetValueOrDefault(network))),
    };

    /// <summary>Of a form that was tidied and found sound.</summary>
    public HouseChoices Choices() => new()
    {
        Name = Name!,
        Tagline = Tagline!,
        Logo = Logo!,
        TimeZone = TimeZone!,
        Months = Months,
        Digits = Digits,
        Clock24 = Clock24,
        Hijri = Hijri,
        HijriOffset = HijriOffset,
        SocialLinks = [.. Enum.GetValues<SocialNetwork>().Where(n => !string.IsNullOrEmpty(Social.GetValueOrDefault(n.ToString()))).Select(n => new SocialLink(n, Social[n.ToString()]!))],
    };
}

internal sealed class SettingsFormValidator : AbstractValidator<SettingsForm>
{
    public SettingsFormValidator(IReadOnlyCollection<string> logos)
    {
        RuleFor(f => f.Name).NotEmpty().WithMessage("اكتب اسم الموقع.").MaximumLength(100).WithMessage("الاسم أطول من 100 محرف.");
        RuleFor(f => f.Tagline).MaximumLength(200).WithMessage("السطر أطول من 200 محرف.");
        RuleFor(f => f.Logo).Must(logo => string.IsNullOrEmpty(logo) || logos.Contains(logo)).WithMessage("اختر شعارًا من القائمة.");
        RuleFor(f => f.TimeZone).Must(IsAZone).WithMessage("منطقة غير معروفة. اكتب اسمها كما في القائمة، مثل Asia/Riyadh.");
        RuleFor(f => f.Months).IsInEnum().WithMessage("اختر أسماء الشهور.");
        RuleFor(f => f.Digits).IsInEnum().WithMessage("اختر الأرقام.");
        RuleFor(f => f.Hijri).IsInEnum().WithMessage("اختر أيظهر التاريخ الهجري.");
        RuleFor(f => f.HijriOffset).InclusiveBetween(-1, 1).WithMessage("يتقدم التاريخ الهجري أو يتأخر يومًا واحدًا على الأكثر.");
        RuleFor(f => f.Social).Custom((social, context) =>
        {
            foreach (var (network, address) in social.Where(pair => !string.IsNullOrEmpty(pair.Value) && !IsAnAddress(pair.Value)))
                context.AddFailure($"Social[{network}]", "اكتب الرابط كاملًا، يبدأ بـ https://");
        });
    }

    /// <summary>By its IANA name, which every system of the nodes knows.</summary>
    private static bool IsAZone(string? zone) => zone is { Length: > 0 and <= 100 } && TimeZoneInfo.TryFindSystemTimeZoneById(zone, out var found) && found.HasIanaId;

    private static bool IsAnAddress(string address) =>
        address.Length <= 300 && !address.Contains(' ', StringComparison.Ordinal) && Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Scheme == Uri.UriSchemeHttps && uri.UserInfo.Length == 0 && uri.Host.Contains('.', StringComparison.Ordinal);
}
