namespace NewsSite.Web.Tests.Unparsed;

/// <summary>What the web server refuses before the site sees it, asked over a socket.</summary>
public sealed class UnparsedRequestsTests
{
    [Theory]
    [InlineData("/%00")]
    [InlineData("/tag/a%00b")]
    [InlineData("/a b")]
    [InlineData("/\u00d8\u00b3")]
    [InlineData("/ HTTP/1.1\r\nBroken header\r\nX:")]
    public async Task A_page_of_ours_answers_what_cannot_be_parsed(string target)
    {
        await using var site = new SiteFactory();

        var page = await new WireReader(site).SendAsync(target);

        Assert.Equal(400, page.Status);
        Assert.Equal("text/html; charset=utf-8", page.Header("Content-Type"));
        Assert.Equal("rtl", page.Document.DocumentElement.GetAttribute("dir"));
        Assert.Equal("طلب غير مفهوم", page.Text("h1"));
        Assert.Equal("noindex", page.Meta("robots"));
        Assert.Equal("nosniff", page.Header("X-Content-Type-Options"));
        Assert.StartsWith("default-src 'none'", page.Header("Content-Security-Policy"), StringComparison.Ordinal);
        Assert.Equal($"{page.Bytes.Length}", page.Header("Content-Length"));
        Assert.Empty(page.All("script, style, [style]"));
    }

    [Theory]
    [InlineData("/%00")]
    [InlineData("/ HTTP/1.1\r\nBroken header\r\nX:")]
    public async Task Whoever_asks_for_the_head_alone_gets_no_body(string target)
    {
        await using var site = new SiteFactory();
        var reader = new WireReader(site);

        var head = await reader.SendAsync(target, "HEAD");

        Assert.Equal(400, head.Status);
        Assert.Empty(head.Bytes);
        Assert.Equal((await reader.SendAsync(target)).Header("Content-Length"), head.Header("Content-Length"));
    }

    [Fact]
    public async Task A_story_that_looks_like_a_refusal_passes_untouched()
    {
        await using var site = new SiteFactory();
        var story = await site.Desk.PublishAsync("HTTP/1.1 400 Bad Request\r\nContent-Length: 0\r\n\r\n");

        var page = await new WireReader(site).SendAsync(story.Path());

        Assert.Equal(200, page.Status);
        Assert.Equal("HTTP/1.1 400 Bad Request Content-Length: 0", page.Text("h1"));
    }
}
