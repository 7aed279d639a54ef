using System.Globalization;
using Microsoft.EntityFrameworkCore;
using NewsSite.Data.Articles;
using NewsSite.Data.Providers.Sqlite;
using NewsSite.Testing;
using static NewsSite.Data.Tests.Providers.Stores;

namespace NewsSite.Data.Tests.Providers.Sqlite;

public sealed class SqliteProviderTests : IDisposable
{
    private readonly SqliteStore store = new();

    public void Dispose() => store.Dispose();

    [Theory]
    [InlineData("journal_mode", "wal")]
    [InlineData("busy_timeout", "5000")]
    [InlineData("foreign_keys", "1")]
    [InlineData("synchronous", "2")]
    public async Task Every_connection_is_set_up(string pragma, string expected)
    {
        await using var db = store.Open();
        await db.Database.OpenConnectionAsync(Ct);
        Assert.Equal(expected, await ScalarAsync(db, $"PRAGMA {pragma}"));
        await db.Database.CloseConnectionAsync();

        db.Database.OpenConnection();
        Assert.Equal(expected, await ScalarAsync(db, $"PRAGMA {pragma}"));
    }

    [Fact]
    public async Task Instants_are_kept_as_UTC_ticks()
    {
        await using (var db = store.Open())
        {
            db.Add(Newsroom.PublishedStory(at: Newsroom.Monday.ToOffset(TimeSpan.FromHours(3))));
            await db.SaveChangesAsync(Ct);
        }

        await using var fresh = store.Open();
        Assert.Equal($"integer {Newsroom.Monday.UtcTicks}", await ScalarAsync(fresh, "SELECT typeof(PublishedAt) || ' ' || PublishedAt FROM Articles"));
        Assert.Equal(TimeSpan.Zero, (await fresh.Articles.SingleAsync(Ct)).PublishedAt!.Value.Offset);
    }

    [Fact]
    public async Task Readers_go_on_while_a_writer_is_at_work()
    {
        await using var writer = store.Open();
        await using var reader = store.Open();
        await using var transaction = await writer.Database.BeginTransactionAsync(Ct);
        writer.Add(Newsroom.PublishedStory());
        await writer.SaveChangesAsync(Ct);

        Assert.Empty(await reader.Articles.Published().ToListAsync(Ct));
        await transaction.CommitAsync(Ct);
        Assert.Single(await reader.Articles.Published().ToListAsync(Ct));
    }

    [Fact]
    public void A_missing_folder_is_made()
    {
        var folder = Directory.CreateTempSubdirectory("newssite-");
        try
        {
            var wanted = Path.Combine(folder.FullName, "بيانات", "news");
            new DbContextOptionsBuilder<SqliteNewsContext>().UseNewsSqlite($"Data Source={Path.Combine(wanted, "news.db")}");

            Assert.True(Directory.Exists(wanted));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task<string?> ScalarAsync(NewsContext db, string sql)
    {
        await db.Database.OpenConnectionAsync(Ct);
        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.CommandText = sql;
        return Convert.ToString(await command.ExecuteScalarAsync(Ct), CultureInfo.InvariantCulture);
    }
}
