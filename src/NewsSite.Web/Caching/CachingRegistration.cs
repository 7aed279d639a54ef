using NewsSite.Web.Changes;
using NewsSite.Web.Settings;

namespace NewsSite.Web.Caching;

internal static class CachingRegistration
{
    public static WebApplicationBuilder AddNewsPageCache(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton(ReadOptions(builder.Configuration));
        builder.Services.AddSingleton<TagExpiry>();
        builder.Services.AddSingleton<PageRenderer>();
        builder.Services.AddSingleton<StoreTrouble>();
        builder.Services.AddSingleton<PageCache>();
        // In this order: a page that was let go of is rendered with what the house says by then.
        builder.Services.AddSingleton<IChangeFollower, HouseFollower>();
        builder.Services.AddSingleton<IChangeFollower, ChangedPages>();
        return builder;
    }

    /// <summary>Before everything else, so that a page that is kept costs nothing but its bytes.</summary>
    public static void UseNewsPageCache(this WebApplication app)
    {
        if (app.Services.GetRequiredService<PageCacheOptions>().Megabytes > 0) app.UseMiddleware<PageCaching>();
    }

    private static PageCacheOptions ReadOptions(ConfigurationManager configuration)
    {
        var written = configuration[$"{PageCacheOptions.Section}:Megabytes"];
        if (written is null) return new PageCacheOptions();

        return int.TryParse(written, out var megabytes) && megabytes is >= 0 and <= 65536
            ? new PageCacheOptions { Megabytes = megabytes }
            : throw new SettingsException([$"PageCache:Megabytes هو “{written}”؛ اكتب عددًا من 0 (بلا ذاكرة صفحات) إلى 65536."]);
    }
}
