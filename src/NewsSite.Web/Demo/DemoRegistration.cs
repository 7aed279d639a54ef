namespace NewsSite.Web.Demo;

internal static class DemoRegistration
{
    public static WebApplicationBuilder AddNewsDemo(this WebApplicationBuilder builder)
    {
        builder.Services.AddScoped<DemoNewsroom>();
        return builder;
    }
}
