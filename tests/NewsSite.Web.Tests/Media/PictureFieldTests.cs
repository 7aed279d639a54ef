using Microsoft.EntityFrameworkCore;
using NetVips;
using NewsSite.Domain.Accounts;
using NewsSite.Domain.Audit;

namespace NewsSite.Web.Tests.Media;

/// <summary>R15, E26: the picture of a byline and of a tag, chosen or uploaded in its form, without scripts.</summary>
public sealed class PictureFieldTests : IAsyncDisposable
{
    private const string Shown = ".profile-picture img";

    private readonly SiteFactory site = new();

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("authors", "/author/الميناء")]
    [InlineData("tags", "/tag/الميناء")]
    public async Task A_picture_is_uploaded_with_what_it_heads(string desk, string page)
    {
        using var admin = await Staff.SignedInAsync(site, Role.Admin);

        var saved = await admin.UploadFormAsync($"/admin/{desk}/new", [("Form.Name", "الميناء"), ("Picture.AltText", "قوارب في الميناء")], ("ميناء.png", Png()), "Picture.File");

        Assert.Equal((302, $"/admin/{desk}"), (saved.Status, saved.Location));
        var shown = (await site.Reader.OpenAsync(page)).One(Shown);
        Assert.Equal(("قوارب في الميناء", "400", "267"), (shown.GetAttribute("alt"), shown.GetAttribute("width"), shown.GetAttribute("height")));
        Assert.Equal("picture", shown.ParentElement!.LocalName);
        Assert.Contains($"/admin/{desk}/1", (await admin.OpenAsync("/admin/pictures/1")).Links("main a"));
    }

    [Theory]
    [InlineData("authors", "/author/الميناء", Act.AuthorChanged)]
    [InlineData("tags", "/tag/الميناء", Act.TagChanged)]
    public async Task A_picture_is_chosen_from_the_library_and_taken_away_again_and_readers_have_it_at_once(string desk, string page, Act act)
    {
        await site.Desk.UploadAsync(alt: "قاعة");
        using var admin = await Staff.SignedInAsync(site, Role.Admin);
        await admin.SubmitAsync($"/admin/{desk}/new", ("Form.Name", "الميناء"));
        Assert.Empty((await site.Reader.OpenAsync(page)).All(Shown));

        Assert.Equal(302, (await admin.SubmitAsync($"/admin/{desk}/1", ("Form.PictureId", "1"))).Status);
        Assert.Equal("قاعة", (await site.Reader.OpenAsync(page)).One(Shown).GetAttribute("alt"));
        Assert.Equal("1", (await admin.OpenAsync($"/admin/{desk}/1")).One("input[name='Form.PictureId'][checked]").GetAttribute("value"));

        Assert.Equal(302, (await admin.SubmitAsync($"/admin/{desk}/1", ("Form.PictureId", ""))).Status);
        Assert.Empty((await site.Reader.OpenAsync(page)).All(Shown));
        await using var db = site.Store.Open();
        var told = await db.Audit.Where(a => a.Act == act).OrderBy(a => a.Id).Select(a => a.Detail!).ToListAsync(Ct);
        Assert.Equal((2, true, false), (told.Count, told[0].EndsWith("، الصورة 1", StringComparison.Ordinal), told[1].EndsWith("، الصورة 1", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("authors")]
    [InlineData("tags")]
    public async Task A_file_that_is_refused_says_so_and_what_was_typed_stays(string desk)
    {
        using var admin = await Staff.SignedInAsync(site, Role.Admin);

        var page = await admin.UploadFormAsync(
            $"/admin/{desk}/new",
            [("Form.Name", "الميناء"), ("Form.Description", "كل ما عنه."), ("Picture.AltText", "قوارب")],
            ("نص.png", "نص"u8.ToArray()),
            "Picture.File");

        Assert.Equal("لم تُحفظ “نص.png”: الملف ليس صورة يمكن قراءتها.", page.Text("[data-picture] .field-error"));
        Assert.Equal(("الميناء", "كل ما عنه.", "قوارب"), (page.One("#form-name").GetAttribute("value"), page.One("#form-description").TextContent.Trim(), page.One("#picture-alttext").GetAttribute("value")));
        Assert.Empty((await admin.OpenAsync($"/admin/{desk}")).All(".rows"));
    }

    [Theory]
    [InlineData("authors")]
    [InlineData("tags")]
    public async Task A_picture_stays_chosen_when_something_else_is_refused(string desk)
    {
        using var admin = await Staff.SignedInAsync(site, Role.Admin);

        var page = await admin.UploadFormAsync($"/admin/{desk}/new", [("Picture.AltText", "قوارب")], ("ميناء.png", Png()), "Picture.File");

        Assert.Equal("1", page.One("input[name='Form.PictureId'][checked]").GetAttribute("value"));
        Assert.Empty(page.All("[data-picture] .field-error"));
    }

    [Theory]
    [InlineData("authors", "/author/الميناء")]
    [InlineData("tags", "/tag/الميناء")]
    public async Task A_picture_without_words_is_not_shown_until_it_has_some(string desk, string page)
    {
        await site.Desk.UploadAsync(alt: "");
        using var admin = await Staff.SignedInAsync(site, Role.Admin);
        await admin.SubmitAsync($"/admin/{desk}/new", ("Form.Name", "الميناء"));
        var form = $"/admin/{desk}/1";

        var refused = await admin.SubmitAsync(form, ("Form.PictureId", "1"));
        Assert.Equal("لا نص بديل لهذه الصورة. اكتب ما فيها لمن لا يراها.", refused.Text("[data-picture] .field-error"));
        Assert.Empty((await site.Reader.OpenAsync(page)).All(Shown));

        Assert.Equal(302, (await admin.SendAsync(form, refused, ("Picture.AltText", "قاعة الاجتماع"))).Status);
        Assert.Equal("قاعة الاجتماع", (await site.Reader.OpenAsync(page)).One(Shown).GetAttribute("alt"));
    }

    [Theory]
    [InlineData("authors", "/author/الميناء")]
    [InlineData("tags", "/tag/الميناء")]
    public async Task Words_for_the_picture_that_is_there_already_are_taken_with_the_rest(string desk, string page)
    {
        var picture = await site.Desk.UploadAsync(alt: "قاعة");
        using var admin = await Staff.SignedInAsync(site, Role.Admin);
        await admin.SubmitAsync($"/admin/{desk}/new", ("Form.Name", "الميناء"), ("Form.PictureId", "1"));
        await using (var db = site.Store.Open())
        {
            (await db.Media.SingleAsync(m => m.Id == picture.Id, Ct)).Describe("", null, null);
            await db.SaveChangesAsync(Ct);
        }

        var saved = await admin.SubmitAsync($"/admin/{desk}/1", ("Form.Description", "كل ما عنه."), ("Picture.AltText", "قاعة الاجتماع"));

        Assert.Equal(302, saved.Status);
        var read = await site.Reader.OpenAsync(page);
        Assert.Equal(("كل ما عنه.", "قاعة الاجتماع"), (read.Text(".page-lead"), read.One(Shown).GetAttribute("alt")));
    }

    [Theory]
    [InlineData("authors")]
    [InlineData("tags")]
    public async Task A_picture_that_is_gone_is_named_beside_its_field(string desk)
    {
        using var admin = await Staff.SignedInAsync(site, Role.Admin);

        var page = await admin.SubmitAsync($"/admin/{desk}/new", ("Form.Name", "الميناء"), ("Form.PictureId", "77"));

        Assert.Equal("هذه الصورة لم تعد في المكتبة.", page.Text("[data-picture] .field-error"));
    }

    public ValueTask DisposeAsync() => site.DisposeAsync();

    private static byte[] Png()
    {
        using var picture = Image.Black(420, 280);
        return picture.PngsaveBuffer();
    }
}
