using System.Text.Json;
using NewsSite.Testing;

namespace NewsSite.Web.Tests.Pages;

/// <summary>R23, R24: search engines read the dates and corrections that readers see.</summary>
public sealed class StoryDataTests(FullStorySite full) : IClassFixture<FullStorySite>
{
    [Fact]
    public void A_story_says_of_itself_what_its_page_shows()
    {
        using var json = DataOf(full.Page);
        var data = json.RootElement;

        Assert.Equal(("https://schema.org", "NewsArticle", "ar"), (Text(data, "@context"), Text(data, "@type"), Text(data, "inLanguage")));
        Assert.Equal("تأجيل قمة “ترامب” و”بوتين” في بودابست", Text(data, "headline"));
        Assert.Equal(full.Page.Links("link[rel=canonical]")[0], Text(data, "url"));
        Assert.Equal(full.Page.All(".dates time").Select(time => time.GetAttribute("datetime")), [Text(data, "datePublished"), Text(data, "dateModified")]);
        Assert.Equal(["مريم العلي", "سالم البدري", "فريق التحرير"], data.GetProperty("author").EnumerateArray().Select(author => Text(author, "name")));
        Assert.All(data.GetProperty("author").EnumerateArray(), author => Assert.StartsWith(SiteFactory.BaseUrl + "/author/", Text(author, "url"), StringComparison.Ordinal));
        var pictures = data.GetProperty("image").EnumerateArray().Select(image => image.GetString()!).ToList();
        Assert.Equal(full.Page.Meta("og:image"), pictures[0]);
        Assert.Equal(["16x9-50-50.jpg", "4x3-50-50.jpg", "1x1-50-50.jpg"], pictures.Skip(1).Select(address => address[(address.LastIndexOf('/') + 1)..]));
        Assert.Equal(["قمة", "روسيا وأوكرانيا"], data.GetProperty("keywords").EnumerateArray().Select(tag => tag.GetString()));
        Assert.Equal("العلم", Text(data.GetProperty("publisher"), "name"));
        Assert.False(data.TryGetProperty("correction", out _));
    }

    [Fact]
    public async Task A_correction_is_in_it_with_the_date_that_readers_see_and_latin_digits()
    {
        await using var site = new SiteFactory { Settings = new Dictionary<string, string> { ["Site:Digits"] = "Arabic" } };
        var story = await site.Desk.PublishAsync("خبر 2026", Newsroom.Monday);
        await site.Desk.ChangeAsync(story, a => a.Correct("الرقم الصحيح 12.", Newsroom.Maria, Newsroom.Tuesday));

        var page = await site.Reader.OpenAsync(story.Path());

        using var json = DataOf(page);
        var correction = json.RootElement.GetProperty("correction")[0];
        Assert.Equal(("CorrectionComment", "الرقم الصحيح 12."), (Text(correction, "@type"), Text(correction, "text")));
        Assert.Equal(Text(json.RootElement, "dateModified"), Text(correction, "datePublished"));
        Assert.Equal(page.Meta("article:modified_time"), Text(json.RootElement, "dateModified"));
        Assert.Equal("خبر 2026", Text(json.RootElement, "headline"));
    }

    [Fact]
    public async Task What_was_never_updated_was_modified_when_it_was_published_and_a_headline_ends_no_script()
    {
        await using var site = new SiteFactory();
        var story = await site.Desk.PublishAsync("وسم </script><b>في العنوان", Newsroom.Monday);

        var page = await site.Reader.OpenAsync(story.Path());

        using var json = DataOf(page);
        Assert.Equal("وسم </script><b>في العنوان", Text(json.RootElement, "headline"));
        Assert.Equal(Text(json.RootElement, "datePublished"), Text(json.RootElement, "dateModified"));
        Assert.DoesNotContain("</script><b>", page.Html, StringComparison.Ordinal);
    }

    private static JsonDocument DataOf(ReaderPage page) => JsonDocument.Parse(page.One("script[type='application/ld+json']").TextContent);

    private static string Text(JsonElement element, string name) => element.GetProperty(name).GetString()!;
}
