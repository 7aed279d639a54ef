using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NewsSite.Data.Articles;
using NewsSite.Domain.Accounts;
using NewsSite.Domain.Articles;
using NewsSite.Domain.Audit;
using NewsSite.Testing;
using NewsSite.Web.Background;

namespace NewsSite.Web.Tests.Areas.Admin;

/// <summary>«مكتبي»: what waits for whoever is signed in, and E11, what was missed.</summary>
public sealed class IndexTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_story_that_cannot_go_live_and_one_that_went_live_late_stand_in_red_above_all_else()
    {
        await using var site = new SiteFactory();
        var broken = await ScheduledAsync(site, "خبر بلا متن");
        await ScheduledAsync(site, "خبر متأخر");
        await using (var db = site.Store.Open())
            await db.Revisions.Where(r => r.ArticleId == broken.Id).ExecuteUpdateAsync(set => set.SetProperty(r => r.Html, ""), Ct);
        await site.Services.GetRequiredService<PublishDueArticles>().RunAsync(Ct);
        using var salma = await Staff.SignedInAsync(site, Role.Editor);

        var desk = await salma.OpenAsync("/admin");

        Assert.Equal(["فات موعدها ولم تُنشر", "تأخرت عن موعدها"], desk.Texts(".alarm h2"));
        Assert.Equal(["خبر بلا متن", "خبر متأخر"], desk.Texts(".alarm .desk-headline"));
    }

    [Fact]
    public async Task What_went_live_late_stays_until_somebody_has_seen_it_and_that_is_on_record_once()
    {
        await using var site = new SiteFactory();
        await ScheduledAsync(site, "خبر متأخر");
        await site.Services.GetRequiredService<PublishDueArticles>().RunAsync(Ct);
        using var salma = await Staff.SignedInAsync(site, Role.Editor);
        using var writer = await Staff.SignedInAsync(site, Role.Contributor);

        Assert.Empty((await writer.OpenAsync("/admin")).All(".alarm"));
        Assert.Equal(403, (await writer.SubmitAsync("/admin?handler=See&id=1")).Status);
        Assert.Equal(302, (await salma.SubmitAsync("/admin?handler=See&id=1")).Status);
        Assert.Equal(302, (await salma.SubmitAsync("/admin?handler=See&id=1")).Status);
        Assert.Equal(404, (await salma.SubmitAsync("/admin?handler=See&id=7")).Status);

        Assert.Empty((await salma.OpenAsync("/admin")).All(".alarm"));
        await using var db = site.Store.Open();
        Assert.Equal([salma.Id], (await db.Audit.Where(a => a.Act == Act.MissedScheduleSeen).ToListAsync(Ct)).Select(a => a.By.Value));
    }

    [Fact]
    public async Task An_editor_of_one_section_finds_only_what_waits_there()
    {
        await using var site = new SiteFactory();
        await site.Desk.OpenCategoryAsync("رياضة");
        var story = await site.Desk.DraftAsync("في السياسة");
        await site.Desk.ChangeAsync(story, a => a.SubmitForReview(Newsroom.Maria, Newsroom.Monday));
        using var admin = await Staff.SignedInAsync(site, Role.Admin, "مدير");
        using var sport = await Staff.SignedInAsync(site, Role.Editor, "محرر الرياضة");
        await admin.SubmitAsync($"/admin/people/{sport.Id}", ("Form.SectionIds", "1"));

        Assert.Contains("في السياسة", (await admin.OpenAsync("/admin")).Texts(".desk-headline"));
        Assert.DoesNotContain("في السياسة", (await sport.OpenAsync("/admin")).Texts(".desk-headline"));
    }

    [Fact]
    public async Task A_writer_finds_what_came_back_apart_from_other_drafts()
    {
        await using var site = new SiteFactory();
        await site.Desk.OpenCategoryAsync("محليات");
        using var writer = await Staff.SignedInAsync(site, Role.Contributor);
        await writer.SubmitAsync("/admin/articles/new", ("Form.Headline", "مسودة"), ("Form.CategoryId", "1"));
        var sent = (await writer.SubmitAsync("/admin/articles/new", ("Form.Headline", "أُعيد"), ("Form.CategoryId", "1"))).Location!;
        await writer.SubmitAsync(sent, ("then", "Submit"));
        await using (var db = site.Store.Open())
        {
            (await db.WorkingCopyAsync(2, Ct))!.ReturnToDraft(Newsroom.Maria, DateTimeOffset.UtcNow);
            await db.SaveChangesAsync(Ct);
        }


        var desk = await writer.OpenAsync("/admin");

        Assert.Equal(["أُعيدت إليك", "أرسلتها إلى المراجعة", "مسوداتي"], desk.Texts(".desk-part h2"));
        Assert.Equal(["أُعيد", "مسودة"], desk.Texts(".desk-headline"));
    }

    [Fact]
    public async Task The_trash_says_how_many_days_are_left()
    {
        await using var site = new SiteFactory();
        var story = await site.Desk.DraftAsync("مرمي");
        await site.Desk.ChangeAsync(story, a => a.Trash(Newsroom.Maria, DateTimeOffset.UtcNow.AddDays(-27.5)));
        using var salma = await Staff.SignedInAsync(site, Role.Editor);

        Assert.Equal("يُحذف نهائيًا بعد 3 أيام", (await salma.OpenAsync("/admin/articles?status=Trashed")).Text(".trash-left"));
    }

    private static async Task<Article> ScheduledAsync(SiteFactory site, string headline)
    {
        var story = await site.Desk.DraftAsync(headline);
        await site.Desk.ChangeAsync(story, a => a.Schedule(Newsroom.Tuesday, Newsroom.Maria, Newsroom.Monday));
        return story;
    }
}
