using Microsoft.EntityFrameworkCore;
using NewsSite.Domain.Accounts;
using NewsSite.Domain.Articles;
using NewsSite.Domain.Audit;

namespace NewsSite.Web.Tests.Areas.Admin.Articles;

/// <summary>E14, E15: revisions that matter are named and found; any two are compared.</summary>
public sealed class HistoryTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_named_revision_is_found_among_the_others_and_its_text_stays()
    {
        await using var site = new SiteFactory();
        var story = await StoryOfThreeAsync(site);
        using var salma = await Staff.SignedInAsync(site, Role.Editor);

        await NameAsync(salma, story, 2, "  قبل رد الوزارة ");

        Assert.Equal(["النسخة 2: قبل رد الوزارة"], (await salma.OpenAsync(Path(story) + "?show=Named")).Texts(".history-list a"));
        Assert.Equal(3, (await salma.OpenAsync(Path(story))).All(".history-list a").Count);
        await NameAsync(salma, story, 2, "");
        Assert.Empty((await salma.OpenAsync(Path(story) + "?show=Named")).Texts(".history-list a"));
        await using var db = site.Store.Open();
        Assert.Equal(["العنوان 1", "العنوان 2", "العنوان 3"], await db.Revisions.OrderBy(r => r.Number).Select(r => r.Headline).ToListAsync(Ct));
        Assert.Equal(2, await db.Audit.CountAsync(a => a.Act == Act.RevisionNamed, Ct));
    }

    [Fact]
    public async Task Every_revision_that_readers_had_is_marked_not_only_the_last()
    {
        await using var site = new SiteFactory();
        var story = await StoryOfThreeAsync(site);
        using var salma = await Staff.SignedInAsync(site, Role.Editor);
        await salma.SubmitAsync(Desk(story), ("then", "Publish"));

        var published = (await salma.OpenAsync(Path(story) + "?show=Published")).Texts(".history-list a");

        Assert.Equal(["النسخة 3", "النسخة 1"], published);
    }

    [Fact]
    public async Task A_revision_of_a_withdrawn_story_is_said_to_have_been_published_and_not_to_be()
    {
        await using var site = new SiteFactory();
        var story = await StoryOfThreeAsync(site);
        using var salma = await Staff.SignedInAsync(site, Role.Editor);
        Assert.Contains("المنشورة الآن", (await salma.OpenAsync(Path(story))).Text("main"), StringComparison.Ordinal);
        await site.Desk.WithdrawAsync(story, "سُحب لمراجعته.");

        var history = (await salma.OpenAsync(Path(story))).Text("main");

        Assert.DoesNotContain("المنشورة الآن", history, StringComparison.Ordinal);
        Assert.Contains("نُشرت", history, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Any_two_revisions_are_compared()
    {
        await using var site = new SiteFactory();
        var story = await StoryOfThreeAsync(site);
        using var salma = await Staff.SignedInAsync(site, Role.Editor);

        var page = await salma.OpenAsync(Path(story) + "?number=3&against=1");

        Assert.Equal("النسخة 3 مقارنة بالنسخة 1", page.Text("#diff-title"));
        Assert.Contains("1", page.Text(".diff del"), StringComparison.Ordinal);
        Assert.Contains("3", page.Text(".diff ins"), StringComparison.Ordinal);
        Assert.Equal(404, (await salma.OpenAsync(Path(story) + "?number=3&against=9")).Status);
        Assert.Equal(404, (await salma.OpenAsync(Path(story) + "?number=9")).Status);
    }

    [Fact]
    public async Task Stories_to_read_next_are_compared_by_their_headlines_item_by_item()
    {
        await using var site = new SiteFactory();
        var (wheat, rain, harbour) = (await site.Desk.PublishAsync("سعر القمح"), await site.Desk.PublishAsync("مطر في CNN"), await site.Desk.PublishAsync("الميناء"));
        var story = await site.Desk.PublishAsync("العنوان 1", tags: ["قمح", "طقس"], with: c => c with { ReadAlsoIds = [wheat.Id, rain.Id] });
        using var salma = await Staff.SignedInAsync(site, Role.Editor);
        await salma.SubmitAsync(Desk(story), ("Form.ReadAlso", $"{harbour.Id}\n/a/{rain.Id}"), ("Form.Tags", "طقس، قمح"));

        var page = await salma.OpenAsync(Path(story));

        Assert.Equal(["الوسوم", "اقرأ أيضًا"], page.Texts(".history-diff dt"));
        Assert.Equal(["نُقل: طقس", "قمح", "حُذف: سعر القمح", "أُضيف: الميناء", "مطر في CNN"], page.Texts(".diff-list li"));
    }

    [Fact]
    public async Task Another_lead_picture_is_told_by_what_it_shows()
    {
        await using var site = new SiteFactory();
        var hall = await site.Desk.UploadAsync(alt: "قاعة الاجتماع");
        var street = await site.Desk.UploadAsync(width: 1700, alt: "شارع بعد المطر");
        var story = await site.Desk.PublishAsync("العنوان 1", with: c => c with { LeadPictureId = hall.Id });
        using var salma = await Staff.SignedInAsync(site, Role.Editor);
        await salma.SubmitAsync(Desk(story), ("Form.LeadPictureId", $"{street.Id}"));

        var page = await salma.OpenAsync(Path(story));

        Assert.Equal("الصورة الرئيسة", page.Text(".history-diff dt"));
        Assert.Equal(["حُذف: قاعة الاجتماع", "أُضيف: شارع بعد المطر"], page.Texts(".diff-list li"));
    }

    [Fact]
    public async Task A_name_that_is_too_long_is_refused_and_kept()
    {
        await using var site = new SiteFactory();
        var story = await StoryOfThreeAsync(site);
        using var salma = await Staff.SignedInAsync(site, Role.Editor);

        var page = await NameAsync(salma, story, 2, new string('ن', 81));

        Assert.Equal("الاسم أطول من 80 محرفًا.", page.Text(".field-error"));
        Assert.Equal(new string('ن', 81), page.One("#form-name").GetAttribute("value"));
    }

    [Fact]
    public async Task Who_may_not_edit_names_and_restores_nothing()
    {
        await using var site = new SiteFactory();
        var story = await StoryOfThreeAsync(site);
        using var writer = await Staff.SignedInAsync(site, Role.Contributor);

        Assert.Empty((await writer.OpenAsync(Path(story) + "?number=1")).All("main form[method=post]"));
        Assert.Equal(403, (await NameAsync(writer, story, 1, "اسم")).Status);
        Assert.Equal(403, (await writer.SendAsync(Path(story) + "?handler=", await writer.OpenAsync("/admin"), ("number", "1"))).Status);
    }

    private static async Task<Article> StoryOfThreeAsync(SiteFactory site)
    {
        var story = await site.Desk.PublishAsync("العنوان 1");
        using var karim = await Staff.SignedInAsync(site, Role.Editor, "كريم");
        foreach (var headline in new[] { "العنوان 2", "العنوان 3" }) await karim.SubmitAsync(Desk(story), ("Form.Headline", headline));
        return story;
    }

    private static async Task<ReaderPage> NameAsync(Staff someone, Article story, int number, string name) =>
        await someone.SendAsync(Path(story) + "?handler=Name", await someone.OpenAsync("/admin"), ("number", $"{number}"), ("Form.Name", name));

    private static string Desk(Article story) => FormattableString.Invariant($"/admin/articles/{story.Id}");

    private static string Path(Article story) => Desk(story) + "/history";
}
