using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NewsSite.Domain.Accounts;
using NewsSite.Domain.Audit;
using NewsSite.Domain.Changes;
using NewsSite.Web.StaticPages;

namespace NewsSite.Web.Tests.Areas.Admin.StaticPages;

/// <summary>The pages about the site at the desk: written, renamed, hidden, deleted; their old addresses lead on.</summary>
public sealed class StaticPagesTests
{
    private const string Path = "/admin/pages";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_page_is_written_and_stands_at_the_root_and_in_every_footer_at_once()
    {
        await using var site = new SiteFactory();
        using var admin = await Staff.SignedInAsync(site, Role.Admin);

        var answer = await admin.SubmitAsync($"{Path}/new", ("Form.Title", "فريق العمل"), ("Form.Description", "من يكتب هنا"), ("Form.Body", "## المحررون\n\nسلمى و**كريم**."));

        Assert.Equal((302, Path), (answer.Status, answer.Location));
        var page = await site.Reader.OpenAsync("/فريق-العمل");
        Assert.Equal((200, "فريق العمل", "من يكتب هنا", "كريم"), (page.Status, page.Text("h1"), page.Text(".standfirst"), page.Text(".prose strong")));
        // The last is the list of corrections.
        Assert.Equal("/" + Uri.EscapeDataString("فريق-العمل"), page.Links("footer a")[^2]);
        await using var db = site.Store.Open();
        Assert.Equal(1, await db.Changes.CountAsync(c => c.Kind == ChangeKind.PagesChanged, Ct));
    }

    [Fact]
    public async Task The_slug_changes_there_and_back_and_every_old_address_leads_to_the_page_in_one_step()
    {
        await using var site = new SiteFactory();
        using var admin = await Staff.SignedInAsync(site, Role.Admin);
        var desk = await DeskOfAsync(site, "about");

        await admin.SubmitAsync(desk, ("Form.Slug", "who-we-are"));
        await admin.SubmitAsync(desk, ("Form.Slug", "us"));
        foreach (var old in new[] { "/about", "/who-we-are" }) Assert.Equal((301, "/us"), await AnswerAsync(site, old));
        Assert.Equal(200, (await site.Reader.OpenAsync("/us")).Status);

        await admin.SubmitAsync(desk, ("Form.Slug", "about"));
        foreach (var old in new[] { "/us", "/who-we-are" }) Assert.Equal((301, "/about"), await AnswerAsync(site, old));
        Assert.Equal(200, (await site.Reader.OpenAsync("/about")).Status);
    }

    [Fact]
    public async Task A_deleted_page_answers_that_it_is_gone_or_leads_where_the_admin_chose()
    {
        await using var site = new SiteFactory();
        using var admin = await Staff.SignedInAsync(site, Role.Admin);
        var (about, ethics) = (await DeskOfAsync(site, "about"), await DeskOfAsync(site, "ethics"));
        await admin.SubmitAsync(about, ("Form.Slug", "us"));

        await admin.SubmitAsync($"{about}/delete", ("target", ""));
        await admin.SubmitAsync($"{ethics}/delete", ("target", $"{await NumberAsync(site, "contact")}"));

        Assert.Equal((410, 410), ((await site.Reader.OpenAsync("/us")).Status, (await site.Reader.OpenAsync("/about")).Status));
        Assert.Equal((301, "/contact"), await AnswerAsync(site, "/ethics"));
        Assert.DoesNotContain("/us", (await site.Reader.OpenAsync("/")).Links("footer a"));
        // A page at the address again is a page again.
        await admin.SubmitAsync($"{Path}/new", ("Form.Title", "عنّا"), ("Form.Slug", "about"), ("Form.Body", "نص"));
        Assert.Equal(200, (await site.Reader.OpenAsync("/about")).Status);
    }

    [Fact]
    public async Task A_hidden_page_is_found_by_nobody_and_one_out_of_the_footer_by_its_address()
    {
        await using var site = new SiteFactory();
        using var admin = await Staff.SignedInAsync(site, Role.Admin);
        await admin.SubmitAsync(await DeskOfAsync(site, "about"), ("Form.IsHidden", "true"));
        await admin.SubmitAsync(await DeskOfAsync(site, "ethics"), ("Form.InFooter", "false"));

        Assert.Equal((404, 200), ((await site.Reader.OpenAsync("/about")).Status, (await site.Reader.OpenAsync("/ethics")).Status));
        Assert.Equal(["/contact", "/corrections", "/privacy"], (await site.Reader.OpenAsync("/")).Links("footer nav:nth-of-type(2) a").Order());
    }

    [Fact]
    public async Task No_page_takes_a_categorys_address_and_no_category_a_pages()
    {
        await using var site = new SiteFactory();
        await site.Desk.OpenCategoryAsync("رياضة");
        using var admin = await Staff.SignedInAsync(site, Role.Admin);

        var refused = await admin.SubmitAsync($"{Path}/new", ("Form.Title", "رياضه"), ("Form.Body", "نص"));

        Assert.Equal("هذا عنوان القسم “رياضة”. اختر غيره.", refused.Text("#form-slug-error"));
        Assert.Equal("نص", refused.One("#form-body").TextContent.Trim());
        await admin.SubmitAsync($"{Path}/new", ("Form.Title", "فريق العمل"), ("Form.Body", "نص"));
        var category = await admin.SubmitAsync("/admin/categories/new", ("Form.Name", "فريق العمل"));
        Assert.Equal("هذا عنوان الصفحة “فريق العمل”. اختر غيره.", category.Text("#form-slug-error"));
    }

    [Theory]
    [InlineData("Form.Title", "", "#form-title-error")]
    [InlineData("Form.Slug", "latest", "#form-slug-error")]
    [InlineData("Form.Slug", "2026", "#form-slug-error")]
    [InlineData("Form.Slug", "ethics", "#form-slug-error")]
    [InlineData("Form.Slug", "؟!", "#form-slug-error")]
    [InlineData("Form.Body", "", "#form-body-error")]
    [InlineData("Form.Order", "1000", "#form-order-error")]
    public async Task What_cannot_be_is_refused_beside_its_field(string field, string typed, string error)
    {
        await using var site = new SiteFactory();
        using var admin = await Staff.SignedInAsync(site, Role.Admin);

        var page = await admin.SubmitAsync($"{Path}/new", [("Form.Title", "صفحة"), ("Form.Body", "متن </textarea><script>alert(1)</script>"), (field, typed)]);

        Assert.NotEmpty(page.Text(error));
        Assert.Equal(field == "Form.Title" ? null : "صفحة", page.One("#form-title").GetAttribute("value") is { Length: > 0 } title ? title : null);
    }

    [Fact]
    public async Task Of_two_admins_the_second_sees_both_texts_and_keeps_what_was_typed()
    {
        await using var site = new SiteFactory();
        using var salma = await Staff.SignedInAsync(site, Role.Admin, "سلمى العلي");
        using var karim = await Staff.SignedInAsync(site, Role.Admin, "كريم");
        var desk = await DeskOfAsync(site, "about");
        var his = await karim.OpenAsync(desk);
        await salma.SubmitAsync(desk, ("Form.Body", "نص سلمى"));

        var clash = await karim.SendAsync(desk, his, ("Form.Body", "نص كريم"));

        Assert.Equal(409, clash.Status);
        Assert.Equal("كريم", clash.Text(".conflict del").Replace("حُذف: ", "", StringComparison.Ordinal).Trim());
        Assert.Equal("نص سلمى", clash.Text(".their-text"));
        Assert.Equal("نص كريم", clash.One("#form-body").TextContent.Trim());
        Assert.Equal(302, (await karim.SendAsync(desk, clash)).Status);
        Assert.Equal("نص كريم", (await site.Reader.OpenAsync("/about")).Text(".prose"));
    }

    [Fact]
    public async Task The_preview_is_the_readers_page_with_what_is_typed()
    {
        await using var site = new SiteFactory();
        using var admin = await Staff.SignedInAsync(site, Role.Admin);
        var page = await admin.OpenAsync(await DeskOfAsync(site, "about"));

        var preview = await admin.SendAsync($"{Path}/preview", page, ("Form.Body", "لم يُحفظ **بعد**"));

        Assert.Equal(("بعد", "no-store"), (preview.Text(".prose strong"), preview.Header("Cache-Control")));
        Assert.Empty((await site.Reader.OpenAsync("/about")).All(".prose strong:only-child"));
    }

    [Fact]
    public async Task The_first_pages_come_once_and_stay_away_when_they_were_deleted()
    {
        await using var site = new SiteFactory();
        using var admin = await Staff.SignedInAsync(site, Role.Admin);
        foreach (var slug in new[] { "about", "contact", "ethics", "privacy" }) await admin.SubmitAsync($"{await DeskOfAsync(site, slug)}/delete", ("target", ""));

        await using var scope = site.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<FirstPages>().AddIfNewAsync(Ct);

        await using var db = site.Store.Open();
        Assert.Equal((0, 4, 4), (await db.StaticPages.CountAsync(Ct), await db.Audit.CountAsync(a => a.Act == Act.PageAdded, Ct), await db.Audit.CountAsync(a => a.Act == Act.PageRemoved, Ct)));
    }

    private static async Task<(int, string?)> AnswerAsync(SiteFactory site, string path) => await site.Reader.OpenAsync(path) is var answer ? (answer.Status, answer.Location) : default;

    private static async Task<string> DeskOfAsync(SiteFactory site, string slug) => $"{Path}/{await NumberAsync(site, slug)}";

    private static async Task<int> NumberAsync(SiteFactory site, string slug)
    {
        // The site makes its first pages when it starts.
        _ = site.Server;
        await using var db = site.Store.Open();
        return await db.StaticPages.Where(p => p.Slug == slug).Select(p => p.Id).SingleAsync(Ct);
    }
}
