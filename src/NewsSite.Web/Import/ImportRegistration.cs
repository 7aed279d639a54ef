namespace NewsSite.Web.Import;

internal static class ImportRegistration
{
    public static WebApplicationBuilder AddNewsImport(this WebApplicationBuilder builder)
    {
        builder.Services.AddScoped<MarkdownImport>();
        return builder;
    }
}
