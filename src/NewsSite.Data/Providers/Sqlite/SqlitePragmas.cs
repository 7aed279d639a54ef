using System.Data.Common;
using System.Runtime.CompilerServices;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;
using SQLitePCL;

namespace NewsSite.Data.Providers.Sqlite;

/// <summary>Sets each connection up: readers and the writer do not block one another, a busy store is waited for (5 s), a commit survives a crash of the program and a power cut (decision 26).</summary>
internal sealed class SqlitePragmas : DbConnectionInterceptor
{
    private const string Pragmas = "PRAGMA journal_mode = WAL; PRAGMA busy_timeout = 5000; PRAGMA foreign_keys = ON; PRAGMA synchronous = FULL;";

    // Opening mostly takes a handle back from the pool, and a handle keeps its settings: once is enough.
    private readonly ConditionalWeakTable<sqlite3, object> ready = [];

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData)
    {
        if (IsReady(connection)) return;

        using var command = connection.CreateCommand();
        command.CommandText = Pragmas;
        command.ExecuteNonQuery();
        NowReady(connection);
    }

    public override async Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        if (IsReady(connection)) return;

        await using var command = connection.CreateCommand();
        command.CommandText = Pragmas;
        await command.ExecuteNonQueryAsync(cancellationToken);
        NowReady(connection);
    }

    /// <summary>A connection that only reads, such as the one that looks whether there is a store, may not set up an empty file, and needs no setting.</summary>
    private bool IsReady(DbConnection connection) => ready.TryGetValue(((SqliteConnection)connection).Handle!, out _) || IsForReading(connection);

    private static bool IsForReading(DbConnection connection) => new SqliteConnectionStringBuilder(connection.ConnectionString).Mode == SqliteOpenMode.ReadOnly;

    private void NowReady(DbConnection connection) => ready.TryAdd(((SqliteConnection)connection).Handle!, this);
}
