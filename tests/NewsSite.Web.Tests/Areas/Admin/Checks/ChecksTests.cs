using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NewsSite.Domain.Accounts;
using NewsSite.Domain.Audit;
using NewsSite.Domain.Checks;
using NewsSite.Testing;
using NewsSite.Web.Background;

namespace NewsSite.Web.Tests.Areas.Admin.Checks;

public sealed class ChecksTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_must_refuses_publication_and_schedule_with_its_sentence_and_a_schedule_made_before_stands()
    {
        await using var site = new SiteFactory();
        await site.Desk.OpenCategoryAsync("محليات");
        using var admin = await Staff.SignedInAsync(site, Role.Admin);
        var scheduled = (await admin.SubmitAsync("/admin/articles/new", ("Form.Headline", "مجدول"), ("Form.Body", "متن."), ("Form.CategoryId", "1"))).Location!;
        await admin.ActAsync(scheduled, "schedule", "2099-01-01T10:00");
        var path = (await admin.SubmitAsync("/admin/articles/new", ("Form.Headline", "خبر"), ("Form.Body", "متن."), ("Form.CategoryId", "1"))).Location!;

        Assert.Equal(302, (await admin.SubmitAsync("/admin/checks", (Level(Check.Tag), "Must"))).Status);

        var page = await admin.SubmitAsync(path, ("Form.Headline", "خبر أطول"), ("then", "Publish"));
        Assert.Equal("لم يُنشر المقال ولم يُحفظ، وما كتبته باقٍ في الحقول: لا وسم للمقال.", page.Text(".refusals"));
        Assert.Equal("خبر أطول", page.One("#form-headline").TextContent);
        Assert.Equal("لا وسم للمقال.", (await admin.ActAsync(path, "schedule", "2099-01-01T10:00")).Text(".refusals"));
        Assert.Contains("لا وسم للمقال.", page.Text(".check-forbids"), StringComparison.Ordinal);
        Assert.True(page.One(".checks").HasAttribute("open"));
        Assert.Equal(302, (await admin.SubmitAsync(path, ("Form.Tags", "وسم"), ("then", "Publish"))).Status);
        await using (var db = site.Store.Open())
            await db.Articles.Where(a => a.Id == 1).ExecuteUpdateAsync(set => set.SetProperty(a => a.ScheduledFor, Newsroom.Monday), Ct);
        await site.Services.GetRequiredService<PublishDueArticles>().RunAsync(Ct);
        Assert.Equal(301, (await site.Reader.OpenAsync("/a/1")).Status);
    }

    [Fact]
    public async Task Links_of_the_site_are_followed_into_the_store_and_those_of_others_only_read()
    {
        await using var site = new SiteFactory();
        var alive = await site.Desk.PublishAsync("حي", tags: ["قمة"], authors: ["سالم"]);
        var draft = await site.Desk.DraftAsync();
        using var salma = await Staff.SignedInAsync(site, Role.Editor);
        string[] good = [$"/a/{alive.Id}", $"https://news.example/سياسة/{alive.Id}/x", "/سياسة", "/tag/قمة", "/author/سالم", "/", "https://example.org/x", "mailto:a@b.example"];
        string[] bad = [$"/a/{draft.Id}", "/a/999", "/tag/لا", "/author/لا", "/لا-قسم", "https://broken"];
        var body = string.Join("\n\n", good.Concat(bad).Select((link, i) => $"[رابط {i}](<{link}>)"));
        await salma.SubmitAsync($"/admin/articles/{draft.Id}", ("Form.Body", body));

        var said = (await salma.OpenAsync($"/admin/articles/{draft.Id}")).Texts(".check-advises").Single(t => t.Contains("روابط", StringComparison.Ordinal));

        Assert.Contains("لا تصل إلى شيء", said, StringComparison.Ordinal);
        await using var scope = site.Services.CreateAsyncScope();
        var html = await scope.ServiceProvider.GetRequiredService<NewsSite.Data.NewsContext>().Revisions.Where(r => r.ArticleId == draft.Id).OrderByDescending(r => r.Number).Select(r => r.Html).FirstAsync(Ct);
        var dead = await scope.ServiceProvider.GetRequiredService<NewsSite.Web.Checks.LinkTargets>().DeadAsync(html, Ct);
        Assert.Equal(bad.Order(StringComparer.Ordinal), dead.Select(Uri.UnescapeDataString).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("", "اكتب الحد رقمًا.")]
    [InlineData("كثير", "اكتب الحد رقمًا.")]
    [InlineData("0", "الحد بين 1 و10,000.")]
    [InlineData("99999", "الحد بين 1 و10,000.")]
    public async Task A_limit_that_is_none_is_refused_beside_its_field_and_kept(string typed, string reason)
    {
        await using var site = new SiteFactory();
        using var admin = await Staff.SignedInAsync(site, Role.Admin);
        var name = Level(Check.HeadlineLength).Replace("Level", "Limit", StringComparison.Ordinal);

        var page = await admin.SubmitAsync("/admin/checks", (name, typed));

        Assert.Equal((200, reason), (page.Status, page.Text(".field-error")));
        Assert.Equal(typed, page.One($"input[name='{name}']").GetAttribute("value"));
    }

    [Fact]
    public async Task Checks_are_the_affair_of_admins_alone_and_changes_are_on_record()
    {
        await using var site = new SiteFactory();
        using var salma = await Staff.SignedInAsync(site, Role.Editor);
        using var admin = await Staff.SignedInAsync(site, Role.Admin);

        Assert.Equal(403, (await salma.OpenAsync("/admin/checks")).Status);
        Assert.Equal(403, (await salma.PostAsync("/admin/checks", [])).Status);
        Assert.DoesNotContain("/admin/checks", (await salma.OpenAsync("/admin")).Links(".desk-nav a"));
        await admin.SubmitAsync("/admin/checks", (Level(Check.ReadAlso), "Must"));
        await admin.SubmitAsync("/admin/checks");

        await using var db = site.Store.Open();
        Assert.Equal("اقرأ أيضًا: شرط للنشر", (await db.Audit.SingleAsync(a => a.Act == Act.ChecksChanged, Ct)).Detail);
    }

    private static string Level(Check check) => $"Form.Lines[{CheckRule.Defaults.Select(r => r.Check).ToList().IndexOf(check)}].Level";
}
