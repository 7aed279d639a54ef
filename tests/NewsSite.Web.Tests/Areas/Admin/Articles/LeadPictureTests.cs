using Microsoft.EntityFrameworkCore;
using NetVips;
using NewsSite.Domain.Accounts;
using NewsSite.Domain.Articles;

namespace NewsSite.Web.Tests.Areas.Admin.Articles;

/// <summary>E26: the lead picture of a story, chosen or uploaded in its form, without scripts.</summary>
public sealed class LeadPictureTests : IAsyncDisposable
{
    private readonly SiteFactory site = new();

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_picture_is_uploaded_with_the_story_that_it_leads()
    {
        await site.Desk.OpenCategoryAsync("سياسة");
        using var editor = await Staff.SignedInAsync(site, Role.Editor);

        var saved = await SendAsync(editor, "/admin/articles/new", [("Form.Headline", "خبر"), ("Form.Body", "متن."), ("Form.CategoryId", "1"), ("Lead.AltText", "قوارب في الميناء")], ("ميناء.png", Png()));
        var published = await editor.SubmitAsync(saved.Location!, ("then", "Publish"));

        Assert.Equal(302, published.Status);
        var story = await OneAsync();
        var page = await site.Reader.OpenAsync(story.Path());
        Assert.Equal("قوارب في الميناء", page.One(".lead-picture img").GetAttribute("alt"));
    }

    [Fact]
    public async Task A_picture_that_is_refused_says_so_and_what_was_typed_stays()
    {
        await site.Desk.OpenCategoryAsync("سياسة");
        using var editor = await Staff.SignedInAsync(site, Role.Editor);

        var page = await SendAsync(editor, "/admin/articles/new", [("Form.Headline", "خبر"), ("Form.CategoryId", "1"), ("Lead.AltText", "قوارب في الميناء")], ("نص.png", "نص"u8.ToArray()));

        Assert.Equal("لم تُحفظ “نص.png”: الملف ليس صورة يمكن قراءتها.", page.Text(".lead-field .field-error"));
        Assert.Equal("خبر", page.One("#form-headline").TextContent.Trim());
        Assert.Equal("قوارب في الميناء", page.One("#lead-alttext").GetAttribute("value"));
    }

    [Fact]
    public async Task A_picture_stays_chosen_when_something_else_is_refused()
    {
        await site.Desk.OpenCategoryAsync("سياسة");
        using var editor = await Staff.SignedInAsync(site, Role.Editor);

        var page = await SendAsync(editor, "/admin/articles/new", [("Form.CategoryId", "1")], ("ميناء.png", Png()));

        Assert.Equal("1", page.One("input[name='Form.LeadPictureId'][checked]").GetAttribute("value"));
    }

    [Fact]
    public async Task A_picture_is_chosen_from_the_library_and_taken_away_again()
    {
        await site.Desk.UploadAsync(alt: "قاعة");
        var story = await site.Desk.PublishAsync();
        using var editor = await Staff.SignedInAsync(site, Role.Editor);
        var desk = $"/admin/articles/{story.Id}";

        Assert.Equal(302, (await editor.SubmitAsync(desk, ("Form.LeadPictureId", "1"), ("then", "Publish"))).Status);
        Assert.Equal("قاعة", (await site.Reader.OpenAsync(story.Path())).One(".lead-picture img").GetAttribute("alt"));
        Assert.Equal(302, (await editor.SubmitAsync(desk, ("Form.LeadPictureId", ""), ("then", "Publish"))).Status);
        Assert.Empty((await site.Reader.OpenAsync(story.Path())).All(".lead-picture"));
    }

    [Fact]
    public async Task A_picture_without_words_keeps_the_story_from_readers_until_it_has_some()
    {
        await site.Desk.UploadAsync(alt: "");
        var story = await site.Desk.PublishAsync();
        using var editor = await Staff.SignedInAsync(site, Role.Editor);
        var desk = $"/admin/articles/{story.Id}";

        var refused = await editor.SubmitAsync(desk, ("Form.LeadPictureId", "1"), ("then", "Publish"));
        var published = await editor.SendAsync(desk, refused, ("Form.LeadPictureId", "1"), ("then", "Publish"), ("Lead.AltText", "قاعة الاجتماع"));

        Assert.Contains("لا نص بديل للصورة الرئيسة.", refused.Text(".refusals"), StringComparison.Ordinal);
        Assert.Equal(302, published.Status);
        Assert.Equal("قاعة الاجتماع", (await site.Reader.OpenAsync(story.Path())).One(".lead-picture img").GetAttribute("alt"));
    }

    [Fact]
    public async Task Words_typed_beside_a_picture_that_has_some_leave_them_alone()
    {
        await site.Desk.UploadAsync(alt: "قاعة");
        var story = await site.Desk.PublishAsync();
        using var editor = await Staff.SignedInAsync(site, Role.Editor);

        await editor.SubmitAsync($"/admin/articles/{story.Id}", ("Form.LeadPictureId", "1"), ("Lead.AltText", "غيرها"));

        await using var db = site.Store.Open();
        Assert.Equal("قاعة", (await db.Media.SingleAsync(Ct)).AltText);
    }

    [Fact]
    public async Task A_picture_that_is_gone_is_named_beside_its_field()
    {
        var story = await site.Desk.PublishAsync();
        using var editor = await Staff.SignedInAsync(site, Role.Editor);

        var page = await editor.SubmitAsync($"/admin/articles/{story.Id}", ("Form.LeadPictureId", "77"));

        Assert.Equal("هذه الصورة لم تعد في المكتبة.", page.Text(".lead-field .field-error"));
    }

    public ValueTask DisposeAsync() => site.DisposeAsync();

    private static Task<ReaderPage> SendAsync(Staff editor, string path, (string, string)[] changes, (string, byte[]) file) => editor.UploadFormAsync(path, changes, file, "Lead.File");

    private async Task<Article> OneAsync()
    {
        await using var db = site.Store.Open();
        return await db.Articles.Include(a => a.Category).ThenInclude(c => c.Parent).SingleAsync(Ct);
    }

    private static byte[] Png()
    {
        using var picture = Image.Black(420, 280);
        return picture.PngsaveBuffer();
    }
}
