using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using NewsSite.Data.Providers.SqlServer;

namespace NewsSite.Data.Tests.Providers.SqlServer;

/// <summary>
/// A context set up as on a real server, whose connection never opens: it notes what would be sent, and answers with rows that were made up, but for a table that is <paramref name="empty"/>.
/// </summary>
internal sealed class UnpluggedSqlServer(int number = 1, string? empty = null) : DbCommandInterceptor, IDbConnectionInterceptor, ISaveChangesInterceptor
{
    public const string ConnectionString = "Server=nowhere";

    private readonly List<Statement> sent = [];
    private int lastKey;

    public IReadOnlyList<Statement> Sent => sent;

    public NewsContext Open()
    {
        var options = new DbContextOptionsBuilder<SqlServerNewsContext>();
        options.UseNewsSqlServer(ConnectionString);
        options.AddInterceptors(this);
        return new SqlServerNewsContext(options.Options);
    }

    /// <summary>SqlClient takes no other transaction than one of a server. The statements are the same without.</summary>
    public ValueTask<InterceptionResult<int>> SavingChangesAsync(DbContextEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        eventData.Context!.Database.AutoTransactionBehavior = AutoTransactionBehavior.Never;
        return ValueTask.FromResult(result);
    }

    public InterceptionResult ConnectionOpening(DbConnection connection, ConnectionEventData eventData, InterceptionResult result) =>
        InterceptionResult.Suppress();

    public ValueTask<InterceptionResult> ConnectionOpeningAsync(
        DbConnection connection, ConnectionEventData eventData, InterceptionResult result, CancellationToken cancellationToken = default) =>
        ValueTask.FromResult(InterceptionResult.Suppress());

    /// <summary>Yes: the database is there. What is updated or deleted by the set is kept.</summary>
    public override ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        if (eventData.CommandSource is CommandSource.ExecuteUpdate or CommandSource.ExecuteDelete) sent.Add(Statement.Of(command));
        return ValueTask.FromResult(InterceptionResult<int>.SuppressWithResult(1));
    }

    /// <summary>Yes: the table of migrations is there.</summary>
    public override ValueTask<InterceptionResult<object>> ScalarExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<object> result, CancellationToken cancellationToken = default) =>
        ValueTask.FromResult(InterceptionResult<object>.SuppressWithResult(1));

    public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
    {
        if (eventData.CommandSource == CommandSource.Migrations)
            return ValueTask.FromResult(InterceptionResult<DbDataReader>.SuppressWithResult(new MigrationRows(eventData.Context!.Database.GetMigrations())));

        sent.Add(Statement.Of(command));
        DbDataReader rows = eventData.CommandSource == CommandSource.SaveChanges ? new SavedRows(command.CommandText, () => ++lastKey) : new OneRow(number, isThere: empty is null || !command.CommandText.Contains($"FROM [{empty}]", StringComparison.Ordinal));
        return ValueTask.FromResult(InterceptionResult<DbDataReader>.SuppressWithResult(rows));
    }
}
