using NewsSite.Data;
using NewsSite.Web.Accounts;
using NewsSite.Web.Demo;
using NewsSite.Web.Media;
using NewsSite.Web.Settings;
using NewsSite.Web.StaticPages;

namespace NewsSite.Web.Commands;

/// <summary>Runs the site. In development the store is made ready first; elsewhere a store that is behind is not served.</summary>
internal static class Serve
{
    public static async Task<int> RunAsync(string[] args, CancellationToken ct)
    {
        await using var app = SiteHost.Build(args);
        // Beside the store's own start, which mostly waits.
        var parts = Task.Run(() => MakeParts(app), ct);
        await using (var scope = app.Services.CreateAsyncScope())
        {
            await ReadyStoreAsync(app, scope.ServiceProvider, ct);
            await scope.ServiceProvider.GetRequiredService<FirstPages>().AddIfNewAsync(ct);
            if (app.Environment.IsDevelopment()) await scope.ServiceProvider.GetRequiredService<DemoNewsroom>().FillIfEmptyAsync(ct);
        }

        await parts;
        await app.Services.GetRequiredService<House>().ReadAsync(ct);
        var setUp = await SetUpPathAsync(app, ct);
        await app.StartAsync(ct);
        app.Logger.LogInformation("The site is open at {Addresses}", string.Join(' ', app.Urls));
        if (setUp is not null) app.Logger.LogWarning("There is no account yet. Open the first one within a day at {Address}", Origin(app) + setUp);
        await app.WaitForShutdownAsync(ct);
        return 0;
    }

    /// <summary>In development wherever it listens: the port is often another than the configuration's.</summary>
    private static string Origin(WebApplication app) => app.Environment.IsDevelopment() && app.Urls.FirstOrDefault() is { } listened ? listened : app.Services.GetRequiredService<House>().Settings.BaseUrl;

    /// <summary>What is made once: now, so that a fault in it is told at the start and not to the first reader.</summary>
    private static void MakeParts(WebApplication app)
    {
        SiteHost.TakeRequests(app);
        _ = app.Services.GetRequiredService<House>().Wordmark;
        app.Services.GetRequiredService<MediaFolder>();
    }

    /// <summary>Where the first account is opened on a fresh installation; null once there is one.</summary>
    private static async Task<string?> SetUpPathAsync(WebApplication app, CancellationToken ct)
    {
        await using var scope = app.Services.CreateAsyncScope();
        return await app.Services.GetRequiredService<SetUpLink>().PathAsync(scope.ServiceProvider.GetRequiredService<NewsContext>(), ct);
    }

    /// <summary>Makes or upgrades the store in development; elsewhere throws <see cref="SettingsException"/> when it is behind.</summary>
    public static async Task ReadyStoreAsync(WebApplication app, IServiceProvider services, CancellationToken ct)
    {
        var schema = services.GetRequiredService<ContentStoreSchema>();
        if (app.Environment.IsDevelopment())
        {
            await schema.MigrateAsync(ct);
        }
        else if (await schema.MissingAsync(ct) is { Count: > 0 } missing)
        {
            throw new SettingsException([
                $"مخزن المحتوى ينقصه {missing.Count} من ترقيات البنية التي يحتاجها هذا البرنامج. شغّل مرة واحدة:",
                "    dotnet NewsSite.Web.dll migrate"]);
        }
    }
}
