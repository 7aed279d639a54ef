namespace NewsSite.Web.Assets;

internal static class FontCaching
{
    /// <summary>A font's name holds the hash of its bytes: browsers keep it without asking again. (Static assets say so only of names that the build made.)</summary>
    public static void UseFontsForEver(this IApplicationBuilder app) =>
        app.Use((context, next) =>
        {
            if (context.Request.Path.StartsWithSegments("/fonts"))
            {
                context.Response.OnStarting(() =>
                {
                    if (context.Response.StatusCode is StatusCodes.Status200OK or StatusCodes.Status304NotModified)
                        context.Response.Headers.CacheControl = "public, max-age=31536000, immutable";
                    return Task.CompletedTask;
                });
            }

            return next(context);
        });
}
