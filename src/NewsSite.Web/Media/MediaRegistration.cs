using NewsSite.Web.Settings;

namespace NewsSite.Web.Media;

internal static class MediaRegistration
{
    public static WebApplicationBuilder AddNewsMedia(this WebApplicationBuilder builder)
    {
        var settings = builder.Configuration.GetSection("Media").Get<MediaSettings>() ?? new MediaSettings();
        var folder = Path.Combine(builder.Environment.ContentRootPath, settings.Path);
        string[] missing = [.. settings.S3.Missing()];
        if (missing.Length > 0) throw new SettingsException(missing);
        builder.Services.AddSingleton<IMediaStore>(_ => settings.S3.IsSet ? new S3Store(settings.S3) : new FolderStore(folder));
        builder.Services.AddSingleton(services => new MediaFolder(folder, Opened(services.GetRequiredService<IMediaStore>(), settings.S3, folder), services.GetRequiredService<ILogger<MediaFolder>>()));
        builder.Services.AddScoped<MediaLibrary>();
        builder.Services.AddScoped<UploadPictures>();
        builder.Services.AddScoped<PictureUses>();
        builder.Services.AddScoped<RenderAgain>();
        builder.Services.AddScoped<DescribePicture>();
        builder.Services.AddScoped<RemovePicture>();
        builder.Services.AddScoped<TakePicture>();
        return builder;
    }

    /// <summary>A program that could not keep pictures says so when it starts, and not to the first editor.</summary>
    private static IMediaStore Opened(IMediaStore store, S3Settings s3, string path)
    {
        try
        {
            store.TryOutAsync(CancellationToken.None).GetAwaiter().GetResult();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            if (s3.IsSet) throw new SettingsException([$"لا تمكن الكتابة في مخزن الصور {s3.ServiceUrl}، الحاوية “{s3.Bucket}”: {e.Message}", "راجع Media:S3:ServiceUrl وBucket والمفتاحين."]);
            throw new SettingsException([
                $"لا تمكن الكتابة في مجلد الصور “{path}”: {e.Message}",
                "اجعله ملكًا للمستخدم الذي يعمل به البرنامج، أو سمِّ غيره في Media:Path."]);
        }

        return store;
    }
}
