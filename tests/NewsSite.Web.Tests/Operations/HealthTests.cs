namespace NewsSite.Web.Tests.Operations;

public sealed class HealthTests
{
    [Theory]
    [InlineData("/health/live")]
    [InlineData("/health/ready")]
    public async Task A_sound_site_is_live_and_ready(string path)
    {
        await using var site = new SiteFactory();

        var answer = await site.Reader.OpenAsync(path);

        Assert.Equal((200, "Healthy"), (answer.Status, answer.Html));
    }

    [Fact]
    public async Task A_broken_store_makes_ready_red_and_live_stays_green()
    {
        await using var site = new SiteFactory();
        Assert.Equal(200, (await site.Reader.OpenAsync("/health/ready")).Status);
        site.BreakStore();

        var ready = await site.Reader.OpenAsync("/health/ready");

        Assert.Equal((503, "Unhealthy"), (ready.Status, ready.Html));
        Assert.Equal(200, (await site.Reader.OpenAsync("/health/live")).Status);
    }

    [Theory]
    [InlineData("DELETE", "/health/live")]
    [InlineData("POST", "/health/live")]
    [InlineData("TRACE", "/health/live")]
    [InlineData("POST", "/health/ready")]
    public async Task Health_is_only_read(string method, string path)
    {
        await using var site = new SiteFactory();

        var answer = await site.Reader.SendAsync(new HttpRequestMessage(new HttpMethod(method), path));

        Assert.Equal(405, answer.Status);
        Assert.Equal(["GET", "HEAD"], answer.Header("Allow")!.Split(", ").Order());
        Assert.Equal(200, (await site.Reader.SendAsync(new HttpRequestMessage(HttpMethod.Head, path))).Status);
    }

    [Fact]
    public async Task Health_is_never_kept_by_a_cache()
    {
        await using var site = new SiteFactory();

        Assert.Contains("no-store", (await site.Reader.OpenAsync("/health/ready")).Header("Cache-Control"), StringComparison.Ordinal);
    }
}
