using System.Data.Common;
using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using NewsSite.Domain.Changes;

namespace NewsSite.Data.Changes;

/// <summary>Notices that this node wrote changes, and lets <paramref name="afterwards"/> finish before the save (or the commit that makes them visible) returns.</summary>
public sealed class WrittenChanges(Func<CancellationToken, Task> afterwards) : SaveChangesInterceptor, IDbTransactionInterceptor
{
    // Contexts that hold written changes which are not committed yet.
    private readonly ConditionalWeakTable<DbContext, object> writing = [];

    public override InterceptionResult<int> SavingChanges(DbContextEventData eventData, InterceptionResult<int> result)
    {
        Notice(eventData.Context);
        return result;
    }

    public override ValueTask<InterceptionResult<int>> SavingChangesAsync(DbContextEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        Notice(eventData.Context);
        return ValueTask.FromResult(result);
    }

    public override int SavedChanges(SaveChangesCompletedEventData eventData, int result)
    {
        if (IsCommitted(eventData.Context)) Afterwards(eventData.Context!, CancellationToken.None).GetAwaiter().GetResult();
        return result;
    }

    public override async ValueTask<int> SavedChangesAsync(SaveChangesCompletedEventData eventData, int result, CancellationToken cancellationToken = default)
    {
        if (IsCommitted(eventData.Context)) await Afterwards(eventData.Context!, cancellationToken);
        return result;
    }

    public void TransactionCommitted(DbTransaction transaction, TransactionEndEventData eventData)
    {
        if (HasWritten(eventData.Context)) Afterwards(eventData.Context!, CancellationToken.None).GetAwaiter().GetResult();
    }

    public async Task TransactionCommittedAsync(DbTransaction transaction, TransactionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        if (HasWritten(eventData.Context)) await Afterwards(eventData.Context!, cancellationToken);
    }

    public void TransactionRolledBack(DbTransaction transaction, TransactionEndEventData eventData) => Forget(eventData.Context);

    public Task TransactionRolledBackAsync(DbTransaction transaction, TransactionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        Forget(eventData.Context);
        return Task.CompletedTask;
    }

    private void Notice(DbContext? db)
    {
        if (db is not null && db.ChangeTracker.Entries<Change>().Any(e => e.State == EntityState.Added)) writing.AddOrUpdate(db, this);
    }

    /// <summary>A save that needed no transaction, since it sent one command; any other is told of by its transaction.</summary>
    private bool IsCommitted(DbContext? db) => db is not null && db.Database.CurrentTransaction is null && writing.TryGetValue(db, out _);

    private bool HasWritten(DbContext? db) => db is not null && writing.TryGetValue(db, out _);

    private Task Afterwards(DbContext db, CancellationToken ct)
    {
        Forget(db);
        return afterwards(ct);
    }

    private void Forget(DbContext? db)
    {
        if (db is not null) writing.Remove(db);
    }
}
