using NewsSite.Domain.Accounts;

namespace NewsSite.Web.Tests.Areas.Admin.Articles;

/// <summary>E25: telephone, message, search result and front page, before anything is published.</summary>
public sealed class PreviewsTests
{
    private const string Long = "كلمة تتكرر حتى يطول العنوان كثيرًا ولا يتسع له سطران في بطاقة الرسائل ولا في نتيجة البحث مهما كان الهاتف عريضًا";

    [Fact]
    public async Task The_saved_text_is_shown_as_each_place_cuts_it()
    {
        await using var site = new SiteFactory();
        var picture = await site.Desk.UploadAsync();
        var story = await site.Desk.PublishAsync("قديم");
        using var salma = await Staff.SignedInAsync(site, Role.Editor);
        await salma.SubmitAsync($"/admin/articles/{story.Id}", ("Form.Headline", Long), ("Form.SeoTitle", "عنوان البحث"), ("Form.LeadPictureId", $"{picture.Id}"));

        var page = await salma.OpenAsync($"/admin/articles/{story.Id}/previews");

        Assert.Equal($"/admin/articles/{story.Id}/preview", page.One("iframe.phone").GetAttribute("src"));
        Assert.EndsWith("…", page.Text(".wa-title"), StringComparison.Ordinal);
        Assert.Equal("مقدمة الخبر.", page.Text(".wa-text"));
        Assert.Equal("news.example", page.Text(".wa-host"));
        Assert.Single(page.All(".wa-picture img"));
        Assert.Equal("عنوان البحث", page.Text(".result-title"));
        Assert.Equal(Long, page.Text(".front-card .card-headline"));
    }

    [Fact]
    public async Task Only_that_page_frames_and_only_the_preview_is_framed()
    {
        await using var site = new SiteFactory();
        var story = await site.Desk.PublishAsync();
        using var salma = await Staff.SignedInAsync(site, Role.Editor);

        var previews = await salma.OpenAsync($"/admin/articles/{story.Id}/previews");
        var preview = await salma.OpenAsync($"/admin/articles/{story.Id}/preview");
        var desk = await salma.OpenAsync($"/admin/articles/{story.Id}");

        Assert.Contains("frame-src 'self'", previews.Header("Content-Security-Policy"), StringComparison.Ordinal);
        Assert.Contains("frame-ancestors 'none'", previews.Header("Content-Security-Policy"), StringComparison.Ordinal);
        Assert.Contains("frame-ancestors 'self'", preview.Header("Content-Security-Policy"), StringComparison.Ordinal);
        Assert.Equal("SAMEORIGIN", preview.Header("X-Frame-Options"));
        Assert.DoesNotContain("frame-src", desk.Header("Content-Security-Policy"), StringComparison.Ordinal);
        Assert.Equal("DENY", desk.Header("X-Frame-Options"));
    }

    [Fact]
    public async Task A_story_that_is_not_there_has_none()
    {
        await using var site = new SiteFactory();
        using var salma = await Staff.SignedInAsync(site, Role.Editor);

        Assert.Equal(404, (await salma.OpenAsync("/admin/articles/99/previews")).Status);
    }
}
