using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NewsSite.Data.Unsaved;
using NewsSite.Domain.Accounts;
using NewsSite.Testing;
using NewsSite.Web.Background;
using NewsSite.Web.Unsaved;

namespace NewsSite.Web.Tests.Unsaved;

/// <summary>E1, E7, E15: what a window sends while somebody types is kept beside the story, and gone with the save that has it in it.</summary>
public sealed class KeepTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_is_typed_into_a_published_story_is_kept_and_neither_the_story_nor_its_history_knows()
    {
        await using var site = new SiteFactory();
        var story = await site.Desk.PublishAsync();
        using var salma = await Staff.SignedInAsync(site, Role.Editor);
        var page = await salma.OpenAsync(Path(story.Id));

        var answer = await KeepAsync(salma, page, 1, story.Id, ("Form.Headline", "عنوان يُكتب"), ("Form.Body", "سطر\r\nآخر  "), ("Note", "سبب"));

        Assert.Equal((200, """{"over":false}""", "application/json; charset=utf-8"), (answer.Status, answer.Html, answer.Header("Content-Type")));
        await using var db = site.Store.Open();
        var kept = await db.UnsavedTexts.SingleAsync(Ct);
        var fields = UnsavedFields.Read(kept.Fields!);
        Assert.Equal((story.Id, 1, "عنوان يُكتب", salma.Id), (kept.ArticleId, kept.StartedFrom, kept.Headline, kept.Who.Value));
        Assert.Equal(("عنوان يُكتب", "سطر\nآخر  ", story.CategoryId, "سبب"), (fields.Form.Headline, fields.Form.Body, fields.Form.CategoryId, fields.Note));
        Assert.Equal(1, await db.Revisions.CountAsync(Ct));
        Assert.Equal(story.Version, await db.Articles.Select(a => a.Version).SingleAsync(Ct));
        Assert.Equal("تأجيل الاجتماع إلى الخميس", (await salma.OpenAsync(Path(story.Id))).One("#form-headline").TextContent);
    }

    [Fact]
    public async Task A_late_older_request_overwrites_nothing_and_the_save_ends_it()
    {
        await using var site = new SiteFactory();
        var story = await site.Desk.PublishAsync();
        using var salma = await Staff.SignedInAsync(site, Role.Editor);
        var page = await salma.OpenAsync(Path(story.Id));
        await KeepAsync(salma, page, 20, story.Id, ("Form.Headline", "الأحدث"));
        await KeepAsync(salma, page, 19, story.Id, ("Form.Headline", "الأقدم"));
        Assert.Equal(["الأحدث"], await HeadlinesAsync(site));

        // A save that is refused ends nothing.
        var refused = await salma.SendAsync(Path(story.Id), page, ("Form.Headline", ""));
        Assert.Equal(["الأحدث"], await HeadlinesAsync(site));
        Assert.Equal(Window(page), Window(refused));

        Assert.Equal(302, (await salma.SendAsync(Path(story.Id), refused, ("Form.Headline", "الأحدث"))).Status);
        Assert.Empty(await HeadlinesAsync(site));
        Assert.Equal("""{"over":true}""", (await KeepAsync(salma, page, 21, story.Id, ("Form.Headline", "متأخر"))).Html);
        Assert.Empty(await HeadlinesAsync(site));
        Assert.NotEqual(Window(page), Window(await salma.OpenAsync(Path(story.Id))));
    }

    [Fact]
    public async Task What_was_typed_on_while_a_new_story_was_saved_for_the_first_time_belongs_to_that_story()
    {
        await using var site = new SiteFactory();
        await site.Desk.OpenCategoryAsync("محليات");
        using var salma = await Staff.SignedInAsync(site, Role.Contributor);
        var page = await salma.OpenAsync("/admin/articles/new");
        await KeepAsync(salma, page, 1, null, ("Form.Headline", "خبر يبدأ"));
        await KeepAsync(salma, page, 2, null, ("Form.Headline", "خبر يبدأ ويستمر"), ("Typed.Window", $"{Guid.NewGuid()}"));
        await KeepAsync(salma, await salma.OpenAsync("/admin/articles/new"), 3, null, ("Form.Headline", "خبر آخر"));

        var story = await salma.SendAsync("/admin/articles/new", page, ("Form.Headline", "خبر يبدأ"), ("Form.CategoryId", "1"));

        Assert.Contains("ويستمر", (await salma.OpenAsync(story.Location!)).Text(".unsaved-changes"), StringComparison.Ordinal);
        await using var db = site.Store.Open();
        Assert.Equal(
            [("خبر آخر", null, 0), ("خبر يبدأ ويستمر", 1, 1)],
            await db.UnsavedTexts.Where(t => t.Fields != null).OrderByDescending(t => t.Count).Select(t => new ValueTuple<string, int?, int>(t.Headline, t.ArticleId, t.StartedFrom)).ToListAsync(Ct));
    }

    [Fact]
    public async Task A_story_that_is_not_begun_is_kept_and_gone_once_it_is_saved()
    {
        await using var site = new SiteFactory();
        await site.Desk.OpenCategoryAsync("محليات");
        using var salma = await Staff.SignedInAsync(site, Role.Contributor);
        var page = await salma.OpenAsync("/admin/articles/new");
        await KeepAsync(salma, page, 1, null, ("Form.Headline", "خبر يبدأ"));
        Assert.Equal(["خبر يبدأ"], await HeadlinesAsync(site));

        var story = await salma.SendAsync("/admin/articles/new", page, ("Form.Headline", "خبر يبدأ"), ("Form.CategoryId", "1"));

        Assert.Equal(302, story.Status);
        Assert.Empty(await HeadlinesAsync(site));

        // The answer never came, and its writer goes on.
        await KeepAsync(salma, page, 2, null, ("Form.Headline", "خبر يستمر"), ("Typed.Window", $"{Guid.NewGuid()}"));
        await using var db = site.Store.Open();
        Assert.Equal((1, 1), await db.UnsavedTexts.Where(t => t.Fields != null).Select(t => new ValueTuple<int?, int>(t.ArticleId, t.StartedFrom)).SingleAsync(Ct));
    }

    [Fact]
    public async Task A_save_that_meets_anothers_keeps_the_window_and_ends_it_when_both_are_joined()
    {
        await using var site = new SiteFactory();
        var story = await site.Desk.PublishAsync();
        using var salma = await Staff.SignedInAsync(site, Role.Editor, "سلمى");
        using var karim = await Staff.SignedInAsync(site, Role.Editor, "كريم");
        var page = await salma.OpenAsync(Path(story.Id));
        await karim.SubmitAsync(Path(story.Id), ("Form.Standfirst", "مقدمة كريم"));

        await KeepAsync(salma, page, 1, story.Id, ("Form.Headline", "عنوان سلمى"));
        var joined = await salma.SendAsync(Path(story.Id), page, ("Form.Headline", "عنوان سلمى"));
        Assert.Equal((409, Window(page)), (joined.Status, Window(joined)));
        await KeepAsync(salma, joined, 2, story.Id, ("Form.Headline", "عنوان سلمى"));
        await using (var db = site.Store.Open()) Assert.Equal(2, await db.UnsavedTexts.Select(t => t.StartedFrom).SingleAsync(Ct));

        Assert.Equal(302, (await salma.SendAsync(Path(story.Id), joined)).Status);
        Assert.Empty(await HeadlinesAsync(site));
    }

    [Fact]
    public async Task Two_windows_have_a_row_each_and_the_one_that_took_the_others_text_ends_it()
    {
        await using var site = new SiteFactory();
        var story = await site.Desk.PublishAsync();
        using var salma = await Staff.SignedInAsync(site, Role.Editor);
        var (one, two) = (await salma.OpenAsync(Path(story.Id)), await salma.OpenAsync(Path(story.Id)));
        await KeepAsync(salma, one, 5, story.Id, ("Form.Headline", "في الأولى"));
        await KeepAsync(salma, two, 6, story.Id, ("Form.Headline", "في الثانية"));
        Assert.Equal(["في الأولى", "في الثانية"], await HeadlinesAsync(site));

        // What came to the first after it was taken stays.
        await KeepAsync(salma, two, 7, story.Id, ("Form.Headline", "في كلتيهما"), ("Typed.Contains", Window(one)), ("Typed.ContainsUpTo", "4"));
        Assert.Equal(2, (await HeadlinesAsync(site)).Count);
        await KeepAsync(salma, two, 8, story.Id, ("Form.Headline", "في كلتيهما"), ("Typed.Contains", Window(one)), ("Typed.ContainsUpTo", "5"));
        Assert.Equal(["في كلتيهما"], await HeadlinesAsync(site));
    }

    [Fact]
    public async Task Nobody_writes_into_anothers_window_and_saving_does_not_end_it()
    {
        await using var site = new SiteFactory();
        var story = await site.Desk.PublishAsync();
        using var salma = await Staff.SignedInAsync(site, Role.Editor, "سلمى");
        using var karim = await Staff.SignedInAsync(site, Role.Editor, "كريم");
        var (hers, his) = (await salma.OpenAsync(Path(story.Id)), await karim.OpenAsync(Path(story.Id)));
        await KeepAsync(salma, hers, 1, story.Id, ("Form.Headline", "لسلمى"));

        Assert.Equal(403, (await KeepAsync(karim, his, 2, story.Id, ("Form.Headline", "لكريم"), ("Typed.Window", Window(hers)))).Status);
        await karim.SendAsync(Path(story.Id), his, ("Form.Headline", "لكريم"), ("Typed.Window", Window(hers)), ("Typed.Contains", Window(hers)), ("Typed.ContainsUpTo", "99"));

        Assert.Equal(["لسلمى"], await HeadlinesAsync(site));
    }

    [Fact]
    public async Task What_cannot_be_kept_is_said_in_Arabic()
    {
        await using var site = new SiteFactory();
        var story = await site.Desk.PublishAsync();
        using var salma = await Staff.SignedInAsync(site, Role.Editor);
        var page = await salma.OpenAsync(Path(story.Id));

        var tooLong = await KeepAsync(salma, page, 1, story.Id, ("Form.Body", new string('ا', 550_001)));
        Assert.Equal((413, "النص أطول من 500 ألف محرف، فلا تُحفظ منه نسخة في الخادم."), (tooLong.Status, Says(tooLong)));
        var gone = await KeepAsync(salma, page, 1, 999);
        Assert.Equal((404, "لم يعد هذا المقال موجودًا، فلا تُحفظ نسخة في الخادم."), (gone.Status, Says(gone)));
        Assert.Equal(400, (await KeepAsync(salma, page, 0, story.Id)).Status);
        Assert.Equal(400, (await KeepAsync(salma, page, 1, story.Id, ("__RequestVerificationToken", ""))).Status);
        Assert.Equal(302, (await salma.OpenAsync("/admin/unsaved")).Status);
        Assert.Empty(await HeadlinesAsync(site));
    }

    [Fact]
    public async Task A_script_whose_session_is_over_is_told_so()
    {
        await using var site = new SiteFactory();
        var story = await site.Desk.PublishAsync();
        using var salma = await Staff.SignedInAsync(site, Role.Editor);
        var page = await salma.OpenAsync(Path(story.Id));
        await using (var db = site.Store.Open()) await db.Sessions.ExecuteDeleteAsync(Ct);

        Assert.Equal(401, (await salma.PostAsync("/admin/unsaved", Sent(page, 1, story.Id), ("Sec-Fetch-Mode", "cors"))).Status);
    }

    [Fact]
    public async Task A_page_whose_writer_signed_in_again_gets_a_token_that_fits_and_hears_whose_it_is()
    {
        await using var site = new SiteFactory();
        using var salma = await Staff.SignedInAsync(site, Role.Contributor);
        using var stranger = Staff.Stranger(site);
        var page = await salma.OpenAsync("/admin/articles/new");

        var answer = await salma.OpenAsync("/admin/unsaved?handler=Token");

        var said = JsonDocument.Parse(answer.Bytes).RootElement;
        Assert.Equal((salma.Id, page.One("body").GetAttribute("data-who")), (said.GetProperty("who").GetString(), said.GetProperty("who").GetString()));
        Assert.Contains("no-store", answer.Header("Cache-Control"), StringComparison.Ordinal);
        Assert.Equal(200, (await KeepAsync(salma, page, 1, null, ("__RequestVerificationToken", said.GetProperty("token").GetString()!))).Status);
        Assert.Equal(302, (await stranger.OpenAsync("/admin/unsaved?handler=Token")).Status);
    }

    [Fact]
    public async Task What_nobody_came_back_for_is_thrown_away_after_two_months()
    {
        await using var site = new SiteFactory();
        var now = DateTimeOffset.UtcNow;
        foreach (var (days, fields) in new (int, string)[] { (59, "{}"), (61, "{}"), (1, "{}") })
            await site.Desk.AddAsync(new UnsavedText(Guid.NewGuid(), Newsroom.Maria, 1, fields, now.AddDays(-days)) { Headline = $"{days}" });
        foreach (var (days, headline) in new[] { (2, "2"), (4, "4") })
        {
            var over = await site.Desk.AddAsync(new UnsavedText(Guid.NewGuid(), Newsroom.Maria, 1, "{}", now.AddDays(-days)) { Headline = headline });
            await using var db = site.Store.Open();
            await db.UnsavedTexts.Where(t => t.Window == over.Window).ExecuteUpdateAsync(set => set.SetProperty(t => t.Fields, (string?)null), Ct);
        }

        await site.Services.GetRequiredService<SweepDesk>().RunAsync(Ct);

        await using var after = site.Store.Open();
        Assert.Equal(["1", "2", "59"], await after.UnsavedTexts.OrderBy(t => t.Headline).Select(t => t.Headline).ToListAsync(Ct));
    }

    private static string Path(int story) => FormattableString.Invariant($"/admin/articles/{story}");

    private static string Window(ReaderPage page) => page.One("[name='Typed.Window']").GetAttribute("value")!;

    private static string? Says(ReaderPage answer) => JsonDocument.Parse(answer.Bytes).RootElement.GetProperty("says").GetString();

    private static Task<ReaderPage> KeepAsync(Staff who, ReaderPage page, long count, int? story, params (string Name, string Value)[] typed) =>
        who.PostAsync("/admin/unsaved", Sent(page, count, story, typed));

    /// <summary>What the script of a page sends: its form, and what it knows beside it.</summary>
    private static Dictionary<string, string> Sent(ReaderPage page, long count, int? story, params (string Name, string Value)[] typed)
    {
        var fields = Staff.Fields(page);
        fields["count"] = FormattableString.Invariant($"{count}");
        if (story is { } id) fields["story"] = FormattableString.Invariant($"{id}");
        foreach (var (name, value) in typed) fields[name] = value;
        return fields;
    }

    private static async Task<List<string>> HeadlinesAsync(SiteFactory site)
    {
        await using var db = site.Store.Open();
        return await db.UnsavedTexts.Where(t => t.Fields != null).OrderBy(t => t.Count).Select(t => t.Headline).ToListAsync(Ct);
    }
}
