using NewsSite.Domain.Articles;
using NewsSite.Testing;

namespace NewsSite.Web.Tests.Pages;

/// <summary>A site with one story that has every part there is, between two others. Tests that share it only read.</summary>
public sealed class FullStorySite : IAsyncLifetime
{
    public SiteFactory Site { get; } = new();

    public Article Older { get; private set; } = null!;

    public Article Story { get; private set; } = null!;

    public Article Newer { get; private set; } = null!;

    public ReaderPage Page { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        await Site.Desk.OpenCategoryAsync("سياسة");
        await Site.Desk.OpenCategoryAsync("دبلوماسية", under: "سياسة");
        var picture = await Site.Desk.UploadAsync(1600, 900, alt: "قاعة القمة في بودابست", caption: "القاعة قبل الافتتاح بساعة", credit: "تصوير: CNN");
        Older = await Site.Desk.PublishAsync("خبر أقدم", Newsroom.Monday);
        Newer = await Site.Desk.PublishAsync("خبر أحدث", Newsroom.Wednesday);
        Story = await Site.Desk.PublishAsync(
            "تأجيل قمة “ترامب” و”بوتين” في بودابست",
            Newsroom.Tuesday,
            "دبلوماسية",
            ["مريم العلي", "سالم البدري", "فريق التحرير"],
            ["قمة", "روسيا وأوكرانيا"],
            content => content with
            {
                Standfirst = "عقبة مؤقتة بعد تأجيل الاجتماع التمهيدي.",
                Rendered = new RenderedBody("<h2 id=\"a\">تأجيل الاجتماع</h2>\n<p>الفقرة الأولى.</p>\n<blockquote>\n<p>قول مأثور.</p>\n</blockquote>", 1, 400),
                LeadPictureId = picture.Id,
                ReadAlsoIds = [Newer.Id, Older.Id],
            });
        await Site.Desk.ChangeAsync(Story, story => story.AnnounceUpdate(Newsroom.Tuesday.AddHours(2)));
        Page = await Site.Reader.OpenAsync(Story.Path());
    }

    public ValueTask DisposeAsync() => Site.DisposeAsync();
}
