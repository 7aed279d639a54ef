namespace NewsSite.Web.Media;

internal static class MediaRegistration
{
    public static WebApplicationBuilder AddNewsMedia(this WebApplicationBuilder builder)
    {
        var settings = builder.Configuration.GetSection("Media").Get<MediaSettings>() ?? new MediaSettings();
        builder.Services.AddSingleton(_ => new MediaFolder(Path.Combine(builder.Environment.ContentRootPath, settings.Path)));
        builder.Services.AddScoped<MediaLibrary>();
        return builder;
    }
}
