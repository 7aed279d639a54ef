using Microsoft.Extensions.Diagnostics.HealthChecks;
using NewsSite.Data;

namespace NewsSite.Web.Operations;

/// <summary>Ready: the content store answers and has the shape that this program expects.</summary>
internal sealed class ContentStoreHealth(ContentStoreSchema schema) : IHealthCheck
{
    public const string Ready = "ready";

    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        try
        {
            var missing = await schema.MissingAsync(cancellationToken);
            return missing.Count == 0 ? HealthCheckResult.Healthy() : HealthCheckResult.Unhealthy($"The content store lacks {missing.Count} migrations.");
        }
        catch (Exception e) when (e.IsStoreFault())
        {
            return HealthCheckResult.Unhealthy("The content store does not answer.", e);
        }
    }
}
