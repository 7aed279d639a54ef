using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using NetVips;
using NewsSite.Domain.Accounts;
using NewsSite.Domain.Audit;
using NewsSite.Domain.Changes;
using NewsSite.Domain.Media;
using NewsSite.Domain.Tags;
using NewsSite.Testing;
using NewsSite.Web.Addressing;

namespace NewsSite.Web.Tests.Areas.Admin.Pictures;

/// <summary>E26–E29: the library, what is said of a picture, and where it is used.</summary>
public sealed class PicturesTests : IAsyncDisposable
{
    private readonly SiteFactory site = new();

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Each_file_of_several_is_kept_or_refused_by_itself()
    {
        using var editor = await Staff.SignedInAsync(site, Role.Contributor);

        var page = await editor.UploadAsync("/admin/pictures", await editor.OpenAsync("/admin/pictures"), [("ميناء.png", Png(420, 280)), ("نص.jpg", "نص"u8.ToArray()), ("قارب.png", Png(300, 200))]);

        Assert.Equal(["لم تُحفظ “نص.jpg”: الملف ليس صورة يمكن قراءتها."], page.Texts(".refusals p"));
        Assert.Equal("رُفعت “ميناء.png”، “قارب.png”. اكتب لكل صورة نصها البديل.", page.Text(".done"));
        Assert.Equal(["قارب.png", "ميناء.png"], page.Texts(".picture-tile a"));
        Assert.Equal(["بلا نص بديل", "بلا نص بديل"], page.Texts(".picture-tile .badge"));
    }

    [Fact]
    public async Task One_picture_leads_to_its_page_to_be_described_and_the_same_again_to_the_one_that_is_there()
    {
        using var editor = await Staff.SignedInAsync(site, Role.Editor);

        var first = await editor.UploadAsync("/admin/pictures", await editor.OpenAsync("/admin/pictures"), [("ميناء.png", Png(420, 280))]);
        var again = await editor.UploadAsync("/admin/pictures", await editor.OpenAsync("/admin/pictures"), [("port.png", Png(420, 280))]);

        Assert.Equal((302, "/admin/pictures/1"), (first.Status, first.Location));
        Assert.Equal((302, "/admin/pictures/1"), (again.Status, again.Location));
        Assert.Contains("في المكتبة من قبل", (await editor.OpenAsync("/admin/pictures/1")).Text(".done"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_name_of_a_file_is_kept_as_its_owner_wrote_it_and_not_as_a_browser_sends_it()
    {
        using var editor = await Staff.SignedInAsync(site, Role.Editor);

        await editor.UploadAsync("/admin/pictures", await editor.OpenAsync("/admin/pictures"), [("سفينة %22الأمل%22 50%25.png", Png(420, 280))]);
        var refused = await editor.UploadAsync("/admin/pictures", await editor.OpenAsync("/admin/pictures"), [("سطر%0D%0Aثان.png", Png(300, 200))]);

        Assert.Equal(["سفينة \"الأمل\" 50%25.png"], (await editor.OpenAsync("/admin/pictures")).Texts(".picture-tile a"));
        Assert.Contains("في اسم الملف محارف خفية", refused.Text(".refusals p"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_script_is_told_of_each_file_as_JSON()
    {
        using var editor = await Staff.SignedInAsync(site, Role.Editor);
        var page = await editor.OpenAsync("/admin/pictures");

        var taken = await editor.UploadAsync("/admin/pictures", page, [("ميناء.png", Png(420, 280))], "application/json");
        var refused = await editor.UploadAsync("/admin/pictures", page, [("نص.jpg", "نص"u8.ToArray())], "application/json");

        using var answer = JsonDocument.Parse(taken.Html);
        var picture = answer.RootElement[0].GetProperty("picture");
        Assert.Equal(1, picture.GetProperty("id").GetInt32());
        Assert.Matches("^/media/[0-9a-f]{16}/400[.]jpg$", picture.GetProperty("src").GetString()!);
        using var refusal = JsonDocument.Parse(refused.Html);
        Assert.Equal("لم تُحفظ “نص.jpg”: الملف ليس صورة يمكن قراءتها.", refusal.RootElement[0].GetProperty("refusal").GetString());
    }

    [Fact]
    public async Task Without_a_file_the_page_says_what_to_do()
    {
        using var editor = await Staff.SignedInAsync(site, Role.Editor);

        Assert.Equal(["اختر ملفًا أو أكثر."], (await editor.UploadAsync("/admin/pictures", await editor.OpenAsync("/admin/pictures"), [])).Texts(".refusals p"));
    }

    [Fact]
    public async Task Pictures_are_found_by_words_however_they_are_spelt()
    {
        await site.Desk.UploadAsync(420, 280, "مؤتمر القاهرة", credit: "تصوير: سلمى");
        await site.Desk.UploadAsync(300, 200, "ميناء");
        using var editor = await Staff.SignedInAsync(site, Role.Editor);

        Assert.Equal(["مؤتمر القاهرة"], (await editor.OpenAsync("/admin/pictures?text=القاهره مءتمر")).Texts(".picture-tile a"));
        Assert.Equal(["مؤتمر القاهرة"], (await editor.OpenAsync("/admin/pictures?text=سلمي")).Texts(".picture-tile a"));
        Assert.Equal("لا صور بهذه الكلمات.", (await editor.OpenAsync("/admin/pictures?text=قطار")).Text(".empty"));
    }

    [Fact]
    public async Task Scripts_find_them_by_the_same_words()
    {
        await site.Desk.UploadAsync(900, 280, "مؤتمر القاهرة");
        await site.Desk.UploadAsync(300, 200, "ميناء");
        using var editor = await Staff.SignedInAsync(site, Role.Contributor);

        using var found = JsonDocument.Parse((await editor.OpenAsync("/admin/pictures/find?text=القاهره")).Html);
        using var all = JsonDocument.Parse((await editor.OpenAsync("/admin/pictures/find")).Html);

        var one = Assert.Single(found.RootElement.EnumerateArray());
        Assert.Equal((1, "مؤتمر القاهرة"), (one.GetProperty("id").GetInt32(), one.GetProperty("altText").GetString()));
        Assert.EndsWith("/800.jpg", one.GetProperty("src").GetString(), StringComparison.Ordinal);
        Assert.EndsWith("/400.jpg", one.GetProperty("thumbnail").GetString(), StringComparison.Ordinal);
        Assert.Equal([2, 1], all.RootElement.EnumerateArray().Select(p => p.GetProperty("id").GetInt32()));
    }

    [Fact]
    public async Task A_long_library_is_walked_by_key_and_shows_each_picture_once()
    {
        await using (var db = site.Store.Open())
        {
            for (var i = 0; i < 95; i++) db.Media.Add(new MediaItem($"صورة {i}.jpg", i.ToString("x64", null), 400, 300, [400], Newsroom.Maria, Newsroom.Monday.AddMinutes(i / 3)));
            await db.SaveChangesAsync(Ct);
        }

        using var editor = await Staff.SignedInAsync(site, Role.Editor);
        List<string> seen = [];
        for (var next = "/admin/pictures"; next is not null;)
        {
            var page = await editor.OpenAsync(next);
            seen.AddRange(page.Texts(".picture-tile a"));
            next = page.Links(".pager a") is [var link] ? link : null;
        }

        Assert.Equal((95, 95, "صورة 94.jpg"), (seen.Count, seen.Distinct().Count(), seen[0]));
    }

    [Fact]
    public async Task The_description_follows_the_picture_to_readers_and_goes_on_record()
    {
        var picture = await site.Desk.UploadAsync(caption: "قديم.");
        var story = await site.Desk.PublishAsync(with: content => content with { LeadPictureId = picture.Id });
        using var editor = await Staff.SignedInAsync(site, Role.Editor);
        await using var db = site.Store.Open();
        var before = await db.Changes.MaxAsync(c => c.Id, Ct);

        var saved = await editor.SubmitAsync("/admin/pictures/1", ("Form.AltText", "رئيسة الوزراء عند المدخل"), ("Form.Caption", "المدخل،\u202E أمس."), ("Form.Credit", "سلمى العلي"), ("Form.FocalX", "85"), ("Form.FocalY", "20"));

        Assert.Equal((302, "/admin/pictures/1"), (saved.Status, saved.Location));
        var page = await site.Reader.OpenAsync(story.Path());
        Assert.Equal("رئيسة الوزراء عند المدخل", page.One(".lead-picture img").GetAttribute("alt"));
        Assert.Equal("focal focal-x-9 focal-y-2", page.One(".lead-picture img").ClassName);
        Assert.Equal(["المدخل، أمس.", "سلمى العلي"], page.Texts(".lead-picture figcaption span"));
        Assert.Equal([(ChangeKind.ArticleRevised, story.Id)], (await db.Changes.Where(c => c.Id > before).ToListAsync(Ct)).Select(c => (c.Kind, c.ArticleId!.Value)));
        Assert.Contains("قديم.", (await db.Audit.SingleAsync(e => e.Act == Act.PictureChanged, Ct)).Detail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_picture_in_a_text_is_described_anew_there_too_and_gives_its_first_words_to_the_library()
    {
        var picture = await site.Desk.UploadAsync(alt: "");
        var story = await site.Desk.PublishAsync();
        using var editor = await Staff.SignedInAsync(site, Role.Editor);
        var body = $"قبلها.\n\n![قاعة المجلس]({Address.Picture(picture.ContentHash, 800, "jpg")})\n\nبعدها.";
        Assert.Equal(302, (await editor.SubmitAsync($"/admin/articles/{story.Id}", ("Form.Body", body), ("then", "Publish"))).Status);
        Assert.Empty((await site.Reader.OpenAsync(story.Path())).All(".prose figcaption"));
        Assert.Equal("قاعة المجلس", (await editor.OpenAsync("/admin/pictures/1")).One("#form-alttext").TextContent.Trim());

        await editor.SubmitAsync("/admin/pictures/1", ("Form.Caption", "القاعة، أمس."), ("Form.Credit", "سلمى العلي"));

        var page = await site.Reader.OpenAsync(story.Path());
        Assert.Equal(["القاعة، أمس.", "سلمى العلي"], page.Texts(".prose figcaption span"));
        Assert.Equal("قاعة المجلس", page.One(".prose figure img").GetAttribute("alt"));
        Assert.Contains("القاعة، أمس.", (await editor.OpenAsync($"/admin/articles/{story.Id}/preview")).Text(".prose"), StringComparison.Ordinal);
        await using var db = site.Store.Open();
        Assert.Equal(story.Id, (await db.ArticlePictures.SingleAsync(Ct)).ArticleId);
    }

    [Fact]
    public async Task A_text_with_a_picture_without_words_is_not_published()
    {
        var picture = await site.Desk.UploadAsync(alt: "");
        var story = await site.Desk.PublishAsync();
        using var editor = await Staff.SignedInAsync(site, Role.Editor);

        var page = await editor.SubmitAsync($"/admin/articles/{story.Id}", ("Form.Body", $"![]({Address.Picture(picture.ContentHash, 800, "jpg")})"), ("then", "Publish"));

        Assert.Contains("في المتن صورة واحدة بلا نص بديل.", page.Text(".refusals"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_the_library_says_of_a_picture_later_holds_in_the_texts_that_say_nothing_of_it()
    {
        var picture = await site.Desk.UploadAsync(alt: "");
        var story = await site.Desk.PublishAsync();
        using var editor = await Staff.SignedInAsync(site, Role.Editor);
        var address = Address.Picture(picture.ContentHash, 800, "jpg");
        await editor.SubmitAsync($"/admin/articles/{story.Id}", ("Form.Body", $"![]({address})\n\nفي السطر ![]({address}) نفسه."));
        await editor.SubmitAsync("/admin/pictures/1", ("Form.AltText", "قاعة المجلس"));

        Assert.Equal(302, (await editor.SubmitAsync($"/admin/articles/{story.Id}", ("then", "Publish"))).Status);

        Assert.Equal(["قاعة المجلس", "قاعة المجلس"], (await site.Reader.OpenAsync(story.Path())).All(".prose img").Select(image => image.GetAttribute("alt")));
    }

    [Fact]
    public async Task A_description_that_changes_nothing_writes_nothing()
    {
        await site.Desk.UploadAsync();
        using var editor = await Staff.SignedInAsync(site, Role.Editor);

        await editor.SubmitAsync("/admin/pictures/1");

        await using var db = site.Store.Open();
        Assert.False(await db.Audit.AnyAsync(e => e.Act == Act.PictureChanged, Ct));
    }

    [Fact]
    public async Task The_description_must_say_what_is_in_the_picture_and_what_was_typed_stays()
    {
        await site.Desk.UploadAsync();
        using var editor = await Staff.SignedInAsync(site, Role.Editor);

        var page = await editor.SubmitAsync("/admin/pictures/1", ("Form.AltText", "  "), ("Form.Caption", "شرح."), ("Form.FocalX", "101"));

        Assert.Equal(["اكتب النص البديل: ما في الصورة لمن لا يراها.", "اكتب عددًا من 0 إلى 100."], page.Texts(".field-error"));
        Assert.Equal("شرح.", page.One("#form-caption").TextContent.Trim());
    }

    [Fact]
    public async Task The_second_of_two_who_describe_together_sees_what_the_first_wrote()
    {
        await site.Desk.UploadAsync();
        using var one = await Staff.SignedInAsync(site, Role.Editor);
        using var other = await Staff.SignedInAsync(site, Role.Editor);
        var stale = await other.OpenAsync("/admin/pictures/1");
        await one.SubmitAsync("/admin/pictures/1", ("Form.AltText", "الأول"));

        var page = await other.SendAsync("/admin/pictures/1", stale, ("Form.AltText", "الثاني"));

        Assert.Contains("حفظ زميل لك", page.Text(".refusals"), StringComparison.Ordinal);
        Assert.Equal(302, (await other.SendAsync("/admin/pictures/1", page)).Status);
    }

    [Fact]
    public async Task A_contributor_describes_their_own_picture_until_readers_see_it_and_nobody_elses()
    {
        using var writer = await Staff.SignedInAsync(site, Role.Contributor);
        await writer.UploadAsync("/admin/pictures", await writer.OpenAsync("/admin/pictures"), [("ميناء.png", Png(420, 280))]);
        await site.Desk.UploadAsync();

        Assert.Equal(302, (await writer.SubmitAsync("/admin/pictures/1", ("Form.AltText", "ميناء"))).Status);
        Assert.Equal(403, (await writer.SubmitAsync("/admin/pictures/2", ("Form.AltText", "قاعة"))).Status);
        await site.Desk.PublishAsync(with: content => content with { LeadPictureId = 1 });
        Assert.Equal(403, (await writer.SubmitAsync("/admin/pictures/1", ("Form.AltText", "قارب"))).Status);
        Assert.Empty((await writer.OpenAsync("/admin/pictures/1")).All("main button"));
    }

    [Fact]
    public async Task A_picture_says_where_it_is_used_and_is_not_deleted_then()
    {
        var picture = await site.Desk.UploadAsync();
        var text = $"![قاعة]({Address.Picture(picture.ContentHash, 800, "jpg")})";
        await site.Desk.PublishAsync("يقودها", Newsroom.Monday, with: content => content with { LeadPictureId = picture.Id });
        var shows = await site.Desk.PublishAsync("فيها", Newsroom.Tuesday, with: content => content with { Body = text, PictureIds = [picture.Id] });
        await site.Desk.ChangeAsync(shows, a => a.Revise(a.Revisions[0].Content() with { Body = "بلا صورة" }, Newsroom.Maria, Newsroom.Tuesday));
        var tag = new Tag("موانئ", Newsroom.Monday);
        tag.Illustrate(picture.Id, Newsroom.Monday);
        await site.Desk.AddAsync(tag);
        using var editor = await Staff.SignedInAsync(site, Role.Editor);

        var page = await editor.OpenAsync("/admin/pictures/1");

        Assert.Equal([("فيها", "في نسخة سابقة"), ("يقودها", "الصورة الرئيسة"), ("موانئ", "صورة وسم")], page.All(".desk-list li").Select(li => (li.QuerySelector("a")!.TextContent.Trim(), li.QuerySelector(".desk-meta span")!.TextContent)));
        Assert.Empty(page.All(".danger"));
        var refused = await editor.SubmitAsync("/admin/pictures/1?handler=Remove");
        Assert.Equal("لا تُحذف صورة مستعملة. أزلها أولًا مما يستعملها.", refused.Text(".refusals p"));
        Assert.True(File.Exists(site.Media.File($"originals/{picture.ContentHash[..16]}")));
    }

    [Fact]
    public async Task A_text_that_was_written_before_stories_kept_count_protects_its_picture_too()
    {
        var picture = await site.Desk.UploadAsync();
        await site.Desk.PublishAsync(with: content => content with { Body = $"![قاعة]({Address.Picture(picture.ContentHash, 800, "jpg")})" });
        using var editor = await Staff.SignedInAsync(site, Role.Editor);

        Assert.Single((await editor.SubmitAsync("/admin/pictures/1?handler=Remove")).Texts(".refusals p"));
    }

    [Fact]
    public async Task A_picture_that_nothing_uses_is_deleted_with_its_files()
    {
        var picture = await site.Desk.UploadAsync();
        using var editor = await Staff.SignedInAsync(site, Role.Editor);

        var answer = await editor.SubmitAsync("/admin/pictures/1?handler=Remove");

        Assert.Equal((302, "/admin/pictures"), (answer.Status, answer.Location));
        Assert.Empty(Directory.GetFiles(site.Media.Path, "*", SearchOption.AllDirectories));
        Assert.Equal(404, (await site.Reader.OpenAsync(Address.Picture(picture.ContentHash, 800, "jpg"))).Status);
        Assert.Equal(404, (await editor.OpenAsync("/admin/pictures/1")).Status);
        await using var db = site.Store.Open();
        Assert.Equal("hall.png", (await db.Audit.SingleAsync(e => e.Act == Act.PictureRemoved, Ct)).Subject);
    }

    public ValueTask DisposeAsync() => site.DisposeAsync();

    private static byte[] Png(int width, int height)
    {
        using var picture = Image.Black(width, height);
        return picture.PngsaveBuffer();
    }
}
