namespace NewsSite.Web.Unsaved;

internal static class UnsavedRegistration
{
    public static WebApplicationBuilder AddNewsUnsavedTexts(this WebApplicationBuilder builder)
    {
        builder.Services.AddScoped<UnsavedTexts>();
        builder.Services.AddScoped<FindUnsaved>();
        return builder;
    }
}
