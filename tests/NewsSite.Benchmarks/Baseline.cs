using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http.Features;

namespace NewsSite.Benchmarks;

/// <summary>A bare Kestrel that answers with the very bytes the site gives, plain or as br, from memory: the most that this machine could serve.</summary>
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
            var asksForBrotli = context.Request.Headers.AcceptEncoding == "br";
            var page = (asksForBrotli ? brotli : plain)[context.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget];
            if (asksForBrotli) context.Response.Headers.ContentEncoding = "br";
            context.Response.ContentType = "text/html; charset=utf-8";
            context.Response.ContentLength = page.Length;
            return context.Response.Body.WriteAsync(page, 0, page.Length);
        });
        await app.RunAsync();
        return 0;
    }

    private static async Task<Dictionary<string, byte[]>> FetchAsync(Uri site, string[] addresses, string? encoding)
    {
        using var client = new HttpClient { BaseAddress = site };
        if (encoding is not null) client.DefaultRequestHeaders.Add("Accept-Encoding", encoding);

        Dictionary<string, byte[]> pages = new(StringComparer.Ordinal);
        foreach (var address in addresses)
        {
            using var answer = await client.GetAsync(new Uri(site, address));
            answer.EnsureSuccessStatusCode();
            if (encoding is not null && !answer.Content.Headers.ContentEncoding.Contains(encoding)) throw new InvalidOperationException($"{address} did not come as {encoding}.");
            pages[address] = await answer.Content.ReadAsByteArrayAsync();
        }

        return pages;
    }
}
