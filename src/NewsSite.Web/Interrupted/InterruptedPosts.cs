using NewsSite.Web.Accounts;
using NewsSite.Web.Security;
using NewsSite.Web.Settings;

namespace NewsSite.Web.Interrupted;

/// <summary>
/// A save that comes with a session that is over, or with a token that no longer fits, is answered with a page that keeps what was typed and goes on with it
/// (decision 10). Forms of other sites get nothing kept, and scripts a bare 401.
/// </summary>
internal static class InterruptedPosts
{
    public const string PagePath = "/account/resume";

    public static void UseInterruptedPosts(this WebApplication app)
    {
        var house = app.Services.GetRequiredService<House>();
        var limits = app.Services.GetRequiredService<RateLimits>();
        app.Use(async (context, next) =>
        {
            if (!HttpMethods.IsPost(context.Request.Method) || !context.Request.Path.StartsWithSegments("/admin"))
            {
                await next(context);
                return;
            }

            var path = context.Request.Path.Value!;
            var to = context.Request.PathBase + context.Request.Path + context.Request.QueryString;
            await next(context);
            if (context.Response.HasStarted || !WasTurnedAway(context)) return;

            if (!IsFormOfAPage(context.Request))
            {
                // The script that asked says so on its page; a redirect would look to it like success.
                if (!context.IsSignedIn()) context.Response.StatusCode = StatusCodes.Status401Unauthorized;
                return;
            }

            if (!context.IsSignedIn() && !limits.Allows(context, RateLimits.Interrupted)) return;
            if (!IsFromHere(context.Request, house.Settings) || await TryReadAsync(context, to) is not { Fields.Count: > 0 } post)
            {
                if (!context.IsSignedIn()) context.Response.Redirect($"/account/login?returnUrl={Uri.EscapeDataString(path)}");
                return;
            }

            await ShowAsync(context, post, next);
        });
    }

    private static bool IsSignedIn(this HttpContext context) => context.User.Identity is { IsAuthenticated: true };

    /// <summary>Sent to sign in, or refused for its token.</summary>
    private static bool WasTurnedAway(HttpContext context) =>
        context.Response.StatusCode == StatusCodes.Status401Unauthorized || context.Features.Get<RefusedToken>() is not null;

    private static bool IsFormOfAPage(HttpRequest request) => request.HasFormContentType && request.Headers["Sec-Fetch-Mode"].ToString() is "" or "navigate";

    /// <summary>
    /// Browsers say where a form comes from. What another site sends is not carried into a page where somebody signs in and confirms it.
    /// </summary>
    private static bool IsFromHere(HttpRequest request, SiteSettings site) => request.Headers["Sec-Fetch-Site"].ToString() switch
    {
        "" => request.Headers.Origin.ToString() is "" || request.Headers.Origin == site.BaseUrl,
        var from => from == "same-origin",
    };

    private static async Task<InterruptedPost?> TryReadAsync(HttpContext context, string to)
    {
        try
        {
            var form = await context.Request.ReadFormAsync(context.RequestAborted);
            return InterruptedPost.Read(to, form, context.IsSignedIn() ? context.User.EditorId() : context.Features.Get<FormerSession>()?.Who, context.IsSignedIn());
        }
        catch (Exception e) when (e is InvalidDataException or IOException)
        {
            return null;
        }
    }

    /// <summary>Lets the page that keeps it answer in the place of the one that was asked.</summary>
    private static Task ShowAsync(HttpContext context, InterruptedPost post, RequestDelegate next)
    {
        context.Features.Set(post);
        context.Response.StatusCode = StatusCodes.Status200OK;
        context.Response.Headers.Remove("Location");
        context.SetEndpoint(null);
        context.Request.RouteValues.Clear();
        context.Request.Method = HttpMethods.Get;
        context.Request.Path = PagePath;
        context.Request.QueryString = QueryString.Empty;
        return next(context);
    }
}
