namespace NewsSite.Web.Background;

internal static class BackgroundRegistration
{
    public static WebApplicationBuilder AddNewsBackground(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<PublishDueArticles>();
        builder.Services.AddHostedService<Scheduler>();
        return builder;
    }
}
