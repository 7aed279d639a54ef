using System.Globalization;
using Microsoft.Net.Http.Headers;

namespace NewsSite.Web.Caching;

/// <summary>The cache in front of the site: answers readers from memory, and has rendered what is not there.</summary>
internal sealed class PageCaching(RequestDelegate next, PageCache cache, PageRenderer renderer, TimeProvider clock)
{
    /// <summary>
    /// Browsers ask again each time and are mostly told that nothing changed; caches before the site keep a page for a minute, or until they are told
    /// its tags, and serve it a while longer when the site is slow or gone (RFC 5861).
    /// </summary>
    private const string CacheControl = "public, max-age=0, must-revalidate, s-maxage=60, stale-while-revalidate=30, stale-if-error=86400";

    private const string NotKept = "no-store";

    /// <summary>The header by which content delivery networks purge.</summary>
    private const string ForCachesBefore = "Cache-Tag";

    public Task InvokeAsync(HttpContext context)
    {
        renderer.Site ??= next;
        // What the cache renders itself comes by here again.
        if (context.Features.Get<ShownTags>() is not null || !PageAddress.TryRead(context, out var address)) return next(context);

        return cache.Find(address) is { } page ? SendAsync(context, page) : RenderAndSendAsync(context, address);
    }

    private async Task RenderAndSendAsync(HttpContext context, PageAddress address)
    {
        KeptPage page;
        try
        {
            page = await cache.GetAsync(address, context.RequestAborted);
        }
        catch (NoPageException e)
        {
            page = e.Answer;
        }

        await SendAsync(context, page);
    }

    private Task SendAsync(HttpContext context, KeptPage page)
    {
        var response = context.Response;
        var encoding = page.Choose(context.Request.Headers.AcceptEncoding);

        response.StatusCode = page.Status;
        foreach (var (name, value) in page.Headers) response.Headers[name] = value;
        if (page.Names is { } names) response.Headers[ForCachesBefore] = names;
        response.Headers.Vary = HeaderNames.AcceptEncoding;
        response.Headers.CacheControl = page.MayBeKept ? CacheControl : NotKept;
        if (page.Location is { } location) response.Headers.Location = WithQuery(location, context.Request.QueryString);
        if (cache.IsInTrouble) response.Headers.Age = Math.Max(0, (long)(clock.GetUtcNow() - page.RenderedAt).TotalSeconds).ToString(CultureInfo.InvariantCulture);
        if (page.Status != StatusCodes.Status200OK) return SendBodyAsync(context, page, encoding);

        var tag = page.EntityTag(encoding);
        response.Headers.ETag = tag;
        if (page.Date is { } date) response.Headers.LastModified = date;
        if (!Has(context.Request, page, tag)) return SendBodyAsync(context, page, encoding);

        response.StatusCode = StatusCodes.Status304NotModified;
        response.Headers.ContentType = default;
        return Task.CompletedTask;
    }

    private Task SendBodyAsync(HttpContext context, KeptPage page, PageEncoding encoding)
    {
        var response = context.Response;
        if (encoding == PageEncoding.Brotli) response.Headers.ContentEncoding = "br";
        else if (encoding == PageEncoding.Gzip) response.Headers.ContentEncoding = "gzip";
        var bytes = cache.BodyOf(page, encoding);
        var length = bytes?.Length ?? page.PlainLength;
        response.ContentLength = length;
        if (length == 0 || HttpMethods.IsHead(context.Request.Method)) return Task.CompletedTask;

        return bytes is null ? DecodeAsync(context, page) : response.Body.WriteAsync(bytes, context.RequestAborted).AsTask();
    }

    private static async Task DecodeAsync(HttpContext context, KeptPage page)
    {
        // Once the answer has begun, what is written goes to the connection's own buffers and is not copied once more.
        await context.Response.StartAsync(context.RequestAborted);
        page.WritePlain(context.Response.BodyWriter);
        await context.Response.BodyWriter.FlushAsync(context.RequestAborted);
    }

    /// <summary>Whether the reader holds these bytes (RFC 9110, 13.1: the date counts only where no tag was sent).</summary>
    private static bool Has(HttpRequest request, KeptPage page, string tag)
    {
        var tags = request.Headers.IfNoneMatch;
        if (tags.Count > 0)
        {
            foreach (var value in tags)
            {
                if (value is "*" || value!.Contains(tag, StringComparison.Ordinal)) return true;
            }

            return false;
        }

        return page.LastModified is { } date && request.GetTypedHeaders().IfModifiedSince >= date;
    }

    /// <summary>A reader who is led elsewhere keeps what an advertisement or a newsletter wrote behind the address.</summary>
    private static string WithQuery(string location, QueryString query) =>
        query.HasValue && !location.Contains('?', StringComparison.Ordinal) ? location + query : location;
}
