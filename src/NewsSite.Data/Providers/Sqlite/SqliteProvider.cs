using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace NewsSite.Data.Providers.Sqlite;

public static class SqliteProvider
{
    /// <summary>Sets the options up for SQLite; the folder of the file is made when it is missing. Throws <see cref="SqliteException"/> when it cannot be.</summary>
    public static void UseNewsSqlite(this DbContextOptionsBuilder options, string connectionString)
    {
        var file = new SqliteConnectionStringBuilder(connectionString).DataSource;
        if (Path.GetDirectoryName(Path.GetFullPath(file)) is { } folder) Make(folder);

        options.UseSqlite(connectionString).AddInterceptors(new SqliteFile(), new SqlitePragmas())
            // A table that is built anew has the check of foreign keys off around it, which no transaction can: said of each such migration, and true of all.
            .ConfigureWarnings(w => w.Ignore(RelationalEventId.NonTransactionalMigrationOperationWarning));
    }

    private static void Make(string folder)
    {
        try
        {
            Directory.CreateDirectory(folder);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // What SQLite would say of the file, with the reason that it would not know.
            throw new SqliteException($"The folder '{folder}' cannot be made: {e.Message}", SQLitePCL.raw.SQLITE_CANTOPEN);
        }
    }
}
