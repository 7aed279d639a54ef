using System.Collections.Concurrent;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using NewsSite.Web.Media;

namespace NewsSite.Web.Tests.Media;

/// <summary>
/// Originals in a store that speaks S3: a small one of the tests' own, over HTTP; or a real one with a bucket «news» whose address is in <c>NEWSSITE_TEST_S3</c> (keys S3RVER).
/// </summary>
public sealed class S3StoreTests : IAsyncLifetime
{
    private readonly WebApplication server = Bucket();

    private string Url { get; set; } = "";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        await server.StartAsync(Ct);
        Url = Environment.GetEnvironmentVariable("NEWSSITE_TEST_S3") ?? server.Urls.Single();
    }

    [Fact]
    public async Task What_is_written_is_read_as_it_was_and_has_another_stamp_when_it_is_replaced()
    {
        using var store = new S3Store(Settings());
        var key = $"originals/{Guid.NewGuid():N}";
        byte[] content = [0, 1, 2, 0xFF];

        Assert.Null(await store.ReadAsync(key, Ct));
        Assert.Null(await store.StampAsync(key, Ct));
        await store.WriteAsync(key, content, Ct);
        var stamp = await store.StampAsync(key, Ct);
        await store.WriteAsync(key, [5], Ct);

        Assert.NotNull(stamp);
        Assert.NotEqual(stamp, await store.StampAsync(key, Ct));
        Assert.Equal([5], (await store.ReadAsync(key, Ct))!);
        await store.DeleteAsync(key, Ct);
        await store.DeleteAsync(key, Ct);
        Assert.Null(await store.ReadAsync(key, Ct));
    }

    [Fact]
    public async Task Another_node_makes_the_sizes_from_the_original_in_the_store()
    {
        var settings = new Dictionary<string, string> { ["Media:S3:ServiceUrl"] = Url, ["Media:S3:Bucket"] = "news", ["Media:S3:AccessKey"] = "S3RVER", ["Media:S3:SecretKey"] = "S3RVER" };
        await using var site = new SiteFactory { Settings = settings };
        await using var other = new SiteFactory { Settings = settings };

        var picture = await site.Desk.UploadAsync(420, 280);

        Assert.False(Directory.Exists(site.Media.File("originals")));
        Assert.Equal(200, (await other.Reader.OpenAsync(Web.Addressing.Address.Picture(picture.ContentHash, 400, "avif"))).Status);
    }

    [Fact]
    public async Task A_store_that_does_not_answer_is_named_at_the_start()
    {
        using var store = new S3Store(new S3Settings { ServiceUrl = "http://127.0.0.1:9", Bucket = "news", AccessKey = "a", SecretKey = "b" });

        await Assert.ThrowsAsync<IOException>(() => store.TryOutAsync(Ct));
    }

    [Fact]
    public void Settings_that_lack_something_say_what() =>
        Assert.Equal(2, new S3Settings { Bucket = "news", ServiceUrl = "s3.example.com" }.Missing().Count());

    public ValueTask DisposeAsync() => server.DisposeAsync();

    private S3Settings Settings() => new() { ServiceUrl = Url, Bucket = "news", AccessKey = "S3RVER", SecretKey = "S3RVER" };

    /// <summary>As much of S3 as the site asks for: objects of a bucket by path, for who signs.</summary>
    private static WebApplication Bucket()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        ConcurrentDictionary<string, byte[]> objects = new(StringComparer.Ordinal);
        app.Run(async context =>
        {
            var key = context.Request.Path.Value!;
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            if (!context.Request.Headers.Authorization.ToString().StartsWith("AWS4-HMAC-SHA256", StringComparison.Ordinal)) context.Response.StatusCode = StatusCodes.Status403Forbidden;
            else if (HttpMethods.IsPut(context.Request.Method))
            {
                using var body = new MemoryStream();
                await context.Request.Body.CopyToAsync(body);
                objects[key] = body.ToArray();
                context.Response.StatusCode = StatusCodes.Status200OK;
            }
            else if (HttpMethods.IsDelete(context.Request.Method))
            {
                objects.TryRemove(key, out _);
                context.Response.StatusCode = StatusCodes.Status204NoContent;
            }
            else if (objects.TryGetValue(key, out var content))
            {
                context.Response.StatusCode = StatusCodes.Status200OK;
                context.Response.ContentLength = content.Length;
                // With a number of parts, as of what came in several: the client takes any other for an MD5 of the content.
                context.Response.Headers.ETag = $"\"{Convert.ToHexStringLower(SHA256.HashData(content))}-1\"";
                if (HttpMethods.IsGet(context.Request.Method)) await context.Response.Body.WriteAsync(content);
            }
        });
        return app;
    }
}
