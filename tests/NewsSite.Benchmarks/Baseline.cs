using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Primitives;

namespace NewsSite.Benchmarks;

/// <summary>A bare Kestrel that answers with the very bytes the site gives, head and body, plain or as br, from memory: the most that this machine could serve.</summary>
internal static class Baseline
{
    public static async Task<int> RunAsync(string url, Uri site, string addressFile)
    {
        var addresses = await File.ReadAllLinesAsync(addressFile);
        var plain = await FetchAsync(site, addresses, encoding: null);
        var brotli = await FetchAsync(site, addresses, "br");

        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => kestrel.AddServerHeader = false).UseUrls(url);
        await using var app = builder.Build();
        app.Run(context =>
        {
            var page = (context.Request.Headers.AcceptEncoding == "br" ? brotli : plain)[context.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget];
            foreach (var (name, value) in page.Headers) context.Response.Headers[name] = value;
            context.Response.ContentLength = page.Body.Length;
            return context.Response.Body.WriteAsync(page.Body, 0, page.Body.Length);
        });
        await app.RunAsync();
        return 0;
    }

    private static async Task<Dictionary<string, Page>> FetchAsync(Uri site, string[] addresses, string? encoding)
    {
        using var client = new HttpClient { BaseAddress = site };
        if (encoding is not null) client.DefaultRequestHeaders.Add("Accept-Encoding", encoding);

        Dictionary<string, Page> pages = new(StringComparer.Ordinal);
        foreach (var address in addresses)
        {
            using var answer = await client.GetAsync(new Uri(site, address));
            answer.EnsureSuccessStatusCode();
            if (encoding is not null && !answer.Content.Headers.ContentEncoding.Contains(encoding)) throw new InvalidOperationException($"{address} did not come as {encoding}.");
            pages[address] = new Page(HeadersOf(answer), await answer.Content.ReadAsByteArrayAsync());
        }

        return pages;
    }

    /// <summary>All but those that Kestrel writes by itself.</summary>
    private static KeyValuePair<string, StringValues>[] HeadersOf(HttpResponseMessage answer) =>
    [
        .. answer.Headers.NonValidated.Concat(answer.Content.Headers.NonValidated)
            .Where(h => h.Key is not ("Date" or "Content-Length" or "Transfer-Encoding"))
            .Select(h => KeyValuePair.Create(h.Key, new StringValues(h.Value.ToString()))),
    ];

    private sealed record Page(KeyValuePair<string, StringValues>[] Headers, byte[] Body);
}
