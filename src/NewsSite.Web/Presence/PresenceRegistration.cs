namespace NewsSite.Web.Presence;

internal static class PresenceRegistration
{
    public static WebApplicationBuilder AddNewsPresence(this WebApplicationBuilder builder)
    {
        builder.Services.AddScoped<StoryPresence>();
        return builder;
    }
}
