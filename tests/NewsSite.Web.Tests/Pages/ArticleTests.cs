using NewsSite.Testing;

namespace NewsSite.Web.Tests.Pages;

/// <summary>The story and all its parts. Where it stands among others: <see cref="ArticleNeighboursTests"/>; its addresses: <see cref="ArticleAddressTests"/>.</summary>
public sealed class ArticleTests(FullStorySite full) : IClassFixture<FullStorySite>
{
    private ReaderPage Page => full.Page;

    [Fact]
    public void The_headline_is_the_pages_one_first_heading_and_its_title()
    {
        Assert.Equal(200, Page.Status);
        Assert.Equal("تأجيل قمة “ترامب” و”بوتين” في بودابست", Page.Text("h1"));
        Assert.Equal("تأجيل قمة “ترامب” و”بوتين” في بودابست - العلم", Page.Text("head > title"));
    }

    [Fact]
    public void The_standfirst_stands_under_the_headline() => Assert.Equal("عقبة مؤقتة بعد تأجيل الاجتماع التمهيدي.", Page.Text("h1 + .standfirst"));

    [Fact]
    public void Every_name_in_the_byline_is_right_and_in_order()
    {
        Assert.Equal(["مريم العلي", "سالم البدري", "فريق التحرير"], Page.Texts(".bylines a[rel=author]"));
        Assert.Equal("مريم العلي، سالم البدري وفريق التحرير", Page.Text(".bylines"));
        Assert.Equal("/author/%D9%85%D8%B1%D9%8A%D9%85-%D8%A7%D9%84%D8%B9%D9%84%D9%8A", Page.Links(".bylines a")[0]);
    }

    [Fact]
    public void Both_dates_are_said_in_the_sites_zone_for_people_and_for_machines()
    {
        Assert.Equal(["2026-11-03T15:00:00+03:00", "2026-11-03T17:00:00+03:00"], Page.All(".dates time").Select(t => t.GetAttribute("datetime")));
        Assert.Equal("نُشر: الثلاثاء، 3 نوفمبر 2026 - 3:00 م", Page.Texts(".dates > span")[0]);
        Assert.Equal("آخر تحديث: الثلاثاء، 3 نوفمبر 2026 - 5:00 م", Page.Texts(".dates > span")[1]);
    }

    [Fact]
    public void The_lead_picture_says_what_it_shows_and_how_large_it_is_and_comes_at_once()
    {
        var img = Page.One(".lead-picture img");

        Assert.Equal("قاعة القمة في بودابست", img.GetAttribute("alt"));
        Assert.Equal(("800", "450"), (img.GetAttribute("width"), img.GetAttribute("height")));
        Assert.Null(img.GetAttribute("loading"));
        Assert.Equal("high", img.GetAttribute("fetchpriority"));
        Assert.Equal(["image/avif", "image/webp"], Page.All(".lead-picture source").Select(s => s.GetAttribute("type")));
        Assert.Equal("القاعة قبل الافتتاح بساعة تصوير: CNN", Page.Text(".lead-picture figcaption"));
        Assert.Equal("تصوير: CNN", Page.Text(".lead-picture figcaption .credit"));
    }

    [Fact]
    public async Task Every_size_that_the_lead_picture_names_is_there()
    {
        var files = Page.All(".lead-picture [srcset]").SelectMany(e => e.GetAttribute("srcset")!.Split(", ")).Select(size => size.Split(' ')[0]).ToList();

        Assert.Equal(3 * 4, files.Count);
        foreach (var file in files) Assert.Equal((file, 200), (file, (await full.Site.Reader.OpenAsync(file)).Status));
    }

    [Fact]
    public void The_body_is_the_stored_html()
    {
        Assert.Equal(["تأجيل الاجتماع"], Page.Texts(".prose h2"));
        Assert.Equal("قول مأثور.", Page.Text(".prose blockquote"));
    }

    [Fact]
    public void The_topics_follow_in_the_editors_order() => Assert.Equal(["قمة", "روسيا وأوكرانيا"], Page.Texts(".tags a[rel=tag]"));

    [Fact]
    public void Read_also_keeps_the_editors_order()
    {
        Assert.Equal("اقرأ أيضًا", Page.Text(".read-also > h2"));
        Assert.Equal([full.Newer.Path(), full.Older.Path()], Page.Links(".read-also .card-headline a"));
    }

    [Fact]
    public void Share_links_are_plain_and_carry_the_short_address()
    {
        var url = $"{SiteFactory.BaseUrl}/a/{full.Story.Id}";
        var encoded = Uri.EscapeDataString(url);

        Assert.Equal("شارك هذا المنشور", Page.Text(".share h2"));
        Assert.Equal(
            ["wa.me", "x.com", "www.facebook.com", "t.me", "news.example"],
            Page.Links(".share a").Select(href => new Uri(href).Host));
        Assert.All(Page.Links(".share li:not(.share-copy) a"), href => Assert.Contains(encoded, href, StringComparison.Ordinal));
        Assert.Equal([url], Page.Links(".share-copy a"));
        Assert.Equal($"الرابط المختصر: {url}", Page.Text(".print-address"));
    }

    [Fact]
    public void The_neighbours_are_named()
    {
        Assert.Equal([full.Older.Path()], Page.Links(".neighbours a[rel=prev]"));
        Assert.Equal("المقالة السابقة خبر أقدم", Page.Text(".neighbours a[rel=prev]"));
        Assert.Equal([full.Newer.Path()], Page.Links(".neighbours a[rel=next]"));
        Assert.Equal("المقالة التالية خبر أحدث", Page.Text(".neighbours a[rel=next]"));
    }

    [Fact]
    public void The_way_up_leads_through_the_section_and_the_category()
    {
        Assert.Equal(["الرئيسية", "سياسة", "دبلوماسية"], Page.Texts(".crumbs a"));
        Assert.Equal(["سياسة"], Page.Texts(".sections a[aria-current]"));
    }

    [Fact]
    public async Task What_a_story_lacks_leaves_no_empty_shell()
    {
        await using var site = new SiteFactory();
        var story = await site.Desk.PublishAsync(with: content => content with { Standfirst = null });

        var page = await site.Reader.OpenAsync(story.Path());

        Assert.Empty(page.All(".standfirst, .bylines, .lead-picture, figcaption, .tags, .read-also, .neighbours"));
        Assert.DoesNotContain("آخر تحديث", page.Text(".dates"), StringComparison.Ordinal);
        Assert.Equal("تأجيل الاجتماع إلى الخميس", page.Meta("description"));
    }

    [Fact]
    public async Task A_change_that_was_not_published_is_not_seen()
    {
        await using var site = new SiteFactory();
        var story = await site.Desk.PublishAsync("العنوان المنشور");
        await site.Desk.ChangeAsync(story, a => a.Revise(Newsroom.Content("عنوان لم يُنشر", a.Category), Newsroom.Maria, Newsroom.Tuesday));

        var page = await site.Reader.OpenAsync(story.Path());

        Assert.Equal("العنوان المنشور", page.Text("h1"));
    }

    [Fact]
    public async Task Markup_in_a_headline_is_text()
    {
        await using var site = new SiteFactory();
        var story = await site.Desk.PublishAsync("<script>alert(1)</script> \"قول\" & 'آخر'", authors: ["<b>مريم</b>"], tags: ["<i>قمة</i>"]);

        var page = await site.Reader.OpenAsync(story.Path());

        Assert.Contains("<script>alert(1)</script>", page.Text("h1"), StringComparison.Ordinal);
        Assert.Empty(page.All("h1 script, .bylines b, .tags i"));
        Assert.All(page.All("script:not([type='application/ld+json'])"), script => Assert.Equal("", script.TextContent));
        Assert.DoesNotContain("<script>alert", page.Html, StringComparison.Ordinal);
    }
}
