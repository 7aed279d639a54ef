namespace NewsSite.Web.Tests.Assets;

public sealed class AssetsTests
{
    [Fact]
    public async Task Every_file_that_a_page_needs_is_there()
    {
        await using var site = new SiteFactory();
        var page = await site.Reader.OpenAsync("/");

        var files = page.Links("link[rel=stylesheet], link[rel=preload], link[rel~=icon], link[rel=apple-touch-icon]").Concat(page.All("script[src]").Select(s => s.GetAttribute("src")!)).ToList();

        Assert.True(files.Count >= 7);
        foreach (var file in files) Assert.Equal((file, 200), (file, (await site.Reader.OpenAsync(file)).Status));
    }

    [Theory]
    [InlineData("link[rel=stylesheet]", "href", @"^/css/site\.[a-z0-9]{10}\.css$", "text/css")]
    [InlineData("script[src]", "src", @"^/js/site\.[a-z0-9]{10}\.js$", "text/javascript")]
    [InlineData("link[rel=preload]", "href", @"^/fonts/[a-z-]+-[0-9a-f]{8}\.woff2$", "font/woff2")]
    public async Task Styles_scripts_and_fonts_carry_a_fingerprint_and_are_kept_for_ever(string selector, string attribute, string address, string type)
    {
        await using var site = new SiteFactory();
        var page = await site.Reader.OpenAsync("/");

        var files = page.All(selector).Select(e => e.GetAttribute(attribute)!).ToList();

        Assert.NotEmpty(files);
        foreach (var file in files)
        {
            Assert.Matches(address, file);
            var answer = await site.Reader.OpenAsync(file);
            Assert.Equal((200, type), (answer.Status, answer.Header("Content-Type")!.Split(';')[0]));
            Assert.Contains("immutable", answer.Header("Cache-Control"), StringComparison.Ordinal);
            Assert.Contains("max-age=31536000", answer.Header("Cache-Control"), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Fonts_say_their_licence()
    {
        await using var site = new SiteFactory();

        Assert.Contains("SIL OPEN FONT LICENSE", (await site.Reader.OpenAsync("/fonts/OFL-NotoNaskhArabic.txt")).Html, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("SIL OPEN FONT LICENSE", (await site.Reader.OpenAsync("/fonts/OFL-NotoKufiArabic.txt")).Html, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task The_stylesheet_fetches_nothing_from_another_host()
    {
        await using var site = new SiteFactory();

        var styles = (await site.Reader.OpenAsync("/css/site.css")).Html;

        Assert.Contains("/fonts/", styles, StringComparison.Ordinal);
        Assert.DoesNotContain("//", styles.Replace("http://www.w3.org/2000/svg", "", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.DoesNotContain("@import", styles, StringComparison.Ordinal);
    }
}
