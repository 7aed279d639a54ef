using Microsoft.EntityFrameworkCore;
using NewsSite.Data;
using NewsSite.Domain.Background;

namespace NewsSite.Web.Background;

/// <summary>Looks every half second for what is due. Of several nodes the one that holds the lease does it; when it dies another takes over within seconds.</summary>
internal sealed class Scheduler(IServiceScopeFactory scopes, PublishDueArticles publish, TimeProvider clock, ILogger<Scheduler> log) : BackgroundService
{
    private const string LeaseName = "publish-due-articles";

    private static readonly TimeSpan Every = TimeSpan.FromMilliseconds(500);
    private static readonly TimeSpan LeaseLength = TimeSpan.FromSeconds(10);

    /// <summary>The lease is renewed when half of it is over, not twice a second.</summary>
    private static readonly TimeSpan RenewBefore = LeaseLength / 2;

    private readonly string holder = $"{Environment.MachineName}:{Guid.NewGuid():N}";
    private DateTimeOffset heldUntil;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Every, clock);
        var failing = false;
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                if (await HoldsLeaseAsync(stoppingToken)) await publish.RunAsync(stoppingToken);
                failing = false;
            }
            catch (Exception e) when (e is not OperationCanceledException)
            {
                // Once, not twice a second for as long as the store is away.
                if (!failing) log.LogError(e, "Scheduled stories cannot be looked for; trying again until it succeeds");
                failing = true;
            }
        }
    }

    private async Task<bool> HoldsLeaseAsync(CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        if (heldUntil - now > RenewBefore) return true;

        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<NewsContext>();
        var lease = await db.Leases.FirstOrDefaultAsync(l => l.Name == LeaseName, ct) ?? db.Leases.Add(new Lease(LeaseName)).Entity;
        if (!lease.TryTake(holder, now, LeaseLength)) return false;

        try
        {
            await db.SaveChangesAsync(ct);
        }
        catch (DbUpdateException)
        {
            // Another node took it at the same moment.
            return false;
        }

        heldUntil = lease.Until;
        return true;
    }
}
