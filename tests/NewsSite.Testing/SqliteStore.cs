using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using NewsSite.Data;
using NewsSite.Data.Providers.Sqlite;

namespace NewsSite.Testing;

/// <summary>A content store of a test's own, in a real SQLite file that goes with it.</summary>
public sealed class SqliteStore : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("newssite-").FullName;

    public SqliteStore()
    {
        using var db = Open();
        db.Database.Migrate();
    }

    public string ConnectionString => $"Data Source={Path.Combine(folder, "news.db")}";

    /// <summary>A new context, as each request gets one.</summary>
    public NewsContext Open()
    {
        var options = new DbContextOptionsBuilder<SqliteNewsContext>();
        options.UseNewsSqlite(ConnectionString);
        return new SqliteNewsContext(options.Options);
    }

    public void Dispose()
    {
        using (var connection = new SqliteConnection(ConnectionString)) SqliteConnection.ClearPool(connection);
        Directory.Delete(folder, recursive: true);
    }
}
