using NewsSite.Web.Settings;

namespace NewsSite.Web.Media;

internal static class MediaRegistration
{
    public static WebApplicationBuilder AddNewsMedia(this WebApplicationBuilder builder)
    {
        var settings = builder.Configuration.GetSection("Media").Get<MediaSettings>() ?? new MediaSettings();
        builder.Services.AddSingleton(services =>
            Open(Path.Combine(builder.Environment.ContentRootPath, settings.Path), services.GetRequiredService<ILogger<MediaFolder>>()));
        builder.Services.AddScoped<MediaLibrary>();
        builder.Services.AddScoped<UploadPictures>();
        builder.Services.AddScoped<PictureUses>();
        builder.Services.AddScoped<DescribePicture>();
        builder.Services.AddScoped<RemovePicture>();
        builder.Services.AddScoped<TakeLeadPicture>();
        return builder;
    }

    private static MediaFolder Open(string path, ILogger<MediaFolder> log)
    {
        var folder = new MediaFolder(path, log);
        try
        {
            folder.TryOut();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new SettingsException([
                $"لا تمكن الكتابة في مجلد الصور “{path}”: {e.Message}",
                "اجعله ملكًا للمستخدم الذي يعمل به البرنامج، أو سمِّ غيره في Media:Path."]);
        }

        return folder;
    }
}
