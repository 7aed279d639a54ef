using System.IO.Compression;
using System.Text;

namespace NewsSite.Web.Tests.Operations;

public sealed class CompressionTests
{
    [Fact]
    public async Task Pages_are_compressed_with_brotli_for_those_who_take_it()
    {
        await using var site = new SiteFactory();
        var plain = await site.Reader.OpenAsync("/about");

        var packed = await site.Reader.OpenAsync("/about", ("Accept-Encoding", "gzip, deflate, br"));

        Assert.Null(plain.Header("Content-Encoding"));
        Assert.Equal("br", packed.Header("Content-Encoding"));
        Assert.Contains("Accept-Encoding", packed.Header("Vary"), StringComparison.Ordinal);
        using var unpacked = new StreamReader(new BrotliStream(new MemoryStream(packed.Bytes), CompressionMode.Decompress), Encoding.UTF8);
        Assert.Equal(plain.Html, await unpacked.ReadToEndAsync(TestContext.Current.CancellationToken));
        Assert.True(packed.Bytes.Length < plain.Bytes.Length / 2);
    }

    [Fact]
    public async Task Feeds_are_compressed_too()
    {
        await using var site = new SiteFactory();
        await site.Desk.PublishAsync(tags: ["قمة"]);

        Assert.Equal("br", (await site.Reader.OpenAsync("/tag/قمة/feed.xml", ("Accept-Encoding", "br"))).Header("Content-Encoding"));
    }
}
