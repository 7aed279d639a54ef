using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using NewsSite.Data.Providers.Sqlite;
using NewsSite.Testing;

namespace NewsSite.Data.Tests.Providers.Sqlite;

internal sealed class SqliteFile : IStore
{
    private readonly SqliteStore store = new();

    public NewsContext Open(params IInterceptor[] watchers)
    {
        var options = new DbContextOptionsBuilder<SqliteNewsContext>();
        options.UseNewsSqlite(store.ConnectionString);
        options.AddInterceptors(watchers);
        return new SqliteNewsContext(options.Options);
    }

    public ValueTask DisposeAsync()
    {
        store.Dispose();
        return ValueTask.CompletedTask;
    }
}
