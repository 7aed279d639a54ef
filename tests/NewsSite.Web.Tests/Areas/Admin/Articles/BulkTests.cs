using Microsoft.EntityFrameworkCore;
using NewsSite.Domain.Accounts;
using NewsSite.Domain.Articles;
using NewsSite.Domain.Audit;
using NewsSite.Domain.Checks;
using NewsSite.Testing;

namespace NewsSite.Web.Tests.Areas.Admin.Articles;

/// <summary>A15: acts on many stories, with a preview and one undo.</summary>
public sealed class BulkTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Stories_move_after_a_preview_that_changes_nothing_and_one_undo_brings_them_back()
    {
        await using var site = new SiteFactory();
        var live = await site.Desk.PublishAsync("منشور");
        var draft = await site.Desk.DraftAsync("مسودة");
        var there = await site.Desk.PublishAsync("هناك", category: "رياضة");
        using var salma = await Staff.SignedInAsync(site, Role.Editor);

        var preview = await PreviewAsync(salma, "Move", [live.Id, draft.Id, there.Id], ("Form.CategoryId", "2"));

        Assert.Equal(["يتغيّر على الموقع فورًا.", "يتغيّر.", "هو في هذا القسم."], preview.Texts(".bulk-sentence"));
        Assert.Equal(3, (await RevisionsAsync(site)).Count);
        var done = await DoAsync(salma, preview);
        Assert.Equal((302, "/admin/articles/bulk/1"), (done.Status, done.Location));
        Assert.Equal(["تم.", "تم.", "هو في هذا القسم."], (await salma.OpenAsync(done.Location!)).Texts(".bulk-sentence"));
        Assert.Equal(["رياضة", "رياضة", "رياضة"], await CategoriesAsync(site));
        Assert.Equal(301, (await site.Reader.OpenAsync(live.Path())).Status);

        await UndoAsync(salma, done.Location!);

        Assert.Equal(["سياسة", "سياسة", "رياضة"], await CategoriesAsync(site));
        Assert.Equal(200, (await site.Reader.OpenAsync(live.Path())).Status);
        Assert.Equal([1, 1, 1, 2, 2, 2, 3], (await RevisionsAsync(site)).Order());
        await using var db = site.Store.Open();
        Assert.Equal(1, await db.Audit.CountAsync(a => a.Act == Act.BulkDone, Ct));
        Assert.Equal(1, await db.Audit.CountAsync(a => a.Act == Act.BulkUndone, Ct));
        Assert.Equal(4, await db.Audit.CountAsync(a => a.Act == Act.StoryRevised, Ct));
    }

    [Fact]
    public async Task Sent_twice_it_is_one_act()
    {
        await using var site = new SiteFactory();
        var story = await site.Desk.PublishAsync();
        await site.Desk.OpenCategoryAsync("رياضة");
        using var salma = await Staff.SignedInAsync(site, Role.Editor);
        var preview = await PreviewAsync(salma, "Move", [story.Id], ("Form.CategoryId", "2"));

        var answers = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => DoAsync(salma, preview)));

        Assert.Equal(["/admin/articles/bulk/1"], answers.Select(a => a.Location).Distinct());
        Assert.Equal([story.Id, story.Id], await RevisionsAsync(site));
    }

    [Fact]
    public async Task A_live_story_with_changes_of_its_own_keeps_them_to_itself()
    {
        await using var site = new SiteFactory();
        var story = await site.Desk.PublishAsync("الأول", tags: ["قمة"]);
        await site.Desk.ChangeAsync(story, a => a.Revise(a.Revisions[^1].Content() with { Headline = "الثاني", Slug = null }, Newsroom.Maria, Newsroom.Tuesday));
        using var salma = await Staff.SignedInAsync(site, Role.Editor);

        var preview = await PreviewAsync(salma, "RemoveTag", [story.Id], ("Form.Tag", "قمه"));
        Assert.Equal(["يتغيّر في النسخة التي لم تُنشر، مع تعديلاتها."], preview.Texts(".bulk-sentence"));
        await DoAsync(salma, preview);

        Assert.Equal("الأول", (await site.Reader.OpenAsync(story.Path())).Text("h1"));
        await using var db = site.Store.Open();
        var kept = await db.Articles.Include(a => a.Tags).SingleAsync(Ct);
        Assert.Equal((3, 1, 1), (kept.LatestRevision, kept.LiveRevision, kept.Tags.Count));
    }

    [Fact]
    public async Task What_somebody_changed_since_is_not_undone_and_the_rest_is()
    {
        await using var site = new SiteFactory();
        var first = await site.Desk.PublishAsync("الأول");
        var second = await site.Desk.PublishAsync("الثاني");
        using var salma = await Staff.SignedInAsync(site, Role.Editor);
        var result = (await DoAsync(salma, await PreviewAsync(salma, "Withdraw", [first.Id, second.Id], ("Form.Note", "للمراجعة.")))).Location!;
        Assert.Equal("للمراجعة.", (await site.Reader.OpenAsync(second.Path())).Text(".page-lead"));
        await site.Desk.ChangeAsync(second, a => a.Revise(a.Revisions[^1].Content() with { Headline = "جديد" }, Newsroom.Maria, Newsroom.Wednesday));

        await UndoAsync(salma, result);

        Assert.Equal(["تُراجع عنه.", "لم يُتراجع عنه: غُيّر المقال بعد ذلك، فبقي كما هو."], (await salma.OpenAsync(result)).Texts(".bulk-sentence"));
        Assert.Equal((200, 410), ((await site.Reader.OpenAsync(first.Path())).Status, (await site.Reader.OpenAsync(second.Path())).Status));
    }

    [Theory]
    [InlineData("Withdraw", 410)]
    [InlineData("Trash", 404)]
    public async Task What_the_checks_forbid_to_publish_by_now_is_not_brought_back_and_the_reason_is_said(string kind, int stays)
    {
        await using var site = new SiteFactory();
        var bare = await site.Desk.PublishAsync("بلا وسوم");
        var tagged = await site.Desk.PublishAsync("بوسم", tags: ["قمة"]);
        using var salma = await Staff.SignedInAsync(site, Role.Editor);
        var result = (await DoAsync(salma, await PreviewAsync(salma, kind, [bare.Id, tagged.Id]))).Location!;
        await site.Desk.AddAsync(new CheckRule(Check.Tag, CheckLevel.Must, null));

        await UndoAsync(salma, result);

        var sentences = (await salma.OpenAsync(result)).Texts(".bulk-sentence");
        Assert.StartsWith("لم يُتراجع عنه: ", sentences[0], StringComparison.Ordinal);
        Assert.Contains("وسم", sentences[0], StringComparison.Ordinal);
        Assert.Equal("تُراجع عنه.", sentences[1]);
        Assert.Equal((stays, 200), ((await site.Reader.OpenAsync(bare.Path())).Status, (await site.Reader.OpenAsync(tagged.Path())).Status));
    }

    [Fact]
    public async Task A_live_story_that_the_checks_would_not_let_out_is_not_changed_and_the_preview_says_why()
    {
        await using var site = new SiteFactory();
        var bare = await site.Desk.PublishAsync("بلا وسوم");
        var tagged = await site.Desk.PublishAsync("بوسم", tags: ["قمة"]);
        var draft = await site.Desk.DraftAsync("مسودة");
        await site.Desk.OpenCategoryAsync("رياضة");
        await site.Desk.AddAsync(new CheckRule(Check.Tag, CheckLevel.Must, null));
        using var salma = await Staff.SignedInAsync(site, Role.Editor);

        var move = await PreviewAsync(salma, "Move", [bare.Id, tagged.Id, draft.Id], ("Form.CategoryId", "2"));
        Assert.Equal(["لا يصلح للنشر بعد هذا التغيير: لا وسم للمقال.", "يتغيّر على الموقع فورًا.", "يتغيّر."], move.Texts(".bulk-sentence"));
        var done = (await DoAsync(salma, move)).Location!;

        Assert.Equal("لا يصلح للنشر بعد هذا التغيير: لا وسم للمقال.", (await salma.OpenAsync(done)).Texts(".bulk-sentence")[0]);
        Assert.Equal(["سياسة", "رياضة", "رياضة"], await CategoriesAsync(site));
        Assert.Equal([bare.Id, tagged.Id, tagged.Id, draft.Id, draft.Id], (await RevisionsAsync(site)).Order());
        var untag = await PreviewAsync(salma, "RemoveTag", [tagged.Id], ("Form.Tag", "قمة"));
        Assert.Equal("لا يصلح للنشر بعد هذا التغيير: لا وسم للمقال.", untag.Text(".bulk-sentence"));
    }

    [Fact]
    public async Task Undoing_shows_readers_nothing_that_the_checks_forbid_by_now()
    {
        await using var site = new SiteFactory();
        var story = await site.Desk.PublishAsync("بلا وسوم");
        await site.Desk.PublishAsync("بوسم", tags: ["قمة"]);
        using var salma = await Staff.SignedInAsync(site, Role.Editor);
        var result = (await DoAsync(salma, await PreviewAsync(salma, "AddTag", [story.Id], ("Form.Tag", "قمة")))).Location!;
        await site.Desk.AddAsync(new CheckRule(Check.Tag, CheckLevel.Must, null));

        await UndoAsync(salma, result);

        Assert.Equal("لم يُتراجع عنه: لا يصلح للنشر بعد هذا التغيير: لا وسم للمقال.", (await salma.OpenAsync(result)).Text(".bulk-sentence"));
        await using var db = site.Store.Open();
        Assert.Equal((2, 2), await db.Articles.Where(a => a.Id == story.Id).Select(a => ValueTuple.Create(a.LatestRevision, a.LiveRevision!.Value)).SingleAsync(Ct));
    }

    [Fact]
    public async Task From_the_trash_each_comes_back_to_where_it_was()
    {
        await using var site = new SiteFactory();
        var live = await site.Desk.PublishAsync("منشور");
        var review = await site.Desk.DraftAsync("قيد المراجعة");
        var scheduled = await site.Desk.DraftAsync("مجدول");
        await site.Desk.ChangeAsync(review, a => a.SubmitForReview(Newsroom.Maria, Newsroom.Monday));
        await site.Desk.ChangeAsync(scheduled, a => a.Schedule(DateTimeOffset.UtcNow.AddDays(400), Newsroom.Maria, Newsroom.Monday));
        using var salma = await Staff.SignedInAsync(site, Role.Editor);

        var result = (await DoAsync(salma, await PreviewAsync(salma, "Trash", [live.Id, review.Id, scheduled.Id]))).Location!;
        Assert.Equal(404, (await site.Reader.OpenAsync(live.Path())).Status);
        await UndoAsync(salma, result);

        await using var db = site.Store.Open();
        Assert.Equal([ArticleStatus.Published, ArticleStatus.InReview, ArticleStatus.Scheduled], await db.Articles.OrderBy(a => a.Id).Select(a => a.Status).ToListAsync(Ct));
    }

    [Theory]
    [InlineData("Trash")]
    [InlineData("Withdraw")]
    public async Task What_was_to_leave_the_site_by_itself_has_that_moment_again_after_an_undo(string kind)
    {
        await using var site = new SiteFactory();
        var story = await site.Desk.PublishAsync("عرض ينتهي");
        var leaves = DateTimeOffset.UtcNow.AddDays(400);
        await site.Desk.ChangeAsync(story, a => a.WithdrawLater(leaves, "انتهى العرض.", Newsroom.Tuesday));
        using var salma = await Staff.SignedInAsync(site, Role.Editor);
        var preview = await PreviewAsync(salma, kind, [story.Id]);
        if (kind == "Trash") Assert.Equal("يختفي من الموقع ويُنقل إلى المهملات، ويُلغى موعد سحبه.", preview.Text(".bulk-sentence"));

        await UndoAsync(salma, (await DoAsync(salma, preview)).Location!);

        await using var db = site.Store.Open();
        Assert.Equal((ArticleStatus.Published, leaves, "انتهى العرض."), await db.Articles.Select(a => ValueTuple.Create(a.Status, a.WithdrawAt!.Value, a.WithdrawalNote)).SingleAsync(Ct));
    }

    [Fact]
    public async Task The_preview_says_of_each_what_it_loses_of_its_schedule()
    {
        await using var site = new SiteFactory();
        var (live, draft) = (await site.Desk.PublishAsync("منشور"), await site.Desk.DraftAsync("مسودة"));
        await site.Desk.ChangeAsync(live, a => a.Revise(a.Revisions[^1].Content() with { Headline = "جديد" }, Newsroom.Maria, Newsroom.Tuesday));
        foreach (var story in new[] { live, draft }) await site.Desk.ChangeAsync(story, a => a.Schedule(DateTimeOffset.UtcNow.AddDays(400), Newsroom.Maria, Newsroom.Tuesday));
        using var salma = await Staff.SignedInAsync(site, Role.Editor);

        Assert.Equal(
            ["يختفي من الموقع ويُنقل إلى المهملات، ويُلغى موعد نشر تعديلاته.", "يُنقل إلى المهملات، ويُلغى موعد نشره."],
            (await PreviewAsync(salma, "Trash", [live.Id, draft.Id])).Texts(".bulk-sentence"));
        Assert.Equal("يُسحب من الموقع، ويُلغى موعد نشر تعديلاته.", (await PreviewAsync(salma, "Withdraw", [live.Id])).Text(".bulk-sentence"));
    }

    [Fact]
    public async Task A_writer_acts_on_own_drafts_alone_also_by_a_direct_post()
    {
        await using var site = new SiteFactory();
        var others = await site.Desk.PublishAsync("لغيره");
        await site.Desk.OpenCategoryAsync("رياضة");
        using var writer = await Staff.SignedInAsync(site, Role.Contributor);
        await writer.SubmitAsync("/admin/articles/new", ("Form.Headline", "له"), ("Form.CategoryId", "2"));

        foreach (var kind in new[] { "Withdraw", "Trash" })
        {
            var preview = await PreviewAsync(writer, kind, [others.Id, 2]);
            Assert.All(preview.Texts(".bulk-sentence"), sentence => Assert.Equal("لا يتيح لك حسابك هذا العمل على هذا المقال.", sentence));
            await writer.PostFormAsync("/admin/articles/bulk?handler=Do", Fields(preview, kind, [others.Id, 2]));
            Assert.Equal(403, (await writer.PostFormAsync("/admin/articles/bulk?handler=Do", Fields(preview, kind, [others.Id]))).Status);
        }

        var submit = await PreviewAsync(writer, "Submit", [others.Id, 2]);
        Assert.Equal(["لا يتيح لك حسابك هذا العمل على هذا المقال.", "يُرسل إلى المراجعة."], submit.Texts(".bulk-sentence"));
        await DoAsync(writer, submit);

        await using var db = site.Store.Open();
        Assert.Equal([ArticleStatus.Published, ArticleStatus.InReview], await db.Articles.OrderBy(a => a.Id).Select(a => a.Status).ToListAsync(Ct));
        Assert.Equal([("إرسال إلى المراجعة", "مقال واحد")], await db.Audit.Where(a => a.Act == Act.BulkDone).Select(a => ValueTuple.Create(a.Subject, a.Detail)).ToListAsync(Ct));
        Assert.Equal(4, await db.Audit.CountAsync(a => a.Act == Act.Refused, Ct));
    }

    [Fact]
    public async Task What_is_missing_is_said_beside_the_field_and_what_was_chosen_stays()
    {
        await using var site = new SiteFactory();
        var story = await site.Desk.PublishAsync();
        using var salma = await Staff.SignedInAsync(site, Role.Editor);

        Assert.Equal("اختر القسم.", (await PreviewAsync(salma, "Move", [story.Id])).Text("#bulk-category-error"));
        Assert.Equal("اختر مقالًا واحدًا على الأقل.", (await PreviewAsync(salma, "Trash", [])).Text(".bulk > .field-error"));
        var unknown = await PreviewAsync(salma, "AddTag", [story.Id], ("Form.Tag", "لا يوجد"));
        Assert.Equal("لا وسم باسم “لا يوجد”.", unknown.Text("#bulk-tag-error"));
        Assert.Equal("لا يوجد", unknown.One("#bulk-tag").GetAttribute("value"));
        Assert.Equal($"{story.Id}", unknown.One("input[name='Form.Stories']").GetAttribute("value"));
        Assert.Equal(404, (await salma.OpenAsync("/admin/articles/bulk/7")).Status);
    }

    private static async Task<ReaderPage> PreviewAsync(Staff who, string kind, int[] stories, params (string Name, string Value)[] more) =>
        await who.PostFormAsync("/admin/articles/bulk", [.. Fields(await who.OpenAsync("/admin/articles"), kind, stories), .. more.Select(m => KeyValuePair.Create(m.Name, m.Value))]);

    /// <summary>Presses the preview's button.</summary>
    private static Task<ReaderPage> DoAsync(Staff who, ReaderPage preview) =>
        who.PostFormAsync("/admin/articles/bulk?handler=Do", [.. preview.All("main form input").Select(i => KeyValuePair.Create(i.GetAttribute("name")!, i.GetAttribute("value") ?? ""))]);

    private static async Task UndoAsync(Staff who, string result) =>
        Assert.Equal(302, (await who.PostFormAsync(result, Fields(await who.OpenAsync(result), "", []))).Status);

    private static List<KeyValuePair<string, string>> Fields(ReaderPage page, string kind, int[] stories) =>
    [
        new("__RequestVerificationToken", page.All("input[name=__RequestVerificationToken]")[0].GetAttribute("value")!),
        new("Form.Kind", kind),
        .. stories.Select(id => KeyValuePair.Create("Form.Stories", $"{id}")),
    ];

    private static async Task<List<string>> CategoriesAsync(SiteFactory site)
    {
        await using var db = site.Store.Open();
        return await db.Articles.OrderBy(a => a.Id).Select(a => a.Category.Name).ToListAsync(Ct);
    }

    private static async Task<List<int>> RevisionsAsync(SiteFactory site)
    {
        await using var db = site.Store.Open();
        return await db.Revisions.Select(r => r.ArticleId).ToListAsync(Ct);
    }
}
