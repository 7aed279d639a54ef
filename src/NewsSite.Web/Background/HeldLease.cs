using Microsoft.EntityFrameworkCore;
using NewsSite.Data;
using NewsSite.Domain.Background;

namespace NewsSite.Web.Background;

/// <summary>This node's hold on a lease: taken when it is free, renewed when half of it is over, given back when the program stops.</summary>
internal sealed class HeldLease(IServiceScopeFactory scopes, string name, TimeProvider clock)
{
    /// <summary>So long after a node died another takes over.</summary>
    public static readonly TimeSpan Length = TimeSpan.FromSeconds(10);

    private static readonly TimeSpan RenewBefore = Length / 2;

    private readonly string holder = FormattableString.Invariant($"{Environment.MachineName}:{Environment.ProcessId}:{Guid.NewGuid():N}");
    private DateTimeOffset until;

    /// <summary>Whether it is ours now. The store is asked when the lease is half over, not at every call.</summary>
    public async Task<bool> TryHoldAsync(CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        if (until - now > RenewBefore) return true;

        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<NewsContext>();
        var lease = await db.Leases.FirstOrDefaultAsync(l => l.Name == name, ct) ?? db.Leases.Add(new Lease(name)).Entity;
        if (!lease.TryTake(holder, now, Length)) return false;

        try
        {
            await db.SaveChangesAsync(ct);
        }
        catch (DbUpdateException)
        {
            // Another node took it at the same moment.
            return false;
        }

        until = lease.Until;
        return true;
    }

    /// <summary>Lets another node go on at once, such as the one that is started in this one's place.</summary>
    public async Task GiveBackAsync(CancellationToken ct)
    {
        if (until == default) return;

        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<NewsContext>();
        if (await db.Leases.FirstOrDefaultAsync(l => l.Name == name, ct) is not { } lease) return;

        lease.GiveBack(holder, clock.GetUtcNow());
        await db.SaveChangesAsync(ct);
        until = default;
    }
}
