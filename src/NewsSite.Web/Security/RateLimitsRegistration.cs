namespace NewsSite.Web.Security;

internal static class RateLimitsRegistration
{
    public static WebApplicationBuilder AddNewsRateLimits(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<RateLimits>();
        return builder;
    }

    public static void UseNewsRateLimits(this WebApplication app) => app.Use(app.Services.GetRequiredService<RateLimits>().HoldAsync);
}
