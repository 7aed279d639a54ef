using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NewsSite.Web.Background;

namespace NewsSite.Web.Tests.Background;

public sealed class SchedulerTests
{
    /// <summary>So long only a scheduler that hangs takes, on however busy a machine.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_task_that_fails_delays_no_other_is_tried_again_and_is_told_of_once()
    {
        await using var site = new SiteFactory();
        var log = new Heard<Scheduler>();
        var failing = new Counted("fails", times: 3) { Failing = true };
        var sound = new Counted("works", times: 3);
        using var scheduler = On(site, log, failing, sound);

        await scheduler.StartAsync(Ct);
        await Task.WhenAll(failing.Done, sound.Done).WaitAsync(Patience, Ct);
        await scheduler.StopAsync(Ct);

        Assert.Equal(["fails cannot be done; trying again until it succeeds"], log.Lines);
    }

    [Fact]
    public async Task A_node_that_stops_leaves_its_work_to_the_next_at_once()
    {
        await using var site = new SiteFactory();
        var (first, second) = (new Counted("work", times: 1), new Counted("work", times: 1));
        using var old = On(site, new Heard<Scheduler>(), first);
        await old.StartAsync(Ct);
        await first.Done.WaitAsync(Patience, Ct);

        await old.StopAsync(Ct);

        await using (var db = site.Store.Open()) Assert.True((await db.Leases.SingleAsync(Ct)).TryTake("next", DateTimeOffset.UtcNow, TimeSpan.FromSeconds(1)));
        using var next = On(site, new Heard<Scheduler>(), second);
        await next.StartAsync(Ct);
        await second.Done.WaitAsync(Patience, Ct);
        await next.StopAsync(Ct);
    }

    [Fact]
    public async Task Of_two_nodes_one_does_it()
    {
        await using var site = new SiteFactory();
        var (first, second) = (new Counted("work", times: 5), new Counted("work", times: 1));
        using var one = On(site, new Heard<Scheduler>(), first);
        using var other = On(site, new Heard<Scheduler>(), second);
        // The one has the lease before the other looks.
        await one.StartAsync(Ct);
        await first.Done.WaitAsync(Patience, Ct);
        await using (var db = site.Store.Open()) await db.Leases.ExecuteUpdateAsync(set => set.SetProperty(l => l.Until, DateTimeOffset.UtcNow.AddHours(1)), Ct);

        await other.StartAsync(Ct);
        await Task.Delay(TimeSpan.FromMilliseconds(300), Ct);

        Assert.Equal(0, second.Count);
        await Task.WhenAll(one.StopAsync(Ct), other.StopAsync(Ct));
    }

    private static Scheduler On(SiteFactory site, Heard<Scheduler> log, params IBackgroundTask[] tasks) =>
        new(tasks, site.Services.GetRequiredService<IServiceScopeFactory>(), TimeProvider.System, log);

    /// <summary>Counts how often it is done.</summary>
    private sealed class Counted(string name, int times) : IBackgroundTask
    {
        private readonly TaskCompletionSource done = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private int count;

        public bool Failing { get; init; }

        public string Name => name;

        public TimeSpan Every => TimeSpan.FromMilliseconds(10);

        public int Count => count;

        public Task Done => done.Task;

        public Task RunAsync(CancellationToken ct)
        {
            if (Interlocked.Increment(ref count) == times) done.TrySetResult();
            return Failing ? Task.FromException(new InvalidOperationException("It fails.")) : Task.CompletedTask;
        }
    }
}
