using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using NewsSite.Data;
using NewsSite.Data.Providers.Sqlite;

namespace NewsSite.Testing;

/// <summary>A content store of a test's own, in a real SQLite file that goes with it.</summary>
public sealed class SqliteStore : IDisposable
{
    // The migrations take longer than most tests do: they run once, and each store is a copy of what they make.
    private static readonly Lazy<byte[]> Migrated = new(Migrate);

    private readonly string folder = Directory.CreateTempSubdirectory("newssite-").FullName;

    public SqliteStore() => File.WriteAllBytes(FileIn(folder), Migrated.Value);

    public string ConnectionString => In(folder);

    /// <summary>A new context, as each request gets one.</summary>
    public NewsContext Open() => Open(folder);

    public void Dispose() => Remove(folder);

    private static string FileIn(string folder) => Path.Combine(folder, "news.db");

    private static string In(string folder) => $"Data Source={FileIn(folder)}";

    private static SqliteNewsContext Open(string folder)
    {
        var options = new DbContextOptionsBuilder<SqliteNewsContext>();
        options.UseNewsSqlite(In(folder));
        return new SqliteNewsContext(options.Options);
    }

    private static byte[] Migrate()
    {
        var folder = Directory.CreateTempSubdirectory("newssite-").FullName;
        try
        {
            using (var db = Open(folder)) db.Database.Migrate();
            // What is closed last takes the log into the file.
            Close(folder);
            return File.ReadAllBytes(FileIn(folder));
        }
        finally
        {
            Remove(folder);
        }
    }

    private static void Close(string folder)
    {
        using var connection = new SqliteConnection(In(folder));
        SqliteConnection.ClearPool(connection);
    }

    private static void Remove(string folder)
    {
        // Sites that share a store all let go of it.
        if (!Directory.Exists(folder)) return;

        Close(folder);
        Directory.Delete(folder, recursive: true);
    }
}
