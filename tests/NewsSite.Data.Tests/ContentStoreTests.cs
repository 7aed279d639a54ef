using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NewsSite.Data.Providers.Sqlite;
using NewsSite.Data.Providers.SqlServer;
using NewsSite.Data.Tests.Providers;
using static NewsSite.Data.Tests.Providers.Stores;

namespace NewsSite.Data.Tests;

public class ContentStoreTests
{
    [Theory, EveryProvider]
    public async Task A_migrated_store_lacks_nothing(ContentStoreProvider provider)
    {
        await using var store = await EmptyAsync(provider);
        await using var db = store.Open();

        Assert.Empty(await new ContentStoreSchema(db).MissingAsync(Ct));
    }

    [Fact]
    public async Task A_store_that_is_not_there_lacks_every_migration_and_gets_them()
    {
        var folder = Directory.CreateTempSubdirectory("newssite-");
        try
        {
            // Without a pool no connection keeps the file open after the context.
            var options = new DbContextOptionsBuilder<SqliteNewsContext>();
            options.UseNewsSqlite($"Data Source={Path.Combine(folder.FullName, "news.db")};Pooling=False");
            await using var db = new SqliteNewsContext(options.Options);
            var schema = new ContentStoreSchema(db);

            Assert.Equal(db.Database.GetMigrations(), await schema.MissingAsync(Ct));
            await schema.MigrateAsync(Ct);
            await schema.MigrateAsync(Ct);
            Assert.Empty(await schema.MissingAsync(Ct));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Theory]
    [InlineData(ContentStoreProvider.Sqlite, "Data Source=registered.db", typeof(SqliteNewsContext))]
    [InlineData(ContentStoreProvider.SqlServer, "Server=nowhere", typeof(SqlServerNewsContext))]
    public void The_chosen_provider_is_registered(ContentStoreProvider provider, string connectionString, Type expected)
    {
        using var services = new ServiceCollection().AddNewsContentStore(new ContentStoreOptions(provider, connectionString)).BuildServiceProvider();
        using var scope = services.CreateScope();

        Assert.IsType(expected, scope.ServiceProvider.GetRequiredService<NewsContext>());
        Assert.NotNull(scope.ServiceProvider.GetRequiredService<ContentStoreSchema>());
    }
}
