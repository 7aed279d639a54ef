using NewsSite.Web.Settings;

namespace NewsSite.Web.Background;

/// <summary>Looks for what other nodes saved of that which every page shows: readers of this node have it within a second.</summary>
internal sealed class FollowHouse(House house, TimeProvider clock, ILogger<FollowHouse> log) : BackgroundService
{
    private static readonly TimeSpan Every = TimeSpan.FromMilliseconds(700);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Every, clock);
        var failing = false;
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await house.ReadAsync(stoppingToken);
                failing = false;
            }
            catch (Exception e) when (e is not OperationCanceledException)
            {
                // Once, not for as long as the store is away.
                if (!failing) log.LogError(e, "The site's settings cannot be looked for; pages keep the last ones");
                failing = true;
            }
        }
    }
}
