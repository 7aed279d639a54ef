using Microsoft.AspNetCore.Diagnostics.HealthChecks;

namespace NewsSite.Web.Operations;

internal static class HealthEndpoints
{
    /// <summary>Live: the process answers. Ready: it can serve from its content store.</summary>
    public static void MapNewsHealth(this IEndpointRouteBuilder routes)
    {
        var reads = new HttpMethodMetadata([HttpMethods.Get, HttpMethods.Head]);
        routes.MapHealthChecks("/health/live", new HealthCheckOptions { Predicate = _ => false }).WithMetadata(reads);
        routes.MapHealthChecks("/health/ready", new HealthCheckOptions { Predicate = check => check.Tags.Contains(ContentStoreHealth.Ready) }).WithMetadata(reads);
    }
}
