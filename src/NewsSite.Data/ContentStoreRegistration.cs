using Microsoft.Extensions.DependencyInjection;
using NewsSite.Data.Providers.Sqlite;
using NewsSite.Data.Providers.SqlServer;

namespace NewsSite.Data;

public static class ContentStoreRegistration
{
    /// <summary>Registers <see cref="NewsContext"/> for the chosen database.</summary>
    public static IServiceCollection AddNewsContentStore(this IServiceCollection services, ContentStoreOptions store)
    {
        services.AddScoped<ContentStoreSchema>();
        return store.Provider switch
        {
            ContentStoreProvider.SqlServer => services.AddDbContextPool<NewsContext, SqlServerNewsContext>(o => o.UseNewsSqlServer(store.ConnectionString)),
            _ => services.AddDbContextPool<NewsContext, SqliteNewsContext>(o => o.UseNewsSqlite(store.ConnectionString)),
        };
    }
}
