
namespace NewsSite.Web.Tests.Pages;

/// <summary>S9, S10, S11: what pages say about themselves to search engines and messengers.</summary>
public sealed class PageHeadTests(FullStorySite full) : IClassFixture<FullStorySite>
{
    private ReaderPage Article => full.Page;

    [Fact]
    public void An_article_has_one_absolute_address_in_upper_case_hexadecimal()
    {
        var canonical = SiteFactory.BaseUrl + full.Story.Path();

        Assert.Equal([canonical], Article.Links("link[rel=canonical]"));
        Assert.Equal(canonical, Article.Meta("og:url"));
        Assert.Matches("^https://news\\.example/(%[0-9A-F]{2}|[A-Za-z0-9._~/-])+$", canonical);
    }

    [Fact]
    public void An_article_says_what_it_is_to_open_graph()
    {
        Assert.Equal("article", Article.Meta("og:type"));
        Assert.Equal("تأجيل قمة “ترامب” و”بوتين” في بودابست", Article.Meta("og:title"));
        Assert.Equal("عقبة مؤقتة بعد تأجيل الاجتماع التمهيدي.", Article.Meta("og:description"));
        Assert.Equal("العلم", Article.Meta("og:site_name"));
        Assert.Equal("ar_SA", Article.Meta("og:locale"));
        Assert.Equal("2026-11-03T15:00:00+03:00", Article.Meta("article:published_time"));
        Assert.Equal("2026-11-03T17:00:00+03:00", Article.Meta("article:modified_time"));
        Assert.Equal("دبلوماسية", Article.Meta("article:section"));
        Assert.Equal(["قمة", "روسيا وأوكرانيا"], Article.All("meta[property='article:tag']").Select(m => m.GetAttribute("content")));
        Assert.Equal(
            Article.Links(".bylines a").Select(path => SiteFactory.BaseUrl + path),
            Article.All("meta[property='article:author']").Select(m => m.GetAttribute("content")));
    }

    [Fact]
    public async Task The_picture_for_messengers_is_a_jpeg_1200_wide_with_its_size_and_description()
    {
        var url = Article.Meta("og:image")!;

        Assert.Matches("^https://news\\.example/media/[0-9a-f]{16}/1200\\.jpg$", url);
        Assert.Equal(("1200", "675", "image/jpeg"), (Article.Meta("og:image:width"), Article.Meta("og:image:height"), Article.Meta("og:image:type")));
        Assert.Equal("قاعة القمة في بودابست", Article.Meta("og:image:alt"));
        Assert.Equal("قاعة القمة في بودابست", Article.Meta("twitter:image:alt"));
        Assert.Equal("summary_large_image", Article.Meta("twitter:card"));
        var picture = await full.Site.Reader.OpenAsync(new Uri(url).AbsolutePath);
        Assert.Equal((200, "image/jpeg"), (picture.Status, picture.Header("Content-Type")));
    }

    [Fact]
    public void Search_engines_may_show_the_large_picture() => Assert.Equal("max-image-preview:large", Article.Meta("robots"));

    [Theory]
    [InlineData("/", "website", "https://news.example/", "العلم: أخبار موثوقة بالعربية")]
    [InlineData("/latest", "website", "https://news.example/latest", "آخر الأخبار - العلم")]
    [InlineData("/about", "website", "https://news.example/about", "من نحن - العلم")]
    [InlineData("/سياسة", "website", "https://news.example/%D8%B3%D9%8A%D8%A7%D8%B3%D8%A9", "سياسة - العلم")]
    [InlineData("/tag/قمة", "website", "https://news.example/tag/%D9%82%D9%85%D8%A9", "قمة - العلم")]
    public async Task Every_page_has_a_title_a_description_and_one_address(string path, string type, string url, string title)
    {
        var page = await full.Site.Reader.OpenAsync(path + "?utm_source=x");

        Assert.Equal(title, page.Text("head > title"));
        Assert.NotEmpty(page.Meta("description")!);
        Assert.Equal(type, page.Meta("og:type"));
        Assert.Equal([url], page.Links("link[rel=canonical]"));
        Assert.Equal(url, page.Meta("og:url"));
        Assert.Empty(page.All("meta[property^='article:']"));
    }

    [Fact]
    public async Task A_story_without_a_picture_promises_none()
    {
        await using var site = new SiteFactory();
        var story = await site.Desk.PublishAsync();

        var page = await site.Reader.OpenAsync(story.Path());

        Assert.Equal("summary", page.Meta("twitter:card"));
        Assert.Null(page.Meta("og:image"));
        Assert.Null(page.Meta("article:modified_time"));
    }

    [Fact]
    public async Task A_small_picture_is_given_in_its_own_size()
    {
        await using var site = new SiteFactory();
        var picture = await site.Desk.UploadAsync(300, 200);
        var story = await site.Desk.PublishAsync(with: content => content with { LeadPictureId = picture.Id });

        var page = await site.Reader.OpenAsync(story.Path());

        Assert.EndsWith("/300.jpg", page.Meta("og:image"), StringComparison.Ordinal);
        Assert.Equal(("300", "200"), (page.Meta("og:image:width"), page.Meta("og:image:height")));
        Assert.Equal(200, (await site.Reader.OpenAsync(new Uri(page.Meta("og:image")!).AbsolutePath)).Status);
    }

    [Fact]
    public async Task A_headline_that_begins_in_Latin_is_given_to_messengers_as_an_Arabic_line()
    {
        await using var site = new SiteFactory();
        var story = await site.Desk.PublishAsync("CNN: خبر عاجل");

        var page = await site.Reader.OpenAsync(story.Path());

        Assert.Equal("\u200FCNN: خبر عاجل", page.Meta("og:title"));
        Assert.Equal("CNN: خبر عاجل", page.Text("h1"));
    }

    [Fact]
    public async Task Quotes_and_markup_stay_inside_the_attributes()
    {
        await using var site = new SiteFactory();
        var story = await site.Desk.PublishAsync("قال \"نعم\" > <b>لا</b> & 'ربما'", with: content => content with { Standfirst = "\"><script>alert(1)</script>" });

        var page = await site.Reader.OpenAsync(story.Path());

        Assert.Equal("قال \"نعم\" > <b>لا</b> & 'ربما'", page.Meta("og:title"));
        Assert.Equal("\"><script>alert(1)</script>", page.Meta("description"));
    }
}
