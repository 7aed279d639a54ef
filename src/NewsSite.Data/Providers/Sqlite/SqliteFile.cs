using System.Data.Common;
using System.Runtime.InteropServices;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;
using SQLitePCL;

namespace NewsSite.Data.Providers.Sqlite;

/// <summary>
/// Sees that a connection writes into the file that lies where the store is. A handle goes on with the file that it opened when that is deleted or another is put in its
/// place, such as a backup: what it writes, nobody finds again. And a file that is gone while the site runs is not made anew, empty.
/// </summary>
internal sealed class SqliteFile : DbConnectionInterceptor
{
    /// <summary>https://sqlite.org/c3ref/c_fcntl_begin_atomic_write.html; systems that cannot tell leave the answer as it is.</summary>
    private const int HasMovedControl = 20;

    private volatile bool wasThere;

    public override InterceptionResult ConnectionOpening(DbConnection connection, ConnectionEventData eventData, InterceptionResult result)
    {
        RefuseMissing(connection);
        return result;
    }

    public override ValueTask<InterceptionResult> ConnectionOpeningAsync(DbConnection connection, ConnectionEventData eventData, InterceptionResult result, CancellationToken cancellationToken = default)
    {
        RefuseMissing(connection);
        return ValueTask.FromResult(result);
    }

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData) => RefuseMoved((SqliteConnection)connection);

    public override Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        RefuseMoved((SqliteConnection)connection);
        return Task.CompletedTask;
    }

    private void RefuseMissing(DbConnection connection)
    {
        if (!wasThere || File.Exists(connection.DataSource)) return;

        // None of its handles is of use any more.
        SqliteConnection.ClearPool((SqliteConnection)connection);
        throw new SqliteException($"The file of the content store is gone: {connection.DataSource}", raw.SQLITE_CANTOPEN);
    }

    private void RefuseMoved(SqliteConnection connection)
    {
        var hasMoved = 0;
        _ = FileControl(connection.Handle!.DangerousGetHandle(), 0, HasMovedControl, ref hasMoved);
        if (hasMoved == 0)
        {
            wasThere |= File.Exists(connection.DataSource);
            return;
        }

        // Whoever comes next opens the file that is there now.
        SqliteConnection.ClearPool(connection);
        connection.Close();
        throw new SqliteException($"Another file lies where the content store was opened: {connection.DataSource}", raw.SQLITE_READONLY, raw.SQLITE_READONLY_DBMOVED);
    }

    [DllImport("e_sqlite3", EntryPoint = "sqlite3_file_control"), DefaultDllImportSearchPaths(DllImportSearchPath.AssemblyDirectory)]
    private static extern int FileControl(nint database, nint name, int control, ref int answer);
}
