namespace NewsSite.Web.Tests.Pages;

/// <summary>R28: a reader page is the same for everybody, so that it can be kept and given to all.</summary>
public sealed class SamePageForAllTests(FullStorySite full) : IClassFixture<FullStorySite>
{
    public static TheoryData<string> Paths => new("/", "/latest", "/سياسة", "/tag/قمة", "/author/مريم-العلي", "/about", "/nothing-here");

    [Theory]
    [MemberData(nameof(Paths))]
    public async Task The_bytes_are_equal_whoever_asks(string path)
    {
        var reader = full.Site.Reader;
        var first = await reader.OpenAsync(path);

        (string, string)[][] readers =
        [
            [("Cookie", "scheme=dark; .AspNetCore.Antiforgery.x=1; session=42")],
            [("User-Agent", "Mozilla/5.0 (iPhone)"), ("Accept-Language", "en-US"), ("Sec-CH-Prefers-Color-Scheme", "dark")],
            [("Authorization", "Bearer x"), ("X-Forwarded-For", "203.0.113.9"), ("X-Forwarded-Host", "evil.example"), ("Forwarded", "host=evil.example")],
            [("Host", "evil.example")],
            [("Referer", "https://example.org/"), ("Origin", "https://example.org"), ("Save-Data", "on"), ("DNT", "1")],
        ];
        foreach (var headers in readers) Assert.Equal(first.Bytes, (await reader.OpenAsync(path, headers)).Bytes);
    }

    [Theory]
    [MemberData(nameof(Paths))]
    public async Task No_cookie_is_set(string path) => Assert.Null((await full.Site.Reader.OpenAsync(path)).Header("Set-Cookie"));

    [Fact]
    public async Task The_article_too()
    {
        var again = await full.Site.Reader.OpenAsync(full.Story.Path(), ("Cookie", "a=b"), ("Accept-Language", "fr"));

        Assert.Equal(full.Page.Bytes, again.Bytes);
        Assert.Null(again.Header("Set-Cookie"));
    }
}
