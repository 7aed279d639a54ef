using NewsSite.Domain.Language;
using NewsSite.Web.Assets;

namespace NewsSite.Web.Settings;

/// <summary>
/// The site's settings as they are now, and what is made of them. They may change while the program runs: a request gets one state of them and keeps it
/// (<see cref="SiteSettings"/>, <see cref="HouseStyle"/>, <see cref="HouseDates"/> and <see cref="Wordmark"/> are scoped); what lives longer asks here.
/// </summary>
public sealed class House(SiteSettings configured, IWebHostEnvironment environment)
{
    private volatile State now = new(configured, environment);

    public SiteSettings Settings => now.Settings;

    public HouseStyle Style => now.Style;

    public HouseDates Dates => now.Dates;

    public Wordmark Wordmark => now.Wordmark;

    private sealed class State(SiteSettings settings, IWebHostEnvironment environment)
    {
        public SiteSettings Settings { get; } = settings;

        public HouseStyle Style { get; } = settings.HouseStyle();

        public HouseDates Dates { get; } = new(settings.HouseStyle());

        public Wordmark Wordmark { get; } = new(settings, environment);
    }
}
