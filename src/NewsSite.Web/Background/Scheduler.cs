namespace NewsSite.Web.Background;

/// <summary>Runs each <see cref="IBackgroundTask"/> at its pace, each by itself: one that is slow or fails delays no other.</summary>
internal sealed class Scheduler(IEnumerable<IBackgroundTask> tasks, IServiceScopeFactory scopes, TimeProvider clock, ILogger<Scheduler> log) : BackgroundService
{
    /// <summary>A task that is seldom done waits so long after the start, which it is not to slow down, and after a failure.</summary>
    private static readonly TimeSpan Soon = TimeSpan.FromMinutes(1);

    protected override Task ExecuteAsync(CancellationToken stoppingToken) => Task.WhenAll(tasks.Select(task => RunAgainAndAgainAsync(task, stoppingToken)));

    private async Task RunAgainAndAgainAsync(IBackgroundTask task, CancellationToken ct)
    {
        var lease = new HeldLease(scopes, task.Name, clock);
        try
        {
            using var timer = new PeriodicTimer(SoonFor(task), clock);
            var failing = false;
            while (await timer.WaitForNextTickAsync(ct))
            {
                failing = !await RunAsync(task, lease, failing, ct);
                timer.Period = failing ? SoonFor(task) : task.Every;
            }
        }
        finally
        {
            await GiveBackAsync(task, lease);
        }
    }

    private static TimeSpan SoonFor(IBackgroundTask task) => task.Every < Soon ? task.Every : Soon;

    /// <summary>False when it failed. That is logged once, not at every try for as long as the store is away.</summary>
    private async Task<bool> RunAsync(IBackgroundTask task, HeldLease lease, bool failedBefore, CancellationToken ct)
    {
        try
        {
            if (await lease.TryHoldAsync(ct)) await task.RunAsync(ct);
            return true;
        }
        catch (Exception e) when (e is not OperationCanceledException || !ct.IsCancellationRequested)
        {
            if (!failedBefore) log.LogError(e, "{Task} cannot be done; trying again until it succeeds", task.Name);
            return false;
        }
    }

    private async Task GiveBackAsync(IBackgroundTask task, HeldLease lease)
    {
        try
        {
            await lease.GiveBackAsync(CancellationToken.None);
        }
        catch (Exception e)
        {
            // It runs out by itself.
            log.LogWarning(e, "The lease of {Task} was not given back", task.Name);
        }
    }
}
