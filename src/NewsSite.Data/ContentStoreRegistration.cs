using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using NewsSite.Data.Providers.Sqlite;
using NewsSite.Data.Providers.SqlServer;

namespace NewsSite.Data;

public static class ContentStoreRegistration
{
    /// <summary>Registers <see cref="NewsContext"/> for the chosen database.</summary>
    public static IServiceCollection AddNewsContentStore(this IServiceCollection services, ContentStoreOptions store)
    {
        services.AddSingleton(store);
        services.AddScoped<ContentStoreSchema>();
        return store.Provider switch
        {
            ContentStoreProvider.SqlServer => services.AddDbContextPool<NewsContext, SqlServerNewsContext>(o => o.LeaveFaultsToCallers().UseNewsSqlServer(store.ConnectionString)),
            _ => services.AddDbContextPool<NewsContext, SqliteNewsContext>(o => o.LeaveFaultsToCallers().UseNewsSqlite(store.ConnectionString)),
        };
    }

    /// <summary>
    /// What the store refuses is thrown at whoever asked: that answers it, as a name which is taken, or it is logged once, with its reason, where nobody answers it.
    /// EF Core would log both as errors before.
    /// </summary>
    private static DbContextOptionsBuilder LeaveFaultsToCallers(this DbContextOptionsBuilder options) =>
        options.ConfigureWarnings(w => w.Log((CoreEventId.SaveChangesFailed, LogLevel.Debug), (CoreEventId.QueryIterationFailed, LogLevel.Debug), (RelationalEventId.ConnectionError, LogLevel.Debug), (RelationalEventId.CommandError, LogLevel.Debug)));
}
