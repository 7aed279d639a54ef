using NewsSite.Data;
using NewsSite.Web.StaticPages;

namespace NewsSite.Web.Commands;

/// <summary>Creates the content store or brings it up to this program.</summary>
internal static class Migrate
{
    public static async Task<int> RunAsync(string[] args, CancellationToken ct)
    {
        await using var app = SiteHost.Build(args, needsAddress: false);
        await using var scope = app.Services.CreateAsyncScope();
        var schema = scope.ServiceProvider.GetRequiredService<ContentStoreSchema>();
        var missing = await schema.MissingAsync(ct);
        await schema.MigrateAsync(ct);
        await scope.ServiceProvider.GetRequiredService<FirstPages>().AddIfNewAsync(ct);
        foreach (var migration in missing) await Console.Out.WriteLineAsync(migration);
        await Console.Out.WriteLineAsync(missing.Count == 0 ? "المخزن محدّث، ولم يتغيّر شيء." : "رُقّي المخزن.");
        return 0;
    }
}
