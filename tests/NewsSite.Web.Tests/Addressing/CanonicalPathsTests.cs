namespace NewsSite.Web.Tests.Addressing;

public sealed class CanonicalPathsTests
{
    [Theory]
    [InlineData("/latest/", "/latest")]
    [InlineData("/latest///", "/latest")]
    [InlineData("/about/?a=%D8%A3", "/about?a=%D8%A3")]
    [InlineData("/%D8%B3%D9%8A%D8%A7%D8%B3%D8%A9/", "/%D8%B3%D9%8A%D8%A7%D8%B3%D8%A9")]
    [InlineData("/%d8%b3/1/x/", "/%D8%B3/1/x")]
    [InlineData("//evil.example/", "/evil.example")]
    [InlineData("/%5Cevil.example/", "/%5Cevil.example")]
    [InlineData("/%0D%0ASet-Cookie:x/", "/%0D%0ASet-Cookie:x")]
    public async Task A_slash_at_the_end_is_dropped_permanently_and_never_leads_away(string path, string location)
    {
        await using var site = new SiteFactory();

        var answer = await new WireReader(site).SendAsync(path);

        Assert.Equal((301, location), (answer.Status, answer.Location));
        Assert.True(System.Text.Ascii.IsValid(answer.Location));
        Assert.Null(answer.Header("Set-Cookie"));
    }

    [Theory]
    [InlineData("/Latest?after=x&y=%D8%A3", "/latest?after=x&y=%D8%A3")]
    [InlineData("/ABOUT", "/about")]
    public async Task Another_spelling_of_a_page_of_the_site_leads_to_it(string path, string location)
    {
        await using var site = new SiteFactory();

        var answer = await site.Reader.OpenAsync(path);

        Assert.Equal((301, location), (answer.Status, answer.Location));
    }

    [Fact]
    public async Task The_home_page_keeps_its_slash()
    {
        await using var site = new SiteFactory();

        Assert.Equal(200, (await site.Reader.OpenAsync("/")).Status);
        Assert.Equal(200, (await site.Reader.OpenAsync("")).Status);
    }

    [Fact]
    public async Task A_long_address_below_the_limit_is_still_looked_up()
    {
        await using var site = new SiteFactory();

        Assert.Equal(404, (await site.Reader.OpenAsync("/" + new string('x', 4095))).Status);
        Assert.Equal(414, (await site.Reader.OpenAsync("/" + new string('x', 4096))).Status);
    }
}
