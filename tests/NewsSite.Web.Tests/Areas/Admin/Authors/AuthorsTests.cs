using Microsoft.EntityFrameworkCore;
using NewsSite.Domain.Accounts;
using NewsSite.Domain.Audit;
using NewsSite.Testing;

namespace NewsSite.Web.Tests.Areas.Admin.Authors;

/// <summary>R15: bylines with a page of their own, renamed and merged without a lost address.</summary>
public sealed class AuthorsTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_byline_is_added_introduced_and_signs_a_story()
    {
        await using var site = new SiteFactory();
        await site.Desk.OpenCategoryAsync("محليات");
        using var admin = await Staff.SignedInAsync(site, Role.Admin);

        Assert.Equal(302, (await admin.SubmitAsync("/admin/authors/new", ("Form.Name", "سلمى العلي"), ("Form.Role", "محررة المحليات"), ("Form.Description", "تكتب عن المدينة."))).Status);
        Assert.Equal(302, (await admin.SubmitAsync("/admin/articles/new", ("Form.Headline", "خبر"), ("Form.CategoryId", "1"), ("Form.Authors", "سلمى العلي"))).Status);

        var page = await site.Reader.OpenAsync("/author/سلمى-العلي");
        Assert.Equal(("محررة المحليات", "تكتب عن المدينة."), (page.Text(".profile-role"), page.Text(".page-lead")));
        Assert.Equal(["محررة المحليات", "مقال واحد"], (await admin.OpenAsync("/admin/authors?text=سلمي")).Texts(".rows td"));
    }

    [Fact]
    public async Task A_renamed_author_leads_on_and_one_who_left_is_called_former()
    {
        await using var site = new SiteFactory();
        await site.Desk.PublishAsync(authors: ["كريم"]);
        using var admin = await Staff.SignedInAsync(site, Role.Admin);

        await admin.SubmitAsync("/admin/authors/1", ("Form.Name", "كريم حداد"), ("Form.Slug", ""), ("Form.IsRetired", "true"));

        var answer = await site.Reader.OpenAsync("/author/كريم/feed.xml");
        Assert.Equal((301, "/author/كريم-حداد/feed.xml"), (answer.Status, Uri.UnescapeDataString(answer.Location!)));
        Assert.Equal("كاتب سابق", (await site.Reader.OpenAsync("/author/كريم-حداد")).Text(".page-kind"));
        Assert.Contains("سابق", string.Concat((await admin.OpenAsync("/admin/authors")).Texts(".rows td")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Merged_bylines_are_one_in_every_list_and_in_the_order_of_names()
    {
        await using var site = new SiteFactory();
        var both = await site.Desk.PublishAsync("خبر وقّعاه", Newsroom.Monday, authors: ["كريم حداد", "ك. حداد", "سلمى"]);
        var one = await site.Desk.PublishAsync("خبر وقّعه", Newsroom.Tuesday, authors: ["ك. حداد"]);
        using var admin = await Staff.SignedInAsync(site, Role.Admin);

        Assert.Equal(302, (await admin.SubmitAsync("/admin/authors/2/close", ("Form.Heir", "كريم حداد"))).Status);

        Assert.Equal([one.Path(), both.Path()], (await site.Reader.OpenAsync("/author/كريم-حداد")).Links(".card-headline a"));
        Assert.Equal(["كريم حداد", "سلمى"], (await site.Reader.OpenAsync(both.Path())).Texts(".bylines a"));
        Assert.Equal(301, (await site.Reader.OpenAsync("/author/ك-حداد")).Status);
        Assert.Equal("كريم حداد", (await admin.OpenAsync($"/admin/articles/{one.Id}")).One("#form-authors").TextContent.Trim());
        await using var db = site.Store.Open();
        Assert.Equal("دُمج في كريم حداد", (await db.Audit.SingleAsync(a => a.Act == Act.AuthorClosed, Ct)).Detail);
    }

    [Fact]
    public async Task An_author_with_stories_is_not_deleted_and_one_without_is()
    {
        await using var site = new SiteFactory();
        await site.Desk.PublishAsync(authors: ["كريم"]);
        using var admin = await Staff.SignedInAsync(site, Role.Admin);
        await admin.SubmitAsync("/admin/authors/new", ("Form.Name", "اسم كُتب خطأ"));

        Assert.Contains("لهذا الكاتب مقالات", (await admin.SubmitAsync("/admin/authors/1/close", ("without", "true"))).Text(".refusals"), StringComparison.Ordinal);
        await admin.SubmitAsync("/admin/authors/2/close", ("without", "true"));

        Assert.Equal(200, (await site.Reader.OpenAsync("/author/كريم")).Status);
        Assert.Equal(410, (await site.Reader.OpenAsync("/author/اسم-كتب-خطأ")).Status);
    }

    [Fact]
    public async Task Overlong_and_doubled_names_are_refused_beside_the_field()
    {
        await using var site = new SiteFactory();
        await site.Desk.PublishAsync(authors: ["سلمى"]);
        using var admin = await Staff.SignedInAsync(site, Role.Admin);

        Assert.Contains("كاتب بهذا الاسم", (await admin.SubmitAsync("/admin/authors/new", ("Form.Name", "سلمي"))).Text("#form-name-error"), StringComparison.Ordinal);
        Assert.Equal(
            ["الصفة أطول من 200 محرف.", "التعريف أطول من 2000 محرف."],
            (await admin.SubmitAsync("/admin/authors/1", ("Form.Role", new string('ص', 201)), ("Form.Description", new string('ت', 2001)))).Texts(".field-error"));
    }

    [Fact]
    public async Task Bylines_are_kept_by_admins_alone()
    {
        await using var site = new SiteFactory();
        await site.Desk.PublishAsync(authors: ["سلمى"]);
        using var editor = await Staff.SignedInAsync(site, Role.Editor);

        foreach (var path in (string[])["/admin/authors", "/admin/authors/new", "/admin/authors/1", "/admin/authors/1/close"])
        {
            Assert.Equal((path, 403), (path, (await editor.OpenAsync(path)).Status));
            Assert.Equal((path, 403), (path, (await editor.PostAsync(path, new() { ["without"] = "true" })).Status));
        }
    }
}
