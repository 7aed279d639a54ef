using NewsSite.Domain.Language;
using NewsSite.Web.Assets;

namespace NewsSite.Web.Settings;

/// <summary>One state of the settings and what is made of it.</summary>
internal sealed class HouseState(SiteSettings settings, IWebHostEnvironment environment)
{
    public SiteSettings Settings { get; } = settings;

    public HouseStyle Style { get; } = settings.HouseStyle();

    public HouseDates Dates { get; } = new(settings.HouseStyle());

    public Lazy<Wordmark> Wordmark { get; } = new(() => new Wordmark(settings, environment));
}
