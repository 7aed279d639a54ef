using NewsSite.Data.Tests.Providers.Sqlite;
using NewsSite.Data.Tests.Providers.SqlServer;

namespace NewsSite.Data.Tests.Providers;

internal static class Stores
{
    public static CancellationToken Ct => TestContext.Current.CancellationToken;

    /// <summary>Skips the test, with the reason, where the provider cannot run.</summary>
    public static async Task<IStore> EmptyAsync(ContentStoreProvider provider) => provider switch
    {
        ContentStoreProvider.Sqlite => new SqliteFile(),
        ContentStoreProvider.SqlServer => await SqlServerDatabase.CreateAsync(),
        _ => throw new ArgumentOutOfRangeException(nameof(provider), provider, "No tests run on this provider yet."),
    };

    /// <summary>Saves entities, and what they refer to, in a context of their own; their keys are known afterwards.</summary>
    public static Task SaveAsync(this IStore store, params object[] entities) =>
        store.WriteAsync(db =>
        {
            db.AddRange(entities);
            return Task.CompletedTask;
        });

    /// <summary>What one request does: opens a context, acts, saves.</summary>
    public static async Task WriteAsync(this IStore store, Func<NewsContext, Task> act)
    {
        await using var db = store.Open();
        await act(db);
        await db.SaveChangesAsync(Ct);
    }

    /// <summary>Asks in a context that has seen nothing before.</summary>
    public static async Task<T> ReadAsync<T>(this IStore store, Func<NewsContext, Task<T>> ask)
    {
        await using var db = store.Open();
        return await ask(db);
    }
}
