using NewsSite.Data;
using NewsSite.Data.Redirects;
using NewsSite.Web.Caching;

namespace NewsSite.Web.Addressing;

/// <summary>What holds for addresses as such, before and after the pages: too long, a slash at the end, old ones that still lead somewhere.</summary>
internal static class CanonicalPaths
{
    /// <summary>
    /// Bytes of path and query, percent-encoded; longer answers 414. The longest address of our own is under 1,200. Kestrel's limit on the request
    /// line lies higher, so that a reader gets our page and not an empty answer.
    /// </summary>
    private const int MaxLength = 4096;

    public static void UseCanonicalPaths(this IApplicationBuilder app)
    {
        app.Use(RefuseLongPaths);
        app.Use(DropTrailingSlash);
        app.Use(FollowOldAddresses);
    }

    /// <summary>After routing: an address of one spelling alone («/latest») leads there from any other («/Latest»).</summary>
    public static void UseSpelledPaths(this IApplicationBuilder app) => app.Use(LeadToSpelling);

    private static Task LeadToSpelling(HttpContext context, RequestDelegate next)
    {
        if (!IsRead(context.Request) || context.GetEndpoint() is not RouteEndpoint { RoutePattern: { Parameters.Count: 0, RawText: { } pattern } }) return next(context);

        var spelling = "/" + pattern.TrimStart('/');
        if (context.Request.Path.Value!.Equals(spelling, StringComparison.Ordinal) || !context.Request.Path.Value.Equals(spelling, StringComparison.OrdinalIgnoreCase)) return next(context);

        context.Response.Redirect(new PathString(spelling).ToUriComponent() + context.Request.QueryString, permanent: true);
        return Task.CompletedTask;
    }

    private static Task RefuseLongPaths(HttpContext context, RequestDelegate next)
    {
        if (context.Request.Path.ToUriComponent().Length + context.Request.QueryString.Value!.Length <= MaxLength) return next(context);

        context.Response.StatusCode = StatusCodes.Status414UriTooLong;
        return Task.CompletedTask;
    }

    private static Task DropTrailingSlash(HttpContext context, RequestDelegate next)
    {
        var path = context.Request.Path.Value!;
        var trimmed = path.TrimEnd('/');
        if (!IsRead(context.Request) || trimmed.Length == 0 || trimmed.Length == path.Length) return next(context);

        // «//host» would lead away from the site.
        var target = new PathString("/" + trimmed.TrimStart('/')).ToUriComponent();
        context.Response.Redirect(target + context.Request.QueryString, permanent: true);
        return Task.CompletedTask;
    }

    private static async Task FollowOldAddresses(HttpContext context, RequestDelegate next)
    {
        await next(context);
        if (context.Response.StatusCode != StatusCodes.Status404NotFound || context.Response.HasStarted || !IsRead(context.Request)) return;

        var db = context.RequestServices.GetRequiredService<NewsContext>();
        var destination = await db.Redirects.DestinationAsync(db, context.Request.Path.Value!, context.RequestAborted);
        if (destination is not null) context.Shows(PageTag.Nothing);
        if (destination is Destination.Nowhere) context.Response.StatusCode = StatusCodes.Status410Gone;
        else if (destination is not null) context.Response.Redirect(Address.Of(destination) + (destination is Destination.List ? context.Request.QueryString : default), permanent: true);
    }

    private static bool IsRead(HttpRequest request) => HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method);
}
