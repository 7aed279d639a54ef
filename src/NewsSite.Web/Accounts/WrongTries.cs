using Microsoft.EntityFrameworkCore;
using NewsSite.Data;
using NewsSite.Data.Accounts;

namespace NewsSite.Web.Accounts;

/// <summary>Wrong passwords and codes, counted in the store itself: many that come at once count as many. Five shut the account for a quarter of an hour.</summary>
public sealed class WrongTries(NewsContext db, TimeProvider clock)
{
    private const int Most = 5;

    private static readonly TimeSpan ShutFor = TimeSpan.FromMinutes(15);

    public bool HaveShut(Account account) => account.LockoutEnd > clock.GetUtcNow();

    public async Task CountAsync(Account account, CancellationToken ct)
    {
        var until = clock.GetUtcNow() + ShutFor;
        await db.Accounts.Where(a => a.Id == account.Id).ExecuteUpdateAsync(set => set.SetProperty(a => a.AccessFailedCount, a => a.AccessFailedCount + 1), ct);
        await db.Accounts.Where(a => a.Id == account.Id && a.AccessFailedCount >= Most)
            .ExecuteUpdateAsync(set => set.SetProperty(a => a.LockoutEnd, until).SetProperty(a => a.AccessFailedCount, 0), ct);
    }

    public Task ForgetAsync(Account account, CancellationToken ct) =>
        db.Accounts.Where(a => a.Id == account.Id && a.AccessFailedCount > 0).ExecuteUpdateAsync(set => set.SetProperty(a => a.AccessFailedCount, 0), ct);
}
