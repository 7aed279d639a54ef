namespace NewsSite.Web.Tests.Security;

public sealed class SecurityHeadersTests
{
    public static TheoryData<string> Answers => new("/", "/latest", "/nothing-here", "/latest?after=x", "/latest/", "/css/site.css", "/health/live");

    [Theory]
    [MemberData(nameof(Answers))]
    public async Task Every_answer_is_closed_to_strangers(string path)
    {
        await using var site = new SiteFactory();

        var answer = await site.Reader.OpenAsync(path);

        Assert.Equal("nosniff", answer.Header("X-Content-Type-Options"));
        Assert.Equal("DENY", answer.Header("X-Frame-Options"));
        Assert.Equal("strict-origin-when-cross-origin", answer.Header("Referrer-Policy"));
        Assert.Equal("same-origin", answer.Header("Cross-Origin-Opener-Policy"));
        Assert.NotNull(answer.Header("Permissions-Policy"));
        Assert.Null(answer.Header("Server"));
        Assert.Null(answer.Header("X-Powered-By"));
    }

    [Theory]
    [MemberData(nameof(Answers))]
    public async Task Scripts_and_styles_come_from_files_of_the_site_alone(string path)
    {
        await using var site = new SiteFactory();

        var policy = Directives((await site.Reader.OpenAsync(path)).Header("Content-Security-Policy")!);

        Assert.Equal("'none'", policy["default-src"]);
        Assert.Equal("'self'", policy["script-src"]);
        Assert.Equal("'self'", policy["style-src"]);
        Assert.Equal("'self'", policy["font-src"]);
        Assert.Equal("'none'", policy["base-uri"]);
        Assert.Equal("'none'", policy["frame-ancestors"]);
        Assert.DoesNotContain(policy.Values, sources => sources.Contains("unsafe", StringComparison.Ordinal) || sources.Contains('*') || sources.Contains("http", StringComparison.Ordinal) || sources.Contains("nonce", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Nothing_is_asked_of_a_browser_that_it_does_not_know()
    {
        await using var site = new SiteFactory();

        var policy = (await site.Reader.OpenAsync("/")).Header("Permissions-Policy")!;

        Assert.Contains("camera=()", policy, StringComparison.Ordinal);
        // Chromium knows it on some systems only, and writes an error into the console of every page on the others.
        Assert.DoesNotContain("web-share", policy, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_film_in_a_story_may_fill_the_screen_and_nothing_elsewhere_may()
    {
        await using var site = new SiteFactory();
        var story = await site.Desk.PublishAsync();

        Assert.Contains("fullscreen=(self \"https://www.youtube-nocookie.com\")", (await site.Reader.OpenAsync(story.Path())).Header("Permissions-Policy"), StringComparison.Ordinal);
        Assert.Contains("fullscreen=()", (await site.Reader.OpenAsync("/")).Header("Permissions-Policy"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Pictures_alone_may_be_shown_by_other_sites_such_as_feed_readers()
    {
        await using var site = new SiteFactory();
        var picture = await site.Desk.UploadAsync(400, 300);

        Assert.Equal("cross-origin", (await site.Reader.OpenAsync(Web.Addressing.Address.Picture(picture.ContentHash, 400, "jpg"))).Header("Cross-Origin-Resource-Policy"));
        Assert.Equal("same-origin", (await site.Reader.OpenAsync("/latest")).Header("Cross-Origin-Resource-Policy"));
    }

    [Fact]
    public async Task In_production_browsers_are_told_to_stay_with_tls()
    {
        await using var site = new SiteFactory();

        Assert.Matches("^max-age=[1-9][0-9]{6,}", (await site.Reader.OpenAsync("/")).Header("Strict-Transport-Security"));
    }

    private static Dictionary<string, string> Directives(string policy) =>
        policy.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(d => d.Split(' ', 2)).ToDictionary(d => d[0], d => d.Length > 1 ? d[1] : "");
}
