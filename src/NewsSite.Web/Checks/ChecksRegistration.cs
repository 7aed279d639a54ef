namespace NewsSite.Web.Checks;

internal static class ChecksRegistration
{
    public static WebApplicationBuilder AddNewsChecks(this WebApplicationBuilder builder)
    {
        builder.Services.AddScoped<LinkTargets>();
        builder.Services.AddScoped<StoryChecks>();
        return builder;
    }
}
