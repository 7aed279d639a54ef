using System.Globalization;
using System.Threading.RateLimiting;

namespace NewsSite.Web.Security;

internal static class RateLimits
{
    /// <summary>Sign-in and set-up: so many tries a minute from one address.</summary>
    public const string SignIn = "sign-in";

    /// <summary>Secret previews: nobody reads faster, and nobody tries keys.</summary>
    public const string Preview = "preview";

    /// <summary>Asking for a letter with a reset link.</summary>
    public const string Reset = "reset";

    /// <summary>Pictures: each is decoded and encoded, which takes a processor seconds.</summary>
    public const string Upload = "upload";

    private const int UploadsAMinute = 120;
    private const int SignInsAMinute = 20;
    private const int ResetsAMinute = 5;
    private const int PreviewsAMinute = 60;

    public static WebApplicationBuilder AddNewsRateLimits(this WebApplicationBuilder builder)
    {
        builder.Services.AddRateLimiter(limits =>
        {
            limits.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
            limits.OnRejected = (context, _) =>
            {
                if (context.Lease.TryGetMetadata(MetadataName.RetryAfter, out var wait))
                    context.HttpContext.Response.Headers.RetryAfter = Math.Ceiling(wait.TotalSeconds).ToString(CultureInfo.InvariantCulture);
                return ValueTask.CompletedTask;
            };
            limits.AddPolicy(Preview, context => RateLimitPartition.GetFixedWindowLimiter(
                context.Connection.RemoteIpAddress?.ToString() ?? "",
                _ => new FixedWindowRateLimiterOptions { PermitLimit = PreviewsAMinute, Window = TimeSpan.FromMinutes(1) }));
            limits.AddPolicy(SignIn, context => PostsAMinute(context, SignInsAMinute));
            limits.AddPolicy(Upload, context => PostsAMinute(context, UploadsAMinute));
            limits.AddPolicy(Reset, context => PostsAMinute(context, ResetsAMinute));
        });
        return builder;
    }

    private static RateLimitPartition<string> PostsAMinute(HttpContext context, int most) => HttpMethods.IsPost(context.Request.Method)
        ? RateLimitPartition.GetFixedWindowLimiter(
            context.Connection.RemoteIpAddress?.ToString() ?? "",
            _ => new FixedWindowRateLimiterOptions { PermitLimit = most, Window = TimeSpan.FromMinutes(1) })
        : RateLimitPartition.GetNoLimiter("");
}
