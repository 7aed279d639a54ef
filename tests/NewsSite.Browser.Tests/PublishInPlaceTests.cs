using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using NewsSite.Domain.Articles;
using NewsSite.Domain.Audit;

namespace NewsSite.Browser.Tests;

/// <summary>E1, E7: publishing, and sending to review, leave whoever types where they are.</summary>
public sealed class PublishInPlaceTests(Chromium chromium, NamedSite site) : SavingStories(chromium, site), IClassFixture<NamedSite>
{
    [Fact]
    public async Task Two_presses_are_one_save_and_publishing_meanwhile_is_not_lost()
    {
        var id = await AddAsync();
        await using var visit = await SignedInAsync(id);
        var page = visit.Page;
        var letGo = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await page.RouteAsync(new Regex($"/admin/articles/{id}$"), async route =>
        {
            if (route.Request.Method == "POST") await letGo.Task;
            await route.ContinueAsync();
        });
        await page.Locator("#form-standfirst").FillAsync("مقدمة");
        var sent = page.WaitForRequestAsync(request => request.Method == "POST" && request.Url.EndsWith($"/admin/articles/{id}", StringComparison.Ordinal));
        await page.Keyboard.PressAsync("Control+s");
        await page.Keyboard.PressAsync("Control+s");
        await sent;
        await page.Keyboard.PressAsync("Control+s");
        await page.GetByRole(AriaRole.Button, new() { Name = "احفظ وانشر" }).ClickAsync();
        letGo.SetResult();

        await Assertions.Expect(page.Locator(".done")).ToHaveTextAsync("حُفظ المقال ونُشر.");
        Assert.Equal(2, await NewestAsync(id));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Publishing_that_is_pressed_while_a_save_waits_for_its_turn_is_done(bool isSaveFirst)
    {
        var id = await AddAsync();
        await using var visit = await SignedInAsync(id);
        var page = visit.Page;
        var typing = await HoldTypingAsync(page);
        await page.Locator("#form-standfirst").FillAsync("مقدمة");
        await typing.Comes;
        var publish = page.GetByRole(AriaRole.Button, new() { Name = "احفظ وانشر" });

        if (isSaveFirst) await page.Keyboard.PressAsync("Control+s");
        await publish.ClickAsync();
        if (!isSaveFirst) await page.Keyboard.PressAsync("Control+s");
        typing.GoOn.SetResult();

        await Assertions.Expect(page.Locator(".done")).ToHaveTextAsync("حُفظ المقال ونُشر.");
        Assert.Equal(2, await NewestAsync(id));
    }

    [Fact]
    public async Task Publishing_that_is_pressed_during_a_save_outlives_the_next_press_of_save_and_is_named_when_there_is_no_answer()
    {
        var id = await AddAsync();
        await using var visit = await SignedInAsync(id);
        var page = visit.Page;
        var save = await HoldSaveAsync(page, id);
        await page.Locator("#form-standfirst").FillAsync("مقدمة");
        await page.Keyboard.PressAsync("Control+s");
        await save.Comes;
        await page.GetByRole(AriaRole.Button, new() { Name = "احفظ وانشر" }).ClickAsync();
        await page.Keyboard.PressAsync("Control+s");
        save.Break.SetResult();

        await Assertions.Expect(page.Locator(".kept")).ToContainTextAsync("لم يُنفَّذ «احفظ وانشر» بعد، فاضغطه من جديد.");
    }

    [Fact]
    public async Task Publishing_that_is_pressed_during_a_save_is_done_by_the_button_that_stands_there_afterwards()
    {
        var id = await AddAsync();
        await using var visit = await SignedInAsync(id);
        var page = visit.Page;
        var save = await HoldSaveAsync(page, id);
        await page.Locator("#form-standfirst").FillAsync("مقدمة");
        await page.Keyboard.PressAsync("Control+s");
        await save.Comes;
        await page.GetByRole(AriaRole.Button, new() { Name = "احفظ وانشر" }).ClickAsync();
        // The button says something else from now on.
        await PublishByAnotherAsync(id);
        save.GoOn.SetResult();

        await Assertions.Expect(page.Locator(".done")).ToHaveTextAsync("حُفظ المقال ونُشر.");
        await using var db = Site.Open();
        Assert.Equal("مقدمة", await db.Articles.Where(a => a.Id == id).Select(a => a.Standfirst).SingleAsync(Ct));
        Found.Nothing(visit.Complaints);
    }

    [Fact]
    public async Task Publishing_leaves_the_page_with_all_that_a_published_story_has()
    {
        var id = await AddAsync(paragraphs: 60);
        await using var visit = await SignedInAsync(id);
        var page = visit.Page;
        await page.GoToEndAsync();
        await page.Keyboard.TypeAsync(" ثم");
        await MarkAsync(page);
        await HoldAnswerAsync(page);
        await PublishFromTheTextAsync(page);
        await page.UntilAsync("() => window.isSaved === true");
        await page.Keyboard.TypeAsync(" تابع");
        await page.EvaluateAsync("window.goOn()");

        await Assertions.Expect(page.Locator(".done")).ToHaveTextAsync("حُفظ المقال ونُشر.");
        await page.Keyboard.TypeAsync(" وبعده");
        Assert.True(await IsSamePageAsync(page));
        await Assertions.Expect(page.Locator("#form-body")).ToHaveValueAsync(new Regex("ثم تابع وبعده$"));
        Assert.EndsWith(" ثم", await BodyAsync(id), StringComparison.Ordinal);
        await Assertions.Expect(page.GetByRole(AriaRole.Link, new() { Name = "على الموقع" })).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator("summary", new() { HasText = "السحب من النشر" })).ToBeVisibleAsync();

        // It can be published again at once, as an important update, and that is asked each time anew.
        var update = page.GetByLabel("تحديث مهم", new() { Exact = true });
        await update.CheckAsync();
        await page.Keyboard.PressAsync("Control+s");
        await Assertions.Expect(page.Locator(".done")).ToHaveTextAsync("حُفظ المقال.");
        await Assertions.Expect(update).ToBeCheckedAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "احفظ وانشر التعديلات" }).ClickAsync();
        await Assertions.Expect(page.Locator(".done")).ToHaveTextAsync("حُفظ المقال ونُشر.");
        await Assertions.Expect(update).Not.ToBeCheckedAsync();
        Assert.True(await IsSamePageAsync(page));
        await using var db = Site.Open();
        Assert.NotNull(await db.Articles.Where(a => a.Id == id).Select(a => a.UpdatedAt).SingleAsync(Ct));
        Assert.EndsWith("ثم تابع وبعده", await BodyAsync(id), StringComparison.Ordinal);
        Found.Nothing(visit.Complaints);
    }

    [Fact]
    public async Task Sending_to_review_leaves_the_page_too_and_pressed_twice_is_done_once()
    {
        var id = await AddAsync();
        await using var visit = await SignedInAsync(id);
        var page = visit.Page;
        await MarkAsync(page);
        await page.GetByRole(AriaRole.Button, new() { Name = "احفظ وأرسل إلى المراجعة" }).DblClickAsync();

        await Assertions.Expect(page.Locator(".done")).ToHaveTextAsync("حُفظ المقال وأُرسل إلى المراجعة.");
        await Assertions.Expect(page.Locator(".desk-meta")).ToContainTextAsync("قيد المراجعة");
        await Assertions.Expect(page.GetByRole(AriaRole.Button, new() { Name = "احفظ وأرسل إلى المراجعة" })).ToHaveCountAsync(0);
        await Assertions.Expect(page.Locator(".kept")).ToHaveTextAsync("حُفظ المقال وأُرسل إلى المراجعة.");
        // The next Enter publishes nothing.
        await Assertions.Expect(page.GetByRole(AriaRole.Button, new() { Name = "احفظ", Exact = true })).ToBeFocusedAsync();
        Assert.True(await IsSamePageAsync(page));
    }

    [Fact]
    public async Task Each_publishing_asks_anew_what_readers_see()
    {
        var id = await AddAsync();
        await using var visit = await SignedInAsync(id);
        var page = visit.Page;
        var report = page.Locator("details[data-reach][open]");
        for (var i = 1; i <= 2; i++)
        {
            await page.Locator("#form-standfirst").FillAsync($"مقدمة {i}");
            await page.Locator("button[value=Publish]").ClickAsync();
            await Assertions.Expect(report).ToHaveCountAsync(1);
            await report.Locator("summary").ClickAsync();
            await Assertions.Expect(report).ToHaveCountAsync(0);
        }
    }

    [Fact]
    public async Task A_story_that_a_colleague_withdrew_is_published_by_the_second_press()
    {
        var id = await AddAsync();
        await PublishByAnotherAsync(id);
        await using var visit = await SignedInAsync(id);
        var page = visit.Page;
        await MarkAsync(page);
        await page.Locator("#form-standfirst").FillAsync("مقدمة");
        await WithdrawByAnotherAsync(id);

        await page.Locator("button[value=Publish]").ClickAsync();
        await Assertions.Expect(page.Locator(".refusals")).ToContainTextAsync("سُحب من الموقع وأنت تحرره");
        await Assertions.Expect(page.Locator(".held button")).ToContainTextAsync("سُحب من الموقع وأنت تحرره");
        await page.GetByRole(AriaRole.Button, new() { Name = "احفظ وانشر", Exact = true }).ClickAsync();
        await Assertions.Expect(page.Locator(".done")).ToHaveTextAsync("حُفظ المقال ونُشر.");
        Assert.True(await IsSamePageAsync(page));
    }

    [Fact]
    public async Task Publishing_that_a_failing_server_does_not_take_leaves_the_page_and_is_done_by_the_next_press()
    {
        var id = await AddAsync();
        await using var visit = await SignedInAsync(id);
        var page = visit.Page;
        await MarkAsync(page);
        await page.RouteAsync(new Regex($"/admin/articles/{id}$"), FailAsync);
        await PublishUnansweredAsync(page, " وزيادة");
        await page.Keyboard.TypeAsync(" وبعدها");
        await page.UnrouteAllAsync();
        await PublishFromTheTextAsync(page);
        await Assertions.Expect(page.Locator(".done")).ToHaveTextAsync("حُفظ المقال ونُشر.");
        // Readers never had what was not answered: it is saved, and what was typed since is published.
        Assert.EndsWith(" وزيادة وبعدها", await BodyAsync(id), StringComparison.Ordinal);
        Assert.Equal((1, 3), await PublishedAsync(id));
        Assert.True(await IsSamePageAsync(page));
        await Assertions.Expect(page.Locator(".kept")).ToHaveTextAsync("حُفظ المقال ونُشر.");
    }

    [Fact]
    public async Task Publishing_whose_answer_is_lost_is_gone_on_from_by_a_save_in_the_middle_of_its_last_word()
    {
        var id = await AddAsync();
        await using var visit = await SignedInAsync(id);
        var page = visit.Page;
        await LoseAnswerAsync(page, id);
        await PublishUnansweredAsync(page, " وزياد");
        await page.Keyboard.TypeAsync("ات");
        await page.Keyboard.PressAsync("Control+s");

        await Waiting.UntilAsync(async () => (await BodyAsync(id)).EndsWith(" وزيادات", StringComparison.Ordinal));
        await Assertions.Expect(page.Locator(".kept")).ToHaveTextAsync("حُفظ المقال.");
        await Assertions.Expect(page.Locator(".conflict")).ToHaveCountAsync(0);
        Assert.Equal((1, 2), await PublishedAsync(id));
    }

    [Fact]
    public async Task Publishing_that_never_came_is_named_after_a_save_of_its_text()
    {
        var id = await AddAsync();
        await using var visit = await SignedInAsync(id);
        var page = visit.Page;
        await page.RouteAsync(new Regex($"/admin/articles/{id}$"), FailAsync);
        await PublishUnansweredAsync(page, " وزيادة");
        var comes = page.WaitForResponseAsync(response => response.Request.Method == "POST" && response.Status == 502);
        await page.Keyboard.PressAsync("Control+s");
        await comes;
        await Assertions.Expect(page.Locator(".kept")).ToContainTextAsync("لم يصل جواب عن «احفظ وانشر»، فاضغطه من جديد.");
        await page.UnrouteAllAsync();
        await page.Keyboard.PressAsync("Control+s");

        await Assertions.Expect(page.Locator(".kept")).ToHaveTextAsync("حُفظ المقال. لم يُنفَّذ «احفظ وانشر» بعد، فاضغطه من جديد.");
        Assert.Equal((0, null), await PublishedAsync(id));
        await PublishFromTheTextAsync(page);
        await Assertions.Expect(page.Locator(".kept")).ToHaveTextAsync("حُفظ المقال ونُشر.");
        Assert.EndsWith(" وزيادة", await LiveBodyAsync(id), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(false, "حُفظ المقال.")]
    [InlineData(true, "حُفظ المقال. وقد سُحب من الموقع وأنت تحرره.")]
    public async Task Publishing_whose_answer_is_lost_is_not_said_to_be_undone_after_a_save_and_announces_no_second_update(bool isWithdrawn, string said)
    {
        var id = await AddAsync();
        await PublishByAnotherAsync(id);
        await using var visit = await SignedInAsync(id);
        var page = visit.Page;
        await LoseAnswerAsync(page, id);
        var update = page.GetByLabel("تحديث مهم", new() { Exact = true });
        await update.CheckAsync();
        await PublishUnansweredAsync(page, " وزيادة");
        if (isWithdrawn) await WithdrawByAnotherAsync(id);
        await page.Keyboard.PressAsync("Control+s");

        await Assertions.Expect(page.Locator(".kept")).ToHaveTextAsync(said);
        await Assertions.Expect(page.Locator("[name=substantial]:checked")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task Publishing_whose_answer_is_lost_is_not_said_to_be_undone_and_done_once()
    {
        var id = await AddAsync();
        await using var visit = await SignedInAsync(id);
        var page = visit.Page;
        await LoseAnswerAsync(page, id);
        await PublishUnansweredAsync(page, " وزيادة");
        await Assertions.Expect(page.Locator(".kept")).Not.ToContainTextAsync("لم يُحفظ");
        await PublishFromTheTextAsync(page);

        await Assertions.Expect(page.Locator(".done")).ToHaveTextAsync("وصل الطلب مرتين، ونُفّذ مرة واحدة.");
        await Assertions.Expect(page.Locator(".desk-meta")).ToContainTextAsync("منشور");
        Assert.Equal(2, await NewestAsync(id));
    }

    [Fact]
    public async Task Publishing_that_is_not_answered_twice_is_not_said_to_be_undone()
    {
        var id = await AddAsync();
        await using var visit = await SignedInAsync(id);
        var page = visit.Page;
        await LoseAnswerAsync(page, id);
        await PublishUnansweredAsync(page, " وزيادة");
        await page.UnrouteAllAsync();
        await page.RouteAsync(new Regex($"/admin/articles/{id}$"), FailAsync);
        await page.Keyboard.TypeAsync(" وبعدها");
        var comes = page.WaitForResponseAsync(response => response.Request.Method == "POST" && response.Status == 502);
        await PublishFromTheTextAsync(page);
        await comes;

        await Assertions.Expect(page.Locator("main > .done")).ToHaveCountAsync(0);
        await Assertions.Expect(page.Locator(".kept")).ToHaveTextAsync(new Regex("^نسخة احتياطية مما كتبت: [^.]+\\. لم يصل جواب عن «احفظ وانشر»، فاضغطه من جديد\\.$"));
    }

    [Fact]
    public async Task A_story_that_was_withdrawn_after_a_publishing_that_was_not_answered_is_not_published_before_that_was_said()
    {
        var id = await AddAsync();
        await PublishByAnotherAsync(id);
        await using var visit = await SignedInAsync(id);
        var page = visit.Page;
        await page.RouteAsync(new Regex($"/admin/articles/{id}$"), FailAsync);
        await PublishUnansweredAsync(page, " وزيادة");
        await page.UnrouteAllAsync();
        await WithdrawByAnotherAsync(id);
        await page.Keyboard.TypeAsync(" وبعدها");
        await PublishFromTheTextAsync(page);

        await Assertions.Expect(page.Locator(".done")).ToHaveTextAsync("حُفظ المقال. وقد سُحب من الموقع وأنت تحرره.");
        await Assertions.Expect(page.Locator(".kept")).ToContainTextAsync("لم يُنفَّذ «احفظ وانشر» بعد، فاضغطه من جديد.");
        await using (var db = Site.Open()) Assert.Equal(ArticleStatus.Withdrawn, await db.Articles.Where(a => a.Id == id).Select(a => a.Status).SingleAsync(Ct));
        await PublishFromTheTextAsync(page);
        await Assertions.Expect(page.Locator(".done")).ToHaveTextAsync("حُفظ المقال ونُشر.");
        Assert.EndsWith(" وزيادة وبعدها", await BodyAsync(id), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_update_that_is_no_longer_called_important_is_not_announced_by_what_was_sent_before()
    {
        var id = await AddAsync();
        await PublishByAnotherAsync(id);
        await using var visit = await SignedInAsync(id);
        var page = visit.Page;
        await page.RouteAsync(new Regex($"/admin/articles/{id}$"), FailAsync);
        var update = page.GetByLabel("تحديث مهم", new() { Exact = true });
        await update.CheckAsync();
        await page.Locator("#form-standfirst").FillAsync("مقدمة");
        await PublishFromTheTextAsync(page);
        await Assertions.Expect(page.Locator(".kept")).ToContainTextAsync("لم يصل جواب");
        await page.UnrouteAllAsync();
        await update.UncheckAsync();
        await PublishFromTheTextAsync(page);

        await Assertions.Expect(page.Locator(".done")).ToHaveTextAsync("حُفظ المقال ونُشر.");
        await using var db = Site.Open();
        Assert.Null(await db.Articles.Where(a => a.Id == id).Select(a => a.UpdatedAt).SingleAsync(Ct));
    }

    [Fact]
    public async Task What_is_typed_after_a_sending_to_review_whose_answer_was_lost_is_saved_by_the_same_press()
    {
        var id = await AddAsync();
        await using var visit = await SignedInAsync(id);
        var page = visit.Page;
        await LoseAnswerAsync(page, id);
        await page.GoToEndAsync();
        await page.Keyboard.TypeAsync(" وزيادة");
        await PressFromTheTextAsync(page, "Submit");
        await Assertions.Expect(page.Locator(".kept")).ToContainTextAsync("لم يصل جواب");
        await page.Keyboard.TypeAsync(" وبعدها");
        await PressFromTheTextAsync(page, "Submit");

        await Waiting.UntilAsync(async () => (await BodyAsync(id)).EndsWith(" وزيادة وبعدها", StringComparison.Ordinal));
        await Assertions.Expect(page.Locator(".kept")).ToHaveTextAsync("حُفظ المقال.");
        await Assertions.Expect(page.Locator(".desk-meta")).ToContainTextAsync("قيد المراجعة");
    }

    [Theory]
    [InlineData("Publish")]
    [InlineData("Submit")]
    public async Task What_is_typed_after_the_press_does_not_go_with_it_while_what_was_typed_before_is_kept(string then)
    {
        var id = await AddAsync();
        await using var visit = await SignedInAsync(id);
        var page = visit.Page;
        var typing = await TypeHeldAsync(page, " وزيادة");
        var save = await HoldSaveAsync(page, id);
        await PressFromTheTextAsync(page, then);
        await page.Keyboard.TypeAsync(" وبعدها");
        await LetGoAsync(page, typing);
        await save.Comes;
        // What was typed on is in a text of its own before that is done, for whoever comes back after a crash.
        var window = Guid.Parse(await page.Locator("form.form > [name='Typed.Window']").InputValueAsync());
        await Waiting.UntilAsync(async () => await IsUnsavedAsync(window));
        save.GoOn.SetResult();

        await Assertions.Expect(page.Locator(".done")).ToHaveTextAsync(new Regex("^حُفظ المقال و"));
        Assert.EndsWith(" وزيادة", await BodyAsync(id), StringComparison.Ordinal);
        await Assertions.Expect(page.Locator("#form-body")).ToHaveValueAsync(new Regex(" وزيادة وبعدها$"));
        Assert.True(await IsUnsavedAsync(window));
        await page.Keyboard.PressAsync("Control+s");
        await Assertions.Expect(page.Locator(".kept")).ToHaveTextAsync("حُفظ المقال.");
        Assert.EndsWith(" وزيادة وبعدها", await BodyAsync(id), StringComparison.Ordinal);
        Assert.Equal(then == "Publish" ? (1, 2) : (0, null), await PublishedAsync(id));
    }

    [Fact]
    public async Task What_is_typed_after_publishing_was_pressed_during_a_save_is_not_published()
    {
        var id = await AddAsync();
        await using var visit = await SignedInAsync(id);
        var page = visit.Page;
        var save = await HoldSaveAsync(page, id);
        await page.GoToEndAsync();
        await page.Keyboard.TypeAsync(" وزيادة");
        await page.Keyboard.PressAsync("Control+s");
        await save.Comes;
        await page.Keyboard.TypeAsync(" ثم");
        await PublishFromTheTextAsync(page);
        await page.Keyboard.TypeAsync(" تابع");
        save.GoOn.SetResult();

        await Assertions.Expect(page.Locator(".done")).ToHaveTextAsync("حُفظ المقال ونُشر.");
        Assert.EndsWith(" وزيادة ثم", await LiveBodyAsync(id), StringComparison.Ordinal);
        await Assertions.Expect(page.Locator("#form-body")).ToHaveValueAsync(new Regex(" وزيادة ثم تابع$"));
        Assert.Equal(3, await NewestAsync(id));
    }

    [Fact]
    public async Task Publishing_twice_with_words_between_publishes_each_time_what_was_typed_by_then()
    {
        var id = await AddAsync();
        await using var visit = await SignedInAsync(id);
        var page = visit.Page;
        var first = await HoldSaveAsync(page, id);
        await page.GoToEndAsync();
        await page.Keyboard.TypeAsync(" أول");
        await PublishFromTheTextAsync(page);
        await first.Comes;
        await page.Keyboard.TypeAsync(" ثان");
        await PublishFromTheTextAsync(page);
        await page.Keyboard.TypeAsync(" ثالث");
        first.GoOn.SetResult();

        await Waiting.UntilAsync(async () => await PublishedAsync(id) == (2, 3));
        Assert.EndsWith(" أول ثان", await LiveBodyAsync(id), StringComparison.Ordinal);
        await Assertions.Expect(page.Locator("#form-body")).ToHaveValueAsync(new Regex(" أول ثان ثالث$"));
    }

    [Fact]
    public async Task A_save_that_is_pressed_behind_a_publishing_with_words_between_is_done_after_it()
    {
        var id = await AddAsync();
        await using var visit = await SignedInAsync(id);
        var page = visit.Page;
        var typing = await TypeHeldAsync(page, " وزيادة");
        await PublishFromTheTextAsync(page);
        await page.Keyboard.TypeAsync(" وبعدها");
        await page.Keyboard.PressAsync("Control+s");
        await LetGoAsync(page, typing);

        await Waiting.UntilAsync(async () => (await BodyAsync(id)).EndsWith(" وزيادة وبعدها", StringComparison.Ordinal));
        Assert.EndsWith(" وزيادة", await LiveBodyAsync(id), StringComparison.Ordinal);
        await Assertions.Expect(page.Locator(".kept")).ToHaveTextAsync("حُفظ المقال.");
    }

    [Fact]
    public async Task What_is_typed_while_an_unanswered_publishing_is_sent_again_is_not_published()
    {
        var id = await AddAsync();
        await using var visit = await SignedInAsync(id);
        var page = visit.Page;
        await LoseAnswerAsync(page, id);
        await PublishUnansweredAsync(page, " وزيادة");
        var typing = await TypeHeldAsync(page, " وبعدها");
        await PublishFromTheTextAsync(page);
        await page.Keyboard.TypeAsync(" وأخيرا");
        await LetGoAsync(page, typing);

        await Waiting.UntilAsync(async () => await PublishedAsync(id) == (2, 3));
        Assert.EndsWith(" وزيادة وبعدها", await LiveBodyAsync(id), StringComparison.Ordinal);
        await Assertions.Expect(page.Locator("#form-body")).ToHaveValueAsync(new Regex(" وزيادة وبعدها وأخيرا$"));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Words_that_a_colleague_saved_before_a_waiting_publishing_are_not_taken_back_by_it(bool isTypedBefore)
    {
        var id = await AddAsync();
        await using var visit = await SignedInAsync(id);
        var page = visit.Page;
        await page.GoToEndAsync();
        await page.Keyboard.TypeAsync(" وزيادة");
        await HoldAnswerAsync(page);
        await page.Keyboard.PressAsync("Control+s");
        await page.UntilAsync("() => window.isSaved === true");
        await ReviseByAnotherAsync(id, "مقدمة الزميل");
        await PublishFromTheTextAsync(page);
        var typing = await HoldTypingAsync(page);
        if (isTypedBefore) await page.Keyboard.TypeAsync(" وبعدها");
        await page.EvaluateAsync("window.goOn()");
        await Assertions.Expect(page.Locator("#form-standfirst")).ToHaveValueAsync("مقدمة الزميل");
        if (!isTypedBefore) await page.Keyboard.TypeAsync(" وبعدها");
        typing.GoOn.SetResult();

        await Assertions.Expect(page.Locator(".kept")).ToContainTextAsync("لم يُنفَّذ «احفظ وانشر» بعد، فاضغطه من جديد.");
        Assert.Equal((0, null), await PublishedAsync(id));
        await PublishFromTheTextAsync(page);
        await Assertions.Expect(page.Locator(".done")).ToHaveTextAsync("حُفظ المقال ونُشر.");
        Assert.EndsWith(" وزيادة وبعدها", await LiveBodyAsync(id), StringComparison.Ordinal);
        await using var db = Site.Open();
        Assert.Equal("مقدمة الزميل", await db.Articles.Where(a => a.Id == id).Select(a => a.Standfirst).SingleAsync(Ct));
    }

    [Fact]
    public async Task A_save_that_is_pressed_behind_a_publishing_that_is_not_done_is_done()
    {
        var id = await AddAsync();
        await using var visit = await SignedInAsync(id);
        var page = visit.Page;
        await page.GoToEndAsync();
        await page.Keyboard.TypeAsync(" وزيادة");
        await HoldAnswerAsync(page);
        await page.Keyboard.PressAsync("Control+s");
        await page.UntilAsync("() => window.isSaved === true");
        await ReviseByAnotherAsync(id, "مقدمة الزميل");
        await PublishFromTheTextAsync(page);
        await page.Keyboard.TypeAsync(" وبعدها");
        await page.Keyboard.PressAsync("Control+s");
        await page.EvaluateAsync("window.goOn()");

        await Waiting.UntilAsync(async () => (await BodyAsync(id)).EndsWith(" وزيادة وبعدها", StringComparison.Ordinal));
        await Assertions.Expect(page.Locator(".kept")).ToHaveTextAsync("حُفظ المقال. لم يُنفَّذ «احفظ وانشر» بعد، فاضغطه من جديد.");
        Assert.Equal((0, null), await PublishedAsync(id));
    }

    [Fact]
    public async Task A_save_that_is_pressed_behind_an_unanswered_publishing_that_is_pressed_again_is_done()
    {
        var id = await AddAsync();
        await using var visit = await SignedInAsync(id);
        var page = visit.Page;
        await LoseAnswerAsync(page, id);
        await PublishUnansweredAsync(page, " وزيادة");
        var again = await HoldSaveAsync(page, id);
        await PublishFromTheTextAsync(page);
        await again.Comes;
        await Assertions.Expect(page.Locator(".kept")).Not.ToContainTextAsync("فاضغطه من جديد");
        await page.Keyboard.TypeAsync(" وبعدها");
        await page.Keyboard.PressAsync("Control+s");
        again.GoOn.SetResult();

        await Assertions.Expect(page.Locator(".kept")).ToHaveTextAsync("حُفظ المقال.");
        Assert.EndsWith(" وزيادة وبعدها", await BodyAsync(id), StringComparison.Ordinal);
        Assert.Equal((1, 2), await PublishedAsync(id));
    }

    [Fact]
    public async Task A_note_that_is_typed_before_an_unanswered_publishing_is_pressed_again_is_recorded()
    {
        var id = await AddAsync();
        await using var visit = await SignedInAsync(id);
        var page = visit.Page;
        await LoseAnswerAsync(page, id);
        await PublishUnansweredAsync(page, " وزيادة");
        await page.Locator("[name=Note]").FillAsync("صُحح الاسم");
        await PublishFromTheTextAsync(page);

        await Assertions.Expect(page.Locator("[name=Note]")).ToHaveValueAsync("");
        await Assertions.Expect(page.Locator(".kept")).ToHaveTextAsync("حُفظ المقال ونُشر.");
        Assert.Equal("صُحح الاسم", (await NotesAsync(id))[^1]);
        Assert.Equal(await NewestAsync(id), (await PublishedAsync(id)).Live);
    }

    [Fact]
    public async Task A_save_behind_a_publishing_that_is_refused_takes_what_was_missing()
    {
        var id = await AddAsync();
        await using var visit = await SignedInAsync(id);
        var page = visit.Page;
        await page.Locator("#form-headline").FillAsync("");
        var publish = await HoldSaveAsync(page, id);
        await PublishFromTheTextAsync(page);
        await publish.Comes;
        await page.Locator("#form-headline").FillAsync("عنوان جديد");
        await page.Keyboard.PressAsync("Control+s");
        publish.GoOn.SetResult();

        await Assertions.Expect(page.Locator(".kept")).ToHaveTextAsync("حُفظ المقال. لم يُنفَّذ «احفظ وانشر» بعد، فاضغطه من جديد.");
        await Assertions.Expect(page.Locator("#form-headline-error")).ToHaveCountAsync(0);
        await using var db = Site.Open();
        Assert.Equal("عنوان جديد", await db.Articles.Where(a => a.Id == id).Select(a => a.Headline).SingleAsync(Ct));
        Assert.Equal((0, null), await PublishedAsync(id));
    }

    [Theory]
    [InlineData("", null)]
    [InlineData(" وأضيف المصدر", "صُحح الاسم وأضيف المصدر")]
    public async Task A_note_goes_with_the_first_save_that_has_it_and_again_only_when_it_was_gone_on_with(string typed, string? second)
    {
        var id = await AddAsync();
        await using var visit = await SignedInAsync(id);
        var page = visit.Page;
        var note = page.Locator("[name=Note]");
        await note.FillAsync("صُحح الاسم");
        await page.GoToEndAsync();
        await page.Keyboard.TypeAsync(" وزيادة");
        var save = await HoldSaveAsync(page, id);
        await page.Keyboard.PressAsync("Control+s");
        await save.Comes;
        await page.Keyboard.TypeAsync(" ثم");
        await note.PressAsync("End");
        await note.PressSequentiallyAsync(typed);
        await PublishFromTheTextAsync(page);
        await page.Locator("#form-standfirst").FillAsync("مقدمة");
        save.GoOn.SetResult();

        await Assertions.Expect(page.Locator(".done")).ToHaveTextAsync("حُفظ المقال ونُشر.");
        Assert.Equal([null, "صُحح الاسم", second], await NotesAsync(id));
    }

    [Fact]
    public async Task A_picture_and_a_note_that_come_after_the_press_do_not_go_with_it()
    {
        var id = await AddAsync();
        await using var visit = await SignedInAsync(id);
        var page = visit.Page;
        var uploads = await page.HoldUploadsAsync();
        var save = await HoldSaveAsync(page, id);
        await page.GoToEndAsync();
        await page.Keyboard.TypeAsync(" وزيادة");
        await page.Keyboard.PressAsync("Control+s");
        await save.Comes;
        await page.Keyboard.TypeAsync(" ثم");
        await PublishFromTheTextAsync(page);
        await page.PasteFilesAsync(".ProseMirror", await page.DrawnAsync("موج.png", "navy"));
        await page.Locator("[name=Note]").FillAsync("نصف ملاح");
        save.GoOn.SetResult();

        await Assertions.Expect(page.Locator(".done")).ToHaveTextAsync("حُفظ المقال ونُشر.");
        Assert.EndsWith(" وزيادة ثم", await LiveBodyAsync(id), StringComparison.Ordinal);
        uploads.LetGo();
        await page.Locator("[name=Note]").FillAsync("نصف ملاحظة");
        await Assertions.Expect(page.Locator("#form-body")).ToHaveValueAsync(new Regex("!\\["));
        await page.Keyboard.PressAsync("Control+s");
        await Assertions.Expect(page.Locator(".done")).ToHaveTextAsync("حُفظ المقال.");
        Assert.Equal([null, null, null, "نصف ملاحظة"], await NotesAsync(id));
    }

    /// <summary>A server before the site answers in its place.</summary>
    private static Task FailAsync(IRoute route) =>
        route.Request.Method == "POST" ? route.FulfillAsync(new() { Status = 502, Body = "<h1>Bad gateway</h1>", ContentType = "text/html" }) : route.ContinueAsync();

    /// <summary>How often it was published, and the number of the revision that readers have.</summary>
    private async Task<(int Times, int? Live)> PublishedAsync(int id)
    {
        await using var db = Site.Open();
        var subject = FormattableString.Invariant($"{id}: ");
        return (await db.Audit.CountAsync(a => a.Act == Act.StoryPublished && a.Subject.StartsWith(subject), Ct), await db.Articles.Where(a => a.Id == id).Select(a => a.LiveRevision).SingleAsync(Ct));
    }

    private async Task<bool> IsUnsavedAsync(Guid window)
    {
        await using var db = Site.Open();
        return await db.UnsavedTexts.AnyAsync(t => t.Window == window && t.Fields != null, Ct);
    }

    /// <summary>Of all revisions, from the first on.</summary>
    private async Task<List<string?>> NotesAsync(int id)
    {
        await using var db = Site.Open();
        return await db.Revisions.Where(r => r.ArticleId == id).OrderBy(r => r.Number).Select(r => r.Note).ToListAsync(Ct);
    }

    /// <summary>What readers have.</summary>
    private async Task<string> LiveBodyAsync(int id)
    {
        var (_, live) = await PublishedAsync(id);
        await using var db = Site.Open();
        return (await db.Revisions.SingleAsync(r => r.ArticleId == id && r.Number == live, Ct)).Content().Body.TrimEnd();
    }

    /// <summary>The request that keeps these words waits, and with it all that is pressed, until <see cref="LetGoAsync"/>: the page does not notice how long.</summary>
    private static async Task<Held> TypeHeldAsync(IPage page, string words)
    {
        var typing = await HoldTypingAsync(page);
        await page.Clock.InstallAsync();
        await page.GoToEndAsync();
        await page.Clock.PauseAtAsync(DateTime.UtcNow.AddMinutes(5));
        await page.Keyboard.TypeAsync(words);
        await page.Clock.RunForAsync(1000);
        await typing.Comes;
        return typing;
    }

    private static async Task LetGoAsync(IPage page, Held typing)
    {
        typing.GoOn.SetResult();
        await page.Clock.ResumeAsync();
    }

    /// <summary>While answers are lost, or do not come.</summary>
    private static async Task PublishUnansweredAsync(IPage page, string words)
    {
        await page.GoToEndAsync();
        await page.Keyboard.TypeAsync(words);
        await PublishFromTheTextAsync(page);
        await Assertions.Expect(page.Locator(".kept")).ToHaveTextAsync(new Regex("لم يصل جواب عن «احفظ وانشر( التعديلات)?»، فاضغطه من جديد.$"));
    }

    private static Task PublishFromTheTextAsync(IPage page) => PressFromTheTextAsync(page, "Publish");

    /// <summary>With the button, and without leaving the text for it.</summary>
    private static async Task PressFromTheTextAsync(IPage page, string then) =>
        await page.EvaluateAsync("then => { const form = document.querySelector('form.form'); form.requestSubmit(form.querySelector(`[value=${then}]`)); }", then);
}
