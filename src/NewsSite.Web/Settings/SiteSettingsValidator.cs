using FluentValidation;

namespace NewsSite.Web.Settings;

internal sealed class SiteSettingsValidator : AbstractValidator<SiteSettings>
{
    public SiteSettingsValidator(bool needsAddress)
    {
        RuleFor(s => s.Name).NotEmpty().WithMessage("Site:Name فارغ؛ اكتب اسم الموقع.");
        RuleFor(s => s.BaseUrl)
            .Must(url => BeAnOrigin(url) || (url.Length == 0 && !needsAddress))
            .WithMessage(s => $"Site:BaseUrl هو “{s.BaseUrl}”؛ اكتب عنوان الموقع كاملًا بلا شرطة في آخره، مثل https://news.example.com");
        RuleFor(s => s.TimeZone)
            .Must(zone => TimeZoneInfo.TryFindSystemTimeZoneById(zone, out _))
            .WithMessage(s => $"Site:TimeZone هي “{s.TimeZone}”، وهي منطقة غير معروفة؛ اكتب اسم IANA مثل Asia/Riyadh");
    }

    private static bool BeAnOrigin(string url) =>
        Uri.TryCreate(url, UriKind.Absolute, out var uri)
        && uri.Scheme is "http" or "https"
        && uri.UserInfo.Length == 0
        && url == uri.GetLeftPart(UriPartial.Authority);
}
