using System.Net;
using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Primitives;
using NewsSite.Testing;
using NewsSite.Web;
using NewsSite.Web.Caching;
using NewsSite.Web.Settings;

namespace NewsSite.Benchmarks;

/// <summary>
/// What a page that is kept costs in the site's own code, from the request as the server hands it over to the bytes as the server takes them; beside the same headers
/// and bytes, only written. The server itself is in neither.
/// </summary>
[MemoryDiagnoser]
[MedianColumn]
[Config(typeof(ShortRun))]
public class CacheHitBenchmarks
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("news-hit");
    private readonly List<KeyValuePair<string, StringValues>> headers = [];
    private WebApplication site = null!;
    private PageCaching caching = null!;
    private byte[] body = [];
    private HttpContext brotli = null!, plain = null!, again = null!, written = null!;

    [GlobalSetup]
    public async Task StartAsync()
    {
        var (store, addresses) = (Path.Combine(folder.FullName, "news.db"), Path.Combine(folder.FullName, "addresses.txt"));
        await Seed.RunAsync(store, 100, addresses);
        site = SiteHost.Build(
        [
            "--environment", "Production", "--applicationName", "NewsSite.Web", "--contentRoot", Repository.WebProject, "--urls", "http://127.0.0.1:0", "--Site:BaseUrl", "http://127.0.0.1",
            "--ConnectionStrings:Content", $"Data Source={store}", "--Media:Path", folder.FullName, "--Serilog:MinimumLevel:Default", "Fatal",
        ]);
        SiteHost.TakeRequests(site);
        await site.Services.GetRequiredService<House>().ReadAsync(CancellationToken.None);
        await site.StartAsync();

        var path = (await File.ReadAllLinesAsync(addresses))[0];
        using var reader = new HttpClient(new SocketsHttpHandler { AutomaticDecompression = DecompressionMethods.None });
        using var asked = new HttpRequestMessage(HttpMethod.Get, new Uri(site.Urls.First() + path)) { Headers = { { "Host", "127.0.0.1" }, { "Accept-Encoding", "br" } } };
        using var page = await reader.SendAsync(asked);
        body = await page.EnsureSuccessStatusCode().Content.ReadAsByteArrayAsync();
        foreach (var (name, values) in page.Headers.Concat(page.Content.Headers)) headers.Add(new(name, new StringValues([.. values])));

        caching = new PageCaching(_ => throw new InvalidOperationException("The page is not kept."), site.Services.GetRequiredService<PageCache>(), site.Services.GetRequiredService<PageRenderer>(), TimeProvider.System);
        brotli = Asking(path, "br");
        plain = Asking(path, "");
        again = Asking(path, "br");
        again.Request.Headers.IfNoneMatch = page.Headers.ETag!.ToString();
        written = Asking(path, "br");
        // Made once, and kept: readers who take no br find it there.
        await caching.InvokeAsync(plain);
    }

    [GlobalCleanup]
    public async Task StopAsync()
    {
        await site.DisposeAsync();
        folder.Delete(recursive: true);
    }

    [Benchmark(Baseline = true)]
    public Task WrittenOnly()
    {
        var response = Fresh(written);
        foreach (var (name, value) in headers) response.Headers[name] = value;
        return response.Body.WriteAsync(body).AsTask();
    }

    [Benchmark]
    public Task Brotli() => caching.InvokeAsync(Fresh(brotli).HttpContext);

    [Benchmark]
    public Task Plain() => caching.InvokeAsync(Fresh(plain).HttpContext);

    [Benchmark]
    public Task NotModified() => caching.InvokeAsync(Fresh(again).HttpContext);

    private static HttpResponse Fresh(HttpContext context)
    {
        context.Response.Headers.Clear();
        return context.Response;
    }

    private static DefaultHttpContext Asking(string path, string encoding)
    {
        var context = new DefaultHttpContext();
        context.Request.Method = HttpMethods.Get;
        context.Request.Path = PathString.FromUriComponent(path);
        context.Features.Get<IHttpRequestFeature>()!.RawTarget = path;
        context.Request.Headers.AcceptEncoding = encoding;
        context.Response.Body = Stream.Null;
        return context;
    }

    private sealed class ShortRun : ManualConfig
    {
        public ShortRun() => AddJob(Job.ShortRun.WithWarmupCount(10).WithIterationCount(15).WithToolchain(InProcessEmitToolchain.Instance));
    }
}
