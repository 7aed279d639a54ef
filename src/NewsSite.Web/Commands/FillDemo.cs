using NewsSite.Web.Demo;
using NewsSite.Web.Settings;

namespace NewsSite.Web.Commands;

/// <summary>Fills an empty store with the demo newsroom, in development only.</summary>
internal static class FillDemo
{
    public static async Task<int> RunAsync(string[] args, CancellationToken ct)
    {
        await using var app = SiteHost.Build(args);
        if (!app.Environment.IsDevelopment()) throw new SettingsException(["غرفة الأخبار التجريبية للتطوير وحده، ولا تُكتب في مخزن يقرأه الناس."]);

        await using var scope = app.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<NewsSite.Data.ContentStoreSchema>().MigrateAsync(ct);
        var filled = await scope.ServiceProvider.GetRequiredService<DemoNewsroom>().FillIfEmptyAsync(ct);
        await Console.Out.WriteLineAsync(filled ? "امتلأ المخزن بغرفة الأخبار التجريبية." : "في المخزن مقالات، ولم يتغيّر شيء.");
        return 0;
    }
}
