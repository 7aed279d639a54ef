using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace NewsSite.Data.Providers.Sqlite;

public static class SqliteProvider
{
    /// <summary>Sets the options up for SQLite; the folder of the file is made when it is missing.</summary>
    public static void UseNewsSqlite(this DbContextOptionsBuilder options, string connectionString)
    {
        var file = new SqliteConnectionStringBuilder(connectionString).DataSource;
        if (Path.GetDirectoryName(Path.GetFullPath(file)) is { } folder) Directory.CreateDirectory(folder);

        options.UseSqlite(connectionString).AddInterceptors(new SqlitePragmas());
    }
}
