using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using NewsSite.Domain.Accounts;
using NewsSite.Domain.Articles;
using NewsSite.Domain.Audit;
using NewsSite.Domain.Authors;
using NewsSite.Testing;

namespace NewsSite.Web.Tests.Areas.Admin.Articles;

/// <summary>What is done to a story: refused, nothing typed is lost; sent twice, it is done once.</summary>
public sealed class StoryActsTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("correct", 1001, "التصحيح أطول من 1000 محرف.")]
    [InlineData("withdraw", 1001, "السبب أطول من 1000 محرف.")]
    [InlineData("return", 1001, "الملاحظة أطول من 1000 محرف.")]
    public async Task A_text_that_is_too_long_is_refused_beside_its_field_and_kept(string act, int length, string reason)
    {
        await using var site = new SiteFactory();
        var story = await site.Desk.PublishAsync();
        using var salma = await Staff.SignedInAsync(site, Role.Editor);
        var text = new string('ن', length);

        var page = await salma.ActAsync(Desk(story), act, text);

        Assert.Equal(reason, page.Text($"#{act}-form-text-error"));
        Assert.Equal(text, page.One($"#{act}-form-text").TextContent);
        Assert.True(page.One($"details:has(#{act}-form-text)").HasAttribute("open"));
    }

    [Fact]
    public async Task A_correction_that_comes_too_late_is_refused_and_its_text_is_kept()
    {
        await using var site = new SiteFactory();
        var story = await site.Desk.PublishAsync();
        using var salma = await Staff.SignedInAsync(site, Role.Editor);
        var open = await salma.OpenAsync(Desk(story));
        await site.Desk.WithdrawAsync(story);

        var page = await salma.SendActAsync(Desk(story), "correct", open, "الرقم الصحيح 12.");

        Assert.Equal("لا يُصحح إلا مقال منشور.", page.Text(".refusals"));
        Assert.Equal("الرقم الصحيح 12.", page.One("#correct-form-text").TextContent);
    }

    [Fact]
    public async Task Who_may_no_longer_edit_is_told_so_on_record_and_keeps_the_text()
    {
        await using var site = new SiteFactory();
        await site.Desk.OpenCategoryAsync("محليات");
        using var writer = await Staff.SignedInAsync(site, Role.Contributor);
        using var salma = await Staff.SignedInAsync(site, Role.Editor);
        var path = (await writer.SubmitAsync("/admin/articles/new", ("Form.Headline", "خبر"), ("Form.Body", "متن."), ("Form.CategoryId", "1"))).Location!;
        var open = await writer.OpenAsync(path);
        await salma.SubmitAsync(path, ("then", "Publish"));

        var page = await writer.SendAsync(path, open, ("Form.Body", "متن أطول بكثير."), ("Note", "زدت فقرة."));

        Assert.Equal(403, page.Status);
        Assert.Contains("لا يتيح لك حسابك تحرير هذا المقال", page.Text(".refusals"), StringComparison.Ordinal);
        Assert.Equal("متن أطول بكثير.", page.One("#form-body").TextContent);
        Assert.Equal("زدت فقرة.", page.One("#note").GetAttribute("value"));
        await using var db = site.Store.Open();
        Assert.True(await db.Audit.AnyAsync(a => a.Act == Act.Refused && a.By == new EditorId(writer.Id!), Ct));
    }

    [Fact]
    public async Task Who_may_not_publish_keeps_the_text_that_was_to_be_saved_with_it()
    {
        await using var site = new SiteFactory();
        await site.Desk.OpenCategoryAsync("محليات");
        using var writer = await Staff.SignedInAsync(site, Role.Contributor);
        var path = (await writer.SubmitAsync("/admin/articles/new", ("Form.Headline", "خبر"), ("Form.Body", "متن."), ("Form.CategoryId", "1"))).Location!;

        var page = await writer.SubmitAsync(path, ("Form.Body", "متن جديد."), ("then", "Publish"));

        Assert.Equal((403, "متن جديد."), (page.Status, page.One("#form-body").TextContent));
        await using var db = site.Store.Open();
        Assert.Equal(1, await db.Revisions.CountAsync(Ct));
    }

    [Fact]
    public async Task An_act_that_is_refused_by_right_keeps_its_text()
    {
        await using var site = new SiteFactory();
        var story = await site.Desk.PublishAsync();
        using var writer = await Staff.SignedInAsync(site, Role.Contributor);

        var page = await writer.ActAsync(Desk(story), "correct", "الاسم سليم.");

        Assert.Equal((403, "الاسم سليم."), (page.Status, page.One("#correct-form-text").TextContent));
    }

    [Fact]
    public async Task A_store_that_refuses_is_not_taken_for_another_editor()
    {
        var breaks = new BreaksOnRevisions();
        await using var site = new SiteFactory { WithContext = options => options.AddInterceptors(breaks) };
        var story = await site.Desk.PublishAsync();
        using var salma = await Staff.SignedInAsync(site, Role.Editor);
        var open = await salma.OpenAsync(Desk(story));
        breaks.On = true;

        var page = await salma.SendAsync(Desk(story), open, ("Form.Body", "متن جديد."), ("Form.Tags", "وسم جديد"));

        Assert.Equal(503, page.Status);
        Assert.Contains("تعذّر الحفظ الآن", page.Text(".refusals"), StringComparison.Ordinal);
        Assert.Empty(page.All(".conflict"));
        Assert.Equal("متن جديد.", page.One("#form-body").TextContent);
        await using var db = site.Store.Open();
        Assert.False(await db.Tags.AnyAsync(Ct));
    }

    [Fact]
    public async Task A_publication_that_is_refused_claims_nothing_as_saved_and_leaves_no_tag_behind()
    {
        await using var site = new SiteFactory();
        await site.Desk.OpenCategoryAsync("محليات");
        using var salma = await Staff.SignedInAsync(site, Role.Editor);
        var path = (await salma.SubmitAsync("/admin/articles/new", ("Form.Headline", "العنوان المحفوظ"), ("Form.Body", "متن."), ("Form.CategoryId", "1"))).Location!;

        var page = await salma.SubmitAsync(path, ("Form.Headline", "عنوان لم يُحفظ"), ("Form.Body", ""), ("Form.Tags", "وسم جديد"), ("then", "Publish"));

        Assert.EndsWith("متن المقال فارغ.", page.Text(".refusals"), StringComparison.Ordinal);
        Assert.Equal("العنوان المحفوظ", page.Text("h1"));
        Assert.Contains("النسخة 1", page.Text(".desk-title .desk-meta"), StringComparison.Ordinal);
        Assert.Equal("عنوان لم يُحفظ", page.One("#form-headline").TextContent);
        Assert.Equal("1", page.One("form.form input[name=startedFrom]").GetAttribute("value"));
        await using var db = site.Store.Open();
        Assert.False(await db.Tags.AnyAsync(Ct));
    }

    [Fact]
    public async Task Cancelling_a_scheduled_update_says_that_and_not_that_the_story_went_back()
    {
        await using var site = new SiteFactory();
        var story = await site.Desk.PublishAsync();
        using var salma = await Staff.SignedInAsync(site, Role.Editor);
        await salma.SubmitAsync(Desk(story), ("Form.Headline", "عنوان جديد"));
        await salma.ActAsync(Desk(story), "schedule", "2099-01-01T10:00");

        await salma.ActAsync(Desk(story), "return");

        Assert.Equal("أُلغيت جدولة التعديلات، والمقال منشور كما هو.", (await salma.OpenAsync(Desk(story))).Text(".done"));
    }

    [Fact]
    public async Task A_scheduled_update_that_is_called_important_says_so_at_the_desk_until_it_is_cancelled()
    {
        await using var site = new SiteFactory();
        var story = await site.Desk.PublishAsync();
        using var salma = await Staff.SignedInAsync(site, Role.Editor);
        await salma.SubmitAsync(Desk(story), ("Form.Headline", "عنوان جديد"));

        var refused = await salma.ActAsync(Desk(story), "schedule", "2020-01-01T10:00", ("Form.Substantial", "true"));
        await salma.ActAsync(Desk(story), "schedule", "2099-01-01T10:00", ("Form.Substantial", "true"));

        Assert.True(refused.One("[name='Form.Substantial']").HasAttribute("checked"));
        var page = await salma.OpenAsync(Desk(story));
        Assert.Contains("تُنشر تعديلاته تحديثًا مهمًا", page.Text(".desk-meta"), StringComparison.Ordinal);
        Assert.True(page.One("[name='Form.Substantial']").HasAttribute("checked"));
        await salma.ActAsync(Desk(story), "return");
        Assert.False((await salma.OpenAsync(Desk(story))).One("[name='Form.Substantial']").HasAttribute("checked"));
    }

    [Fact]
    public async Task While_another_program_holds_the_store_a_story_is_shown_and_what_was_typed_comes_back()
    {
        using var store = new SqliteStore();
        await using var site = new SiteFactory { Store = store, Settings = new Dictionary<string, string> { ["ConnectionStrings:Content"] = $"{store.ConnectionString};Default Timeout=1" } };
        var story = await site.Desk.PublishAsync();
        using var salma = await Staff.SignedInAsync(site, Role.Editor);
        var page = await salma.OpenAsync(Desk(story));
        await using var other = new SqliteConnection(store.ConnectionString);
        await other.OpenAsync(Ct);
        await using var held = other.BeginTransaction(deferred: false);

        var refused = await salma.SendAsync(Desk(story), page, ("Form.Headline", "كُتب والمخزن مشغول"));

        Assert.Equal((503, "كُتب والمخزن مشغول"), (refused.Status, refused.One("#form-headline").TextContent));
        Assert.Equal(200, (await salma.OpenAsync(Desk(story))).Status);
    }

    [Theory]
    [InlineData("trash", "نُقل المقال إلى المهملات، وأُلغي موعد نشر تعديلاته")]
    [InlineData("withdraw", "سُحب المقال، وأُلغي موعد نشر تعديلاته")]
    public async Task A_story_that_leaves_the_site_says_what_it_loses_of_its_schedule_and_keeps_that_its_update_is_important(string act, string sentence)
    {
        await using var site = new SiteFactory();
        var story = await site.Desk.PublishAsync();
        using var salma = await Staff.SignedInAsync(site, Role.Editor);
        await salma.SubmitAsync(Desk(story), ("Form.Headline", "عنوان جديد"));
        await salma.ActAsync(Desk(story), "schedule", "2099-01-01T10:00", ("Form.Substantial", "true"));
        Assert.Contains("يُلغى موعد نشر تعديلاته، ويبقى نصه كما هو.", (await salma.OpenAsync(Desk(story))).Text($"form[action$='/{act}']"), StringComparison.Ordinal);

        await salma.ActAsync(Desk(story), act);

        Assert.StartsWith(sentence, (await salma.OpenAsync(Desk(story))).Text(".done"), StringComparison.Ordinal);
        if (act == "trash")
        {
            await salma.ActAsync(Desk(story), "restore");
            Assert.Equal("عاد المقال من المهملات مسحوبًا. تعديلاته التي لم تُنشر باقية بلا موعد، وما زالت تحديثًا مهمًا.", (await salma.OpenAsync(Desk(story))).Text(".done"));
        }

        var page = await salma.OpenAsync(Desk(story));
        Assert.Equal("عنوان جديد", page.One("#form-headline").TextContent);
        Assert.True(page.One("[name=substantial]").HasAttribute("checked"));
        await salma.SendAsync(Desk(story), page, ("then", "Publish"));
        Assert.Contains("آخر تحديث", (await site.Reader.OpenAsync((await salma.OpenAsync(Desk(story))).One(".desk-links a:last-child").GetAttribute("href")!)).Html, StringComparison.Ordinal);
        await using var db = site.Store.Open();
        Assert.Contains("أُلغي موعد نشر تعديلاته: 2099-01-01T10:00، تحديث مهم", await db.Audit.Where(a => a.Act == (act == "trash" ? Act.StoryTrashed : Act.StoryWithdrawn)).Select(a => a.Detail).SingleAsync(Ct), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_scheduled_story_that_comes_back_from_the_trash_says_that_it_has_no_moment_any_more()
    {
        await using var site = new SiteFactory();
        var story = await site.Desk.DraftAsync();
        using var salma = await Staff.SignedInAsync(site, Role.Editor);
        await salma.ActAsync(Desk(story), "schedule", "2099-01-01T10:00");

        await salma.ActAsync(Desk(story), "trash");
        Assert.StartsWith("نُقل المقال إلى المهملات، وأُلغي موعد نشره", (await salma.OpenAsync(Desk(story))).Text(".done"), StringComparison.Ordinal);
        await salma.ActAsync(Desk(story), "restore");

        Assert.Equal("عاد المقال من المهملات مسودة. كان مجدولًا، ولا موعد لنشره الآن.", (await salma.OpenAsync(Desk(story))).Text(".done"));
    }

    [Fact]
    public async Task A_newer_revision_is_not_scheduled_unseen()
    {
        await using var site = new SiteFactory();
        var story = await site.Desk.DraftAsync();
        using var salma = await Staff.SignedInAsync(site, Role.Editor);
        using var karim = await Staff.SignedInAsync(site, Role.Editor, "كريم");
        var open = await salma.OpenAsync(Desk(story));
        await karim.SubmitAsync(Desk(story), ("Form.Body", "متن كريم."));

        var page = await salma.SendActAsync(Desk(story), "schedule", open, "2099-01-01T10:00");

        Assert.Contains("حُفظت نسخة أحدث", page.Text(".refusals"), StringComparison.Ordinal);
        Assert.Equal(302, (await salma.SendActAsync(Desk(story), "schedule", page, "2099-01-01T10:00")).Status);
    }

    [Fact]
    public async Task A_byline_and_an_address_may_hold_a_comma()
    {
        await using var site = new SiteFactory();
        await site.Desk.AddAsync(new Author("وكالة الأنباء، مكتب القاهرة", Newsroom.Monday));
        var other = await site.Desk.PublishAsync("مقال آخر");
        var story = await site.Desk.PublishAsync();
        using var salma = await Staff.SignedInAsync(site, Role.Editor);

        var answer = await salma.SubmitAsync(Desk(story), ("Form.Authors", "وكالة الأنباء، مكتب القاهرة"), ("Form.ReadAlso", $"https://news.example/سياسة/{other.Id}/رقم-1,5"));

        Assert.Equal(302, answer.Status);
        Assert.Equal("وكالة الأنباء، مكتب القاهرة", (await salma.OpenAsync(Desk(story))).One("#form-authors").TextContent);
    }

    [Fact]
    public async Task A_changed_category_is_named_not_numbered()
    {
        await using var site = new SiteFactory();
        var story = await site.Desk.PublishAsync(category: "سياسة");
        await site.Desk.OpenCategoryAsync("رياضة");
        using var salma = await Staff.SignedInAsync(site, Role.Editor);

        await salma.SubmitAsync(Desk(story), ("Form.CategoryId", "2"));

        var diff = (await salma.OpenAsync(Desk(story) + "/history")).Text(".history-diff dl");
        Assert.Contains("سياسة", diff, StringComparison.Ordinal);
        Assert.Contains("رياضة", diff, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("correct", "ورد الاسم خطأ.", Act.StoryCorrected)]
    [InlineData("withdraw", "سُحب.", Act.StoryWithdrawn)]
    [InlineData("trash", null, Act.StoryTrashed)]
    public async Task An_act_sent_four_times_at_once_is_done_once(string act, string? text, Act recorded)
    {
        await using var site = new SiteFactory();
        var story = await site.Desk.PublishAsync();
        using var salma = await Staff.SignedInAsync(site, Role.Editor);
        var open = await salma.OpenAsync(Desk(story));

        var answers = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => salma.SendActAsync(Desk(story), act, open, text)));

        Assert.All(answers, answer => Assert.Equal((302, Desk(story)), (answer.Status, answer.Location)));
        await using var db = site.Store.Open();
        Assert.Equal(1, await db.Audit.CountAsync(a => a.Act == recorded, Ct));
        Assert.Equal(act == "correct" ? 1 : 0, await db.Corrections.CountAsync(Ct));
    }

    [Fact]
    public async Task Saving_and_publishing_four_times_at_once_is_one_revision_one_publication_and_no_conflict_with_oneself()
    {
        await using var site = new SiteFactory();
        var story = await site.Desk.PublishAsync();
        using var salma = await Staff.SignedInAsync(site, Role.Editor);
        var open = await salma.OpenAsync(Desk(story));

        var answers = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => salma.SendAsync(Desk(story), open, ("Form.Headline", "عنوان جديد"), ("then", "Publish"))));

        Assert.All(answers, answer => Assert.Equal(302, answer.Status));
        await using var db = site.Store.Open();
        Assert.Equal(2, await db.Revisions.CountAsync(Ct));
        Assert.Equal(1, await db.Audit.CountAsync(a => a.Act == Act.StoryPublished, Ct));
    }

    [Fact]
    public async Task Going_back_and_writing_on_saves_the_longer_text_without_a_conflict_with_oneself()
    {
        await using var site = new SiteFactory();
        var story = await site.Desk.PublishAsync(with: c => c with { Body = "فقرة." });
        using var salma = await Staff.SignedInAsync(site, Role.Editor);
        var open = await salma.OpenAsync(Desk(story));
        await salma.SendAsync(Desk(story), open, ("Form.Body", "فقرة.\n\nثانية."));

        Assert.Equal(302, (await salma.SendAsync(Desk(story), open, ("Form.Body", "فقرة.\n\nثانية.\n\nثالثة."))).Status);

        Assert.Equal("فقرة.\n\nثانية.\n\nثالثة.", (await salma.OpenAsync(Desk(story))).One("#form-body").TextContent);
    }

    [Fact]
    public async Task Another_headline_from_ones_own_other_window_is_shown_and_not_written_over()
    {
        await using var site = new SiteFactory();
        var story = await site.Desk.PublishAsync("متحف");
        using var salma = await Staff.SignedInAsync(site, Role.Editor);
        var open = await salma.OpenAsync(Desk(story));
        await salma.SendAsync(Desk(story), open, ("Form.Headline", "متحف أول"), ("then", "Publish"));

        var clash = await salma.SendAsync(Desk(story), open, ("Form.Headline", "متحف ثان"), ("then", "Publish"));

        Assert.Equal((409, "حفظتَ هذا المقال من نافذة أخرى", "متحف ثان"), (clash.Status, clash.Text(".conflict h2"), clash.One("#form-headline").TextContent));
        Assert.Contains("أول", clash.Text(".conflict ins"), StringComparison.Ordinal);
        await using var db = site.Store.Open();
        Assert.Equal("متحف أول", await db.Articles.Select(a => a.Headline).SingleAsync(Ct));
        Assert.Equal(302, (await salma.SendAsync(Desk(story), clash, ("then", "Publish"))).Status);
        Assert.Equal("متحف ثان", await db.Articles.Select(a => a.Headline).SingleAsync(Ct));
    }

    [Fact]
    public async Task Ones_own_other_window_is_not_called_somebody_else()
    {
        await using var site = new SiteFactory();
        var story = await site.Desk.PublishAsync(with: c => c with { Body = "الأولى هنا.\n\nالثانية هنا." });
        using var salma = await Staff.SignedInAsync(site, Role.Editor);
        var open = await salma.OpenAsync(Desk(story));
        await salma.SendAsync(Desk(story), open, ("Form.Body", "الأولى تغيّرت.\n\nالثانية هنا."));

        var clash = await salma.SendAsync(Desk(story), open, ("Form.Body", "الأولى هنا.\n\nالثانية طالت."));

        Assert.Equal((409, "حفظتَ هذا المقال من نافذة أخرى"), (clash.Status, clash.Text(".conflict h2")));
        Assert.Equal("الأولى تغيّرت.\n\nالثانية طالت.", clash.One("#form-body").TextContent);
    }

    [Fact]
    public async Task Words_of_a_save_that_is_sent_again_are_not_told_as_those_of_the_colleague_who_went_on_from_it()
    {
        await using var site = new SiteFactory();
        var story = await site.Desk.PublishAsync(with: c => c with { Body = "فقرة." });
        using var karim = await Staff.SignedInAsync(site, Role.Editor);
        using var salma = await Staff.SignedInAsync(site, Role.Editor, "سلمى");
        var open = await karim.OpenAsync(Desk(story));
        const string his = "فقرة.\n\nأولى له.\n\nثانية له.";
        await karim.SendAsync(Desk(story), open, ("Form.Body", his), ("then", "Publish"));
        const string hers = "فقرة.\n\nأولى له. ولها.";
        await salma.SubmitAsync(Desk(story), ("Form.Body", hers));

        var clash = await karim.SendAsync(Desk(story), open, ("Form.Body", his));

        Assert.Equal((409, hers), (clash.Status, clash.One("#form-body").TextContent));
        Assert.Contains("حُفظ ما أرسلتَه من قبل", clash.Text(".conflict"), StringComparison.Ordinal);
        Assert.DoesNotContain("أولى", clash.Text(".conflict ins"), StringComparison.Ordinal);
        Assert.Contains("ثانية له", clash.Text(".conflict del"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_comes_to_an_act_by_its_address_finds_the_story()
    {
        await using var site = new SiteFactory();
        var story = await site.Desk.PublishAsync();
        using var salma = await Staff.SignedInAsync(site, Role.Editor);

        Assert.Equal(Desk(story), (await salma.OpenAsync(Desk(story) + "/correct")).Location);
    }

    private static string Desk(Article story) => FormattableString.Invariant($"/admin/articles/{story.Id}");

    /// <summary>A store whose disk is full when a revision is written.</summary>
    private sealed class BreaksOnRevisions : DbCommandInterceptor
    {
        public bool On { get; set; }

        public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
            DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default) =>
            On && command.CommandText.Contains("INSERT INTO \"Revisions\"", StringComparison.Ordinal)
                ? throw new SqliteException("database or disk is full", 13)
                : base.ReaderExecutingAsync(command, eventData, result, cancellationToken);

        public override ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(
            DbCommand command, CommandEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default) =>
            On && command.CommandText.Contains("INSERT INTO \"Revisions\"", StringComparison.Ordinal)
                ? throw new SqliteException("database or disk is full", 13)
                : base.NonQueryExecutingAsync(command, eventData, result, cancellationToken);
    }
}
