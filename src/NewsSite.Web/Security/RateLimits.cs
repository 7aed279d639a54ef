using System.Globalization;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.RateLimiting;

namespace NewsSite.Web.Security;

/// <summary>
/// How often a minute one address may ask for what costs much or could be guessed; a page names its limit with <see cref="EnableRateLimitingAttribute"/>.
/// Not the platform's middleware: it never disposes of its limiter, whose timer keeps the whole host in memory after its end.
/// </summary>
internal sealed class RateLimits : IDisposable
{
    /// <summary>Sign-in and set-up.</summary>
    public const string SignIn = "sign-in";

    /// <summary>Secret previews: nobody reads faster, and nobody tries keys.</summary>
    public const string Preview = "preview";

    /// <summary>Asking for a letter with a reset link.</summary>
    public const string Reset = "reset";

    /// <summary>Pictures: each is decoded and encoded, which takes a processor seconds.</summary>
    public const string Upload = "upload";

    /// <summary>Forms that come without a session: each is read whole, and given back in a page.</summary>
    public const string Interrupted = "interrupted";

    private readonly PartitionedRateLimiter<(string Limit, string Address)> requests =
        PartitionedRateLimiter.Create<(string Limit, string Address), (string Limit, string Address)>(asked => RateLimitPartition.GetFixedWindowLimiter(
            asked, _ => new FixedWindowRateLimiterOptions { PermitLimit = MostAMinute(asked.Limit), Window = TimeSpan.FromMinutes(1) }));

    public async Task HoldAsync(HttpContext context, RequestDelegate next)
    {
        if (context.GetEndpoint()?.Metadata.GetMetadata<EnableRateLimitingAttribute>()?.PolicyName is { } limit && Counts(limit, context.Request) && !Allows(context, limit)) return;

        await next(context);
    }

    /// <summary>Counts a request; when it is one too many, answers with 429 and the seconds after which the next is welcome.</summary>
    public bool Allows(HttpContext context, string limit)
    {
        using var lease = requests.AttemptAcquire((limit, context.Connection.RemoteIpAddress?.ToString() ?? ""));
        if (lease.IsAcquired) return true;

        context.Response.StatusCode = StatusCodes.Status429TooManyRequests;
        if (lease.TryGetMetadata(MetadataName.RetryAfter, out var wait))
            context.Response.Headers.RetryAfter = Math.Ceiling(wait.TotalSeconds).ToString(CultureInfo.InvariantCulture);
        return false;
    }

    public void Dispose() => requests.Dispose();

    private static int MostAMinute(string limit) => limit switch
    {
        SignIn => 20,
        Preview => 60,
        Reset => 5,
        Upload => 120,
        Interrupted => 120,
        _ => throw new InvalidOperationException($"No rate limit is called '{limit}'."),
    };

    /// <summary>A form is counted when it is sent; a preview when it is read.</summary>
    private static bool Counts(string limit, HttpRequest request) => limit is Preview || HttpMethods.IsPost(request.Method);
}
