namespace NewsSite.Web.Background;

internal static class BackgroundRegistration
{
    public static WebApplicationBuilder AddNewsBackground(this WebApplicationBuilder builder)
    {
        builder.Services.AddBackgroundTask<PublishDueArticles>();
        builder.Services.AddBackgroundTask<WithdrawDueArticles>();
        builder.Services.AddBackgroundTask<FillDeskColumns>();
        builder.Services.AddBackgroundTask<RenderOldTexts>();
        builder.Services.AddBackgroundTask<SweepDesk>();
        builder.Services.AddBackgroundTask<ChangesByTheClock>();
        builder.Services.AddBackgroundTask<PurgeTrash>();
        builder.Services.AddBackgroundTask<PurgeChanges>();
        builder.Services.AddHostedService<Scheduler>();
        return builder;
    }

    private static void AddBackgroundTask<T>(this IServiceCollection services)
        where T : class, IBackgroundTask
    {
        services.AddSingleton<T>();
        services.AddSingleton<IBackgroundTask>(all => all.GetRequiredService<T>());
    }
}
