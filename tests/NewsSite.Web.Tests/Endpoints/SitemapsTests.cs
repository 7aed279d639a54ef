using System.Xml.Linq;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NewsSite.Domain.Articles;
using NewsSite.Domain.StaticPages;
using NewsSite.Testing;
using NewsSite.Web.Addressing;
using NewsSite.Web.Caching;
using NewsSite.Web.Endpoints;
using NewsSite.Web.Settings;
using NewsSite.Web.Tests.Caching;

namespace NewsSite.Web.Tests.Endpoints;

/// <summary>S3: every address in a list is there, is the canonical one and may be indexed; <c>lastmod</c> is the last update that readers see.</summary>
public sealed class SitemapsTests
{
    private static readonly XNamespace Sitemap = "http://www.sitemaps.org/schemas/sitemap/0.9";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_robots_are_shown_leads_to_every_address_and_each_is_canonical_and_may_be_indexed()
    {
        await using var site = new SiteFactory();
        await site.Desk.OpenCategoryAsync("سياسة");
        await site.Desk.OpenCategoryAsync("دبلوماسية", under: "سياسة");
        await site.Desk.OpenCategoryAsync("أرشيف");
        await HideCategoryAsync(site, "أرشيف");
        foreach (var page in new[] { Page("من نحن", isHidden: false), Page("قيد الكتابة", isHidden: true) }) await site.Desk.AddAsync(page);
        await site.Services.GetRequiredService<House>().ReadAsync(Ct);
        var story = await site.Desk.PublishAsync("قمة «بودابست» & ما بعدها", Newsroom.Tuesday, "دبلوماسية");
        var withdrawn = await site.Desk.PublishAsync("سُحب", Newsroom.Monday);
        await site.Desk.WithdrawAsync(withdrawn);
        await site.Desk.DraftAsync("مسودة");

        var robots = await site.Reader.OpenAsync("/robots.txt");
        Assert.Equal((200, "text/plain; charset=utf-8"), (robots.Status, robots.Header("Content-Type")));
        Assert.Contains($"Sitemap: {SiteFactory.BaseUrl}/sitemap.xml\n", robots.Html, StringComparison.Ordinal);
        Assert.Contains("Disallow: /admin/\n", robots.Html, StringComparison.Ordinal);
        Assert.Contains("Disallow: /account/\n", robots.Html, StringComparison.Ordinal);
        var lists = await LocationsAsync(site, "/sitemap.xml");
        Assert.Contains("/sitemap-news.xml", lists);

        HashSet<string> pages = [];
        foreach (var list in lists) pages.UnionWith(await LocationsAsync(site, list));

        Assert.Equal(
            new HashSet<string> { "/", "/latest", "/corrections", Address.Category("سياسة"), Address.Category("دبلوماسية", "سياسة"), Address.StaticPage("من-نحن"), story.Path() },
            pages);
        foreach (var path in pages)
        {
            var page = await site.Reader.OpenAsync(path);
            Assert.Equal((200, SiteFactory.BaseUrl + path), (page.Status, page.One("link[rel=canonical]").GetAttribute("href")));
            Assert.DoesNotContain("noindex", page.Meta("robots"), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_story_is_dated_by_the_last_update_that_readers_were_told_of_and_not_by_a_save()
    {
        await using var site = new SiteFactory();
        var told = await site.Desk.PublishAsync("مُحدَّث", Newsroom.Monday);
        await site.Desk.ChangeAsync(told, a => a.AnnounceUpdate(Newsroom.Tuesday));
        var untold = await site.Desk.PublishAsync("بلا تحديث", Newsroom.Monday);
        await site.Desk.ChangeAsync(untold, a =>
        {
            a.Revise(a.Revisions[^1].Content() with { Standfirst = "فاصلة." }, Newsroom.Maria, Newsroom.Wednesday);
            a.Publish(Newsroom.Maria, Newsroom.Wednesday);
        });

        var urls = (await OpenAsync(site, "/sitemap-stories-1.xml")).Elements(Sitemap + "url").ToList();

        Assert.Equal([Newsroom.Tuesday, Newsroom.Monday], urls.Select(url => (DateTimeOffset)url.Element(Sitemap + "lastmod")!));
        Assert.All(urls, url => Assert.EndsWith("Z", url.Element(Sitemap + "lastmod")!.Value, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_list_stays_when_stories_of_another_change_and_goes_with_its_last_story()
    {
        await using var cached = new CachedSite();
        var story = await cached.Desk.PublishAsync();
        await NumberAfterAsync(cached.Site, Sitemaps.Room);
        var far = await cached.Desk.PublishAsync("في القائمة الثانية");
        await cached.FollowOthersAsync();
        Assert.Equal(["/sitemap-stories-1.xml", "/sitemap-stories-2.xml"], (await LocationsAsync(cached.Site, "/sitemap.xml")).Where(l => l.Contains("stories", StringComparison.Ordinal)));
        Assert.Equal([story.Path()], await LocationsAsync(cached.Site, "/sitemap-stories-1.xml"));

        await cached.ActAsync(far, a => a.Withdraw(null, Newsroom.Maria, Newsroom.Wednesday));

        Assert.NotNull(cached.Site.Services.GetRequiredService<PageCache>().Find(new PageAddress("/sitemap-stories-1.xml", "/sitemap-stories-1.xml", "")));
        Assert.Equal(404, (await cached.Reader.OpenAsync("/sitemap-stories-2.xml")).Status);
        Assert.DoesNotContain("/sitemap-stories-2.xml", await LocationsAsync(cached.Site, "/sitemap.xml"));
    }

    [Fact]
    public async Task A_list_whose_first_published_story_stands_far_down_is_named()
    {
        await using var site = new SiteFactory();
        for (var i = 0; i < 60; i++) await site.Desk.DraftAsync(FormattableString.Invariant($"مسودة {i}"));
        Assert.DoesNotContain("/sitemap-stories-1.xml", await LocationsAsync(site, "/sitemap.xml"));

        await site.Desk.PublishAsync();

        Assert.Contains("/sitemap-stories-1.xml", await LocationsAsync(site, "/sitemap.xml"));
    }

    [Theory]
    [InlineData("/sitemap-stories-0.xml")]
    [InlineData("/sitemap-stories-2147483647.xml")]
    [InlineData("/sitemap-stories-99999999999.xml")]
    [InlineData("/sitemap-stories-x.xml")]
    [InlineData("/sitemap-stories-01.xml")]
    [InlineData("/sitemap-stories-+1.xml")]
    public async Task There_is_no_list_that_no_story_can_stand_in_and_each_has_one_address(string path)
    {
        await using var site = new SiteFactory();
        await site.Desk.PublishAsync();

        Assert.Equal(404, (await site.Reader.OpenAsync(path)).Status);
    }

    private static async Task HideCategoryAsync(SiteFactory site, string name)
    {
        await using var db = site.Store.Open();
        (await db.Categories.SingleAsync(c => c.Name == name, Ct)).Hide(hidden: true, Newsroom.Monday);
        await db.SaveChangesAsync(Ct);
    }

    /// <summary>The next story gets the number after that.</summary>
    private static async Task NumberAfterAsync(SiteFactory site, int number)
    {
        await using var db = site.Store.Open();
        await db.Database.ExecuteSqlAsync($"UPDATE sqlite_sequence SET seq = {number} WHERE name = 'Articles'", Ct);
    }

    private static StaticPage Page(string title, bool isHidden) =>
        new(new PageContent { Title = title, Body = "متن.", Rendered = new RenderedBody("<p>متن.</p>", 1, 1), IsHidden = isHidden }, Newsroom.Maria, Newsroom.Monday);

    /// <summary>The paths that a list names; each must be an absolute address of the site.</summary>
    private static async Task<List<string>> LocationsAsync(SiteFactory site, string path) =>
        [.. (await OpenAsync(site, path)).Descendants(Sitemap + "loc").Select(loc =>
        {
            Assert.StartsWith($"{SiteFactory.BaseUrl}/", loc.Value, StringComparison.Ordinal);
            return loc.Value[SiteFactory.BaseUrl.Length..];
        })];

    private static async Task<XElement> OpenAsync(SiteFactory site, string path)
    {
        var answer = await site.Reader.OpenAsync(path);
        Assert.Equal((200, "application/xml; charset=utf-8"), (answer.Status, answer.Header("Content-Type")));
        return XDocument.Parse(answer.Html).Root!;
    }
}
