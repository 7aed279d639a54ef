namespace NewsSite.Web.Changes;

/// <summary>Looks into the change feed for what other nodes wrote.</summary>
internal sealed class FollowChanges(ChangeFeed feed, TimeProvider clock, ILogger<FollowChanges> log) : BackgroundService
{
    private static readonly TimeSpan Every = TimeSpan.FromMilliseconds(500);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Every, clock);
        var failing = false;
        // The first look comes after the first page, which it is not to delay: it lets go of whatever was kept till then.
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await feed.CatchUpAsync(stoppingToken);
                failing = false;
            }
            catch (Exception e) when (e is not OperationCanceledException || !stoppingToken.IsCancellationRequested)
            {
                // Once, not twice a second for as long as the store is away.
                if (!failing) log.LogError(e, "The change feed cannot be read; trying again until it can");
                failing = true;
            }
        }
    }
}
