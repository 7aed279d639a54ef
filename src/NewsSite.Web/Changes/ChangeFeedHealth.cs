using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace NewsSite.Web.Changes;

/// <summary>Ready: this node knows of what other nodes wrote, or lately did. One that has not looked yet serves nothing old.</summary>
internal sealed class ChangeFeedHealth(ChangeFeed feed, TimeProvider clock) : IHealthCheck
{
    private static readonly TimeSpan Late = TimeSpan.FromSeconds(5);

    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        var behind = clock.GetUtcNow() - feed.CaughtUpAt;
        return Task.FromResult(behind > Late
            ? HealthCheckResult.Unhealthy($"The change feed was last read {behind.Value.TotalSeconds:0} s ago.")
            : HealthCheckResult.Healthy($"At change {feed.Head}."));
    }
}
