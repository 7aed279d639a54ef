using System.Text;

namespace NewsSite.Web.Tests.Pages;

public sealed class ErrorTests
{
    /// <summary>Targets as they can come over the wire, and the status that each deserves.</summary>
    public static TheoryData<string, int> BadTargets => new()
    {
        { "/nothing-here", 404 },
        { "/" + Uri.EscapeDataString("لا-شيء"), 404 },
        { "/%D8", 404 },
        { "/%D8%B3/1/%D8", 404 },
        { "/tag/%FF%FE", 404 },
        { "/%", 404 },
        { "/%2", 404 },
        { "/%zz", 404 },
        { "/%C0%AE%C0%AE/etc/passwd", 404 },
        { "/%ED%A0%80", 404 },
        { "/%E2%80%AE", 404 },
        { "/%EF%BF%BE", 404 },
        { "/tag/%EF%BF%BF", 404 },
        { "/%EF%B7%90", 404 },
        { "/%F0%9F%BF%BE", 404 },
        { "/a%2Fb", 404 },
        { "/..%2f..%2fappsettings.json", 404 },
        { "/a/99999999999999999999", 404 },
        { "/a/x", 404 },
        { "/media/0123456789abcdef/1.exe", 404 },
        { "/media/..%2f..%2foriginals/x", 404 },
        { "/latest?after=%00", 400 },
        { "/latest?after=%D8%", 400 },
        { "/" + new string('x', 18 * 1024), 414 },
        { "/latest?after=" + new string('1', 18 * 1024), 414 },
        { "/" + string.Concat(Enumerable.Repeat("%D8%B3", 3000)), 414 },
    };

    [Theory]
    [MemberData(nameof(BadTargets))]
    public async Task A_bad_address_gets_a_page_that_says_what_is_wrong_with_it(string target, int status)
    {
        await using var site = new SiteFactory();

        var page = await new WireReader(site).SendAsync(target);

        Assert.Equal(status, page.Status);
        AssertIsOurs(page);
        Assert.Equal($"{status}", page.Text(".error-number"));
    }

    [Theory]
    [InlineData("POST", "/")]
    [InlineData("PUT", "/latest")]
    [InlineData("DELETE", "/سياسة")]
    [InlineData("PATCH", "/سياسة/1/x")]
    [InlineData("POST", "/tag/x")]
    [InlineData("POST", "/author/x")]
    [InlineData("POST", "/about")]
    [InlineData("POST", "/a/1")]
    [InlineData("POST", "/media/0123456789abcdef/400.jpg")]
    [InlineData("TRACE", "/")]
    public async Task Other_methods_than_reading_are_not_allowed(string method, string path)
    {
        await using var site = new SiteFactory();

        var page = await site.Reader.SendAsync(new HttpRequestMessage(new HttpMethod(method), path));

        Assert.Equal(405, page.Status);
        Assert.Equal(["GET", "HEAD"], page.Header("Allow")!.Split(", ").Order());
        AssertIsOurs(page);
    }

    [Fact]
    public async Task Whoever_asks_what_is_allowed_is_told()
    {
        await using var site = new SiteFactory();

        var answer = await site.Reader.SendAsync(new HttpRequestMessage(HttpMethod.Options, "/latest"));

        Assert.Equal(["GET", "HEAD"], answer.Header("Allow")!.Split(", ").Order());
        Assert.Equal(405, answer.Status);
    }

    [Fact]
    public async Task Whoever_asks_what_is_allowed_where_nothing_is_finds_nothing()
    {
        await using var site = new SiteFactory();

        Assert.Equal(404, (await site.Reader.SendAsync(new HttpRequestMessage(HttpMethod.Options, "/error/404"))).Status);
    }

    [Fact]
    public async Task An_error_page_knows_the_way_on_and_is_kept_from_search_engines()
    {
        await using var site = new SiteFactory();
        await site.Desk.OpenCategoryAsync("سياسة");

        var page = await site.Reader.OpenAsync("/لا-شيء/هنا");

        Assert.Equal("الصفحة غير موجودة", page.Text("h1"));
        Assert.Equal("noindex, follow", page.Meta("robots"));
        Assert.Empty(page.All("link[rel=canonical], meta[property^='og:']"));
        Assert.Equal(["/", "/latest"], page.Links(".error-ways a"));
        Assert.Contains("سياسة", page.Texts(".sections a"));
    }

    [Fact]
    public async Task A_store_that_does_not_answer_gives_an_error_page_without_the_reason()
    {
        await using var site = new SiteFactory();
        Assert.Equal(200, (await site.Reader.OpenAsync("/latest")).Status);
        site.BreakStore();

        var page = await site.Reader.OpenAsync("/latest");

        Assert.Equal(503, page.Status);
        Assert.Equal("503", page.Text(".error-number"));
        Assert.Equal("30", page.Header("Retry-After"));
        AssertIsOurs(page);
        Assert.DoesNotContain("Sqlite", page.Html, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("   at ", page.Html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/error/404", 404)]
    [InlineData("/error/500", 404)]
    [InlineData("/error/99999", 404)]
    [InlineData("/error/x", 404)]
    public async Task The_error_page_is_nobodys_destination(string path, int status)
    {
        await using var site = new SiteFactory();

        Assert.Equal(status, (await site.Reader.OpenAsync(path)).Status);
    }

    [Fact]
    public async Task HEAD_gives_the_same_status_without_a_body()
    {
        await using var site = new SiteFactory();
        var story = await site.Desk.PublishAsync();
        var reader = new WireReader(site);

        foreach (var path in new[] { "/", story.Path(), "/nothing-here" })
        {
            var get = await reader.SendAsync(path);
            var head = await reader.SendAsync(path, "HEAD");
            Assert.Equal((path, get.Status, get.Header("Content-Type")), (path, head.Status, head.Header("Content-Type")));
            Assert.Empty(head.Bytes);
        }
    }

    private static void AssertIsOurs(ReaderPage page)
    {
        Assert.Equal("text/html; charset=utf-8", page.Header("Content-Type"));
        Assert.Equal("rtl", page.Document.DocumentElement.GetAttribute("dir"));
        Assert.NotEmpty(page.Text("h1"));
        Assert.NotEmpty(page.All("link[rel=stylesheet], .masthead .wordmark"));
        Assert.Equal(Encoding.UTF8.GetBytes(page.Html), page.Bytes);
    }
}
