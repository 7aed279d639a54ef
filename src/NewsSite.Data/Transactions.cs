using Microsoft.EntityFrameworkCore;

namespace NewsSite.Data;

public static class Transactions
{
    /// <summary>
    /// Several saves that are kept together or not at all. Work that throws, or whose result is not to be kept, leaves nothing. On a fault that passes by
    /// itself the work is done again from its beginning, so it loads what it changes.
    /// </summary>
    public static Task<T> AllOrNothingAsync<T>(this NewsContext db, Func<Task<T>> work, Func<T, bool> keeps, CancellationToken ct) =>
        db.Database.CreateExecutionStrategy().ExecuteAsync(async () =>
        {
            db.ChangeTracker.Clear();
            await using var transaction = await db.Database.BeginTransactionAsync(ct);
            var result = await work();
            if (keeps(result)) await transaction.CommitAsync(ct);
            return result;
        });
}
