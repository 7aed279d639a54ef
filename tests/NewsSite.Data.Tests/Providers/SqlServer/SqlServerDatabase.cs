using System.Globalization;
using Microsoft.Data.SqlClient;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using NewsSite.Data.Providers.SqlServer;

namespace NewsSite.Data.Tests.Providers.SqlServer;

internal sealed class SqlServerDatabase : IStore
{
    private static int count;

    private readonly string connectionString;

    private SqlServerDatabase(string connectionString) => this.connectionString = connectionString;

    public static async Task<IStore> CreateAsync()
    {
        var server = await TestContext.Current.GetFixture<SqlServerContainer>();
        var database = string.Create(CultureInfo.InvariantCulture, $"News{Interlocked.Increment(ref count)}");
        var store = new SqlServerDatabase(new SqlConnectionStringBuilder(await server!.ConnectionStringAsync()) { InitialCatalog = database }.ConnectionString);
        await using var db = store.Open();
        await db.Database.MigrateAsync(Stores.Ct);
        return store;
    }

    public NewsContext Open(params IInterceptor[] watchers)
    {
        var options = new DbContextOptionsBuilder<SqlServerNewsContext>();
        options.UseNewsSqlServer(connectionString);
        options.AddInterceptors(watchers);
        return new SqlServerNewsContext(options.Options);
    }

    public async ValueTask DisposeAsync()
    {
        await using var db = Open();
        await db.Database.EnsureDeletedAsync();
    }
}
