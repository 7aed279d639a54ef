using Microsoft.EntityFrameworkCore;

namespace NewsSite.Data;

public static class WholeActs
{
    /// <summary>
    /// Does something of several statements wholly or not at all, whatever happens in between. It starts with nothing loaded and must load all it needs,
    /// because SQL Server's retries run it again from the start.
    /// </summary>
    public static Task WhollyAsync(this NewsContext db, Func<Task> act, CancellationToken ct) =>
        db.Database.CreateExecutionStrategy().ExecuteAsync(async () =>
        {
            db.ChangeTracker.Clear();
            await using var transaction = await db.Database.BeginTransactionAsync(ct);
            await act();
            await transaction.CommitAsync(ct);
        });
}
