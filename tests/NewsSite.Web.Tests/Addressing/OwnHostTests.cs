namespace NewsSite.Web.Tests.Addressing;

/// <summary>The name by which the site was asked never matters, asked over a socket.</summary>
public sealed class OwnHostTests
{
    public static TheoryData<string> Hosts => new("", "localhost:99999", "..", "a..b", "a'b", new string('x', 300), "evil.example", "127.0.0.1:1");

    [Theory]
    [MemberData(nameof(Hosts))]
    public async Task Pages_and_error_pages_answer_whatever_host_is_asked_for(string host)
    {
        await using var site = new SiteFactory();
        var story = await site.Desk.PublishAsync("قمة");
        var reader = new WireReader(site);

        Assert.Equal(200, (await reader.SendAsync("/", host: host)).Status);
        Assert.Equal(200, (await reader.SendAsync(story.Path(), host: host)).Status);
        Assert.Equal(404, (await reader.SendAsync("/nothing-here", host: host)).Status);
    }

    [Fact]
    public async Task Who_speaks_HTTP_1_0_names_no_host_and_gets_the_page()
    {
        await using var site = new SiteFactory();

        Assert.Equal(200, (await new WireReader(site).WriteAsync("GET / HTTP/1.0\r\n\r\n")).Status);
    }

    [Fact]
    public async Task A_false_host_stands_nowhere_on_a_page()
    {
        await using var site = new SiteFactory();

        Assert.DoesNotContain("evil.example", (await new WireReader(site).SendAsync("/", host: "evil.example")).Html, StringComparison.Ordinal);
    }
}
