using System.Collections.Concurrent;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;
using NewsSite.Web.Settings;

namespace NewsSite.Web.Caching;

/// <summary>Renders a page through the site itself (<see cref="RenderedRequest"/>).</summary>
internal sealed class PageRenderer(IHttpContextFactory contexts, House house, TagExpiry expiry, TimeProvider clock)
{
    /// <summary>A page that is changed while it is rendered is rendered again, so often.</summary>
    private const int Tries = 5;

    private static readonly HashSet<string> OfTheBytes =
        new([HeaderNames.ContentLength, HeaderNames.ContentEncoding, HeaderNames.ETag, HeaderNames.Vary, HeaderNames.Date, HeaderNames.TransferEncoding], StringComparer.OrdinalIgnoreCase);

    // Most pages come with the same headers, which then are kept once.
    private readonly ConcurrentDictionary<string, KeyValuePair<string, StringValues>[]> usual = new(StringComparer.Ordinal);

    private readonly string scheme = new Uri(house.Settings.BaseUrl).Scheme;

    /// <summary>The way that a request goes behind the cache.</summary>
    public RequestDelegate? Site { get; set; }

    /// <summary>Throws <see cref="NoPageException"/> with the answer when that is an error of the site's.</summary>
    public async Task<KeptPage> RenderAsync(PageAddress address, CancellationToken ct)
    {
        for (var left = Tries; ; left--)
        {
            var page = await RenderOnceAsync(address, ct);
            if (page.Status >= StatusCodes.Status500InternalServerError) throw new NoPageException(page);
            if (left == 1 || !expiry.HappenedTo(page.Tags, page.Begun)) return page;
        }
    }

    private async Task<KeptPage> RenderOnceAsync(PageAddress address, CancellationToken ct)
    {
        var begun = expiry.Count;
        using var request = new RenderedRequest(scheme, house.Settings.Host, address.Path, address.Query, address.Target, ct);
        var context = contexts.Create(request.Features);
        try
        {
            await Site!(context);
            var body = await request.CompleteAsync();
            return new KeptPage(request.StatusCode, HeadersOf(request), body, TagsOf(request), begun, clock.GetUtcNow());
        }
        finally
        {
            contexts.Dispose(context);
        }
    }

    private KeyValuePair<string, StringValues>[] HeadersOf(RenderedRequest request)
    {
        KeyValuePair<string, StringValues>[] headers = [.. request.Headers.Where(h => !OfTheBytes.Contains(h.Key))];
        if (headers.Any(h => h.Key == HeaderNames.Location)) return headers;

        var known = usual.GetOrAdd(request.Headers.ContentType.ToString(), headers);
        return headers.AsSpan().SequenceEqual(known) ? known : headers;
    }

    private static PageTag[] TagsOf(RenderedRequest request) =>
        request.StatusCode == StatusCodes.Status404NotFound ? [.. request.Shown.Tags, PageTag.Nothing] : [.. request.Shown.Tags];
}
