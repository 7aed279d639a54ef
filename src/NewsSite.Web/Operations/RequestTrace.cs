using System.Diagnostics;
using Serilog.Context;

namespace NewsSite.Web.Operations;

/// <summary>Gives every line that is logged for a request the same trace, and its path: what the host does too, but for pages out of the cache as well.</summary>
internal sealed class RequestTrace(RequestDelegate next)
{
    public async Task InvokeAsync(HttpContext context)
    {
        // With a collector the host has opened one.
        using var trace = Activity.Current is null ? new Activity("request").Start() : null;
        using var id = LogContext.PushProperty("RequestId", context.TraceIdentifier);
        using var path = LogContext.PushProperty("RequestPath", SecretPaths.Masked(context.Request.Path.Value ?? ""));
        await next(context);
    }
}
