using System.Net;
using System.Xml.Linq;
using NewsSite.Domain.Articles;
using NewsSite.Testing;

namespace NewsSite.Web.Tests.Endpoints;

/// <summary>R15: a tag's and an author's own feed.</summary>
public sealed class FeedsTests
{
    private static readonly XNamespace Content = "http://purl.org/rss/1.0/modules/content/";
    private static readonly XNamespace DublinCore = "http://purl.org/dc/elements/1.1/";

    [Theory]
    [InlineData("/tag/مطارات")]
    [InlineData("/author/سليم")]
    public async Task A_page_names_its_feed_and_the_feed_holds_its_stories_newest_first(string path)
    {
        await using var site = new SiteFactory();
        await site.Desk.PublishAsync("الأول", Newsroom.Monday, authors: ["سليم"], tags: ["مطارات"]);
        await site.Desk.PublishAsync("الثاني", Newsroom.Tuesday, authors: ["سليم"], tags: ["مطارات"]);
        await site.Desk.PublishAsync("غيرهما", Newsroom.Wednesday);

        var address = (await site.Reader.OpenAsync(path)).One("link[type='application/rss+xml']").GetAttribute("href")!;
        var channel = Channel(await site.Reader.OpenAsync(address));

        Assert.Equal(["الثاني", "الأول"], channel.Elements("item").Select(i => i.Element("title")!.Value));
        Assert.Equal("ar", channel.Element("language")!.Value);
        Assert.Equal(SiteFactory.BaseUrl + Uri.EscapeDataString(path).Replace("%2F", "/", StringComparison.Ordinal), channel.Element("link")!.Value);
    }

    [Fact]
    public async Task A_story_comes_whole_with_absolute_addresses_a_lasting_guid_and_a_date_in_english()
    {
        await using var site = new SiteFactory();
        var body = new RenderedBody("<p>متن فيه <a href=\"/about\">رابط</a> <a href=\"//other.example/x\">غيره</a> <code> href=\"/x</code> و]]&gt;</p>", 1, 3);
        var story = await site.Desk.PublishAsync("العنوان & <وسم>", Newsroom.Monday, authors: ["سليم", "مريم"], tags: ["مطارات"], with: c => c with { Rendered = body, Standfirst = "مقدمة <img src=x> & غيرها" });

        var item = Channel(await site.Reader.OpenAsync("/tag/مطارات/feed.xml")).Element("item")!;

        Assert.Equal("العنوان & <وسم>", item.Element("title")!.Value);
        Assert.Equal("مقدمة &lt;img src=x&gt; &amp; غيرها", item.Element("description")!.Value);
        Assert.Equal($"{SiteFactory.BaseUrl}/a/{story.Id}", item.Element("guid")!.Value);
        Assert.Equal("Mon, 02 Nov 2026 12:00:00 GMT", item.Element("pubDate")!.Value);
        Assert.Equal(["سليم", "مريم"], item.Elements(DublinCore + "creator").Select(c => c.Value));
        Assert.Equal($"<div dir=\"rtl\" lang=\"ar\"><p>متن فيه <a href=\"{SiteFactory.BaseUrl}/about\">رابط</a> <a href=\"//other.example/x\">غيره</a> <code> href=\"/x</code> و]]&gt;</p></div>", item.Element(Content + "encoded")!.Value);
        Assert.Matches("^[!-~]+$", item.Element("link")!.Value);
    }

    [Fact]
    public async Task A_withdrawn_story_leaves_the_feed()
    {
        await using var site = new SiteFactory();
        var story = await site.Desk.PublishAsync(tags: ["مطارات"]);

        await site.Desk.WithdrawAsync(story);

        Assert.Empty(Channel(await site.Reader.OpenAsync("/tag/مطارات/feed.xml")).Elements("item"));
    }

    [Fact]
    public async Task A_feed_that_did_not_change_is_not_sent_again()
    {
        await using var site = new SiteFactory();
        await site.Desk.PublishAsync(tags: ["مطارات"]);
        using var client = site.CreateClient();
        var first = await client.GetAsync(new Uri("/tag/مطارات/feed.xml", UriKind.Relative), TestContext.Current.CancellationToken);

        using var again = new HttpRequestMessage(HttpMethod.Get, "/tag/مطارات/feed.xml");
        again.Headers.IfNoneMatch.Add(first.Headers.ETag!);

        Assert.Equal(HttpStatusCode.NotModified, (await client.SendAsync(again, TestContext.Current.CancellationToken)).StatusCode);
    }

    [Theory]
    [InlineData("/tag/لا-شيء/feed.xml")]
    [InlineData("/author/لا-أحد/feed.xml")]
    public async Task What_does_not_exist_has_no_feed(string path)
    {
        await using var site = new SiteFactory();

        Assert.Equal(404, (await site.Reader.OpenAsync(path)).Status);
    }

    private static XElement Channel(ReaderPage feed)
    {
        Assert.Equal(200, feed.Status);
        Assert.Equal("application/rss+xml; charset=utf-8", feed.Header("Content-Type"));
        return XDocument.Parse(feed.Html).Root!.Element("channel")!;
    }
}
