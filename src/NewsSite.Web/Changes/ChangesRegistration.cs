using System.Diagnostics.Metrics;
using NewsSite.Data.Changes;
using NewsSite.Data.Providers.Sqlite;
using NewsSite.Data.Providers.SqlServer;
using NewsSite.Web.Operations;

namespace NewsSite.Web.Changes;

internal static class ChangesRegistration
{
    public static WebApplicationBuilder AddNewsChangeFeed(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<ChangeFeed>();
        builder.Services.AddSingleton<ReadReplica>();
        builder.Services.AddHostedService<FollowChanges>();
        builder.Services.AddSingleton(all => new WrittenChanges(_ => all.GetRequiredService<ChangeFeed>().CatchUpAfterSaveAsync()));
        builder.Services.ConfigureDbContext<SqliteNewsContext>((all, options) => options.AddInterceptors(all.GetRequiredService<WrittenChanges>()));
        builder.Services.ConfigureDbContext<SqlServerNewsContext>((all, options) => options.AddInterceptors(all.GetRequiredService<WrittenChanges>()));
        builder.Services.AddHealthChecks().AddCheck<ChangeFeedHealth>("change-feed", tags: [ContentStoreHealth.Ready]);
        return builder;
    }

    /// <summary>Its place and how long ago it was known to be at the end, for whoever collects metrics.</summary>
    public static void MeasureChangeFeed(this WebApplication app)
    {
        var feed = app.Services.GetRequiredService<ChangeFeed>();
        var clock = app.Services.GetRequiredService<TimeProvider>();
        var meter = app.Services.GetRequiredService<IMeterFactory>().Create(OperationsRegistration.MeterName);
        meter.CreateObservableGauge("newssite.change_feed.position", () => feed.Head, "{change}", "The highest change that this node has followed.");
        meter.CreateObservableGauge("newssite.change_feed.lag", () => feed.CaughtUpAt is { } at ? (clock.GetUtcNow() - at).TotalSeconds : 0, "s", "Since this node last knew of everything.");
    }
}
