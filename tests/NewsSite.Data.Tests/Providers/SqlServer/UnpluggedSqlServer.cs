using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using NewsSite.Data.Providers.SqlServer;

namespace NewsSite.Data.Tests.Providers.SqlServer;

/// <summary>
/// A context set up as on a real server, whose connection never opens: it notes what would be sent, and answers with rows that were made up.
/// </summary>
internal sealed class UnpluggedSqlServer : DbCommandInterceptor, IDbConnectionInterceptor
{
    private readonly List<Statement> sent = [];
    private int lastKey;

    public IReadOnlyList<Statement> Sent => sent;

    public NewsContext Open()
    {
        var options = new DbContextOptionsBuilder<SqlServerNewsContext>();
        options.UseNewsSqlServer("Server=nowhere");
        options.AddInterceptors(this);
        var db = new SqlServerNewsContext(options.Options);
        // SqlClient takes no other transaction than one of a server. The statements are the same without.
        db.Database.AutoTransactionBehavior = AutoTransactionBehavior.Never;
        return db;
    }

    public InterceptionResult ConnectionOpening(DbConnection connection, ConnectionEventData eventData, InterceptionResult result) =>
        InterceptionResult.Suppress();

    public ValueTask<InterceptionResult> ConnectionOpeningAsync(
        DbConnection connection, ConnectionEventData eventData, InterceptionResult result, CancellationToken cancellationToken = default) =>
        ValueTask.FromResult(InterceptionResult.Suppress());

    public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
    {
        sent.Add(Statement.Of(command));
        DbDataReader rows = eventData.CommandSource == CommandSource.SaveChanges ? new SavedRows(command.CommandText, () => ++lastKey) : new RowOfOnes();
        return ValueTask.FromResult(InterceptionResult<DbDataReader>.SuppressWithResult(rows));
    }
}
