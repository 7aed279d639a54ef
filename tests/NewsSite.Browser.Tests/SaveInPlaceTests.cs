using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;

namespace NewsSite.Browser.Tests;

/// <summary>E1, E2: a save leaves whoever types where they are, with every key.</summary>
public sealed class SaveInPlaceTests(Chromium chromium, NamedSite site) : SavingStories(chromium, site), IClassFixture<NamedSite>
{
    [Fact]
    public async Task Every_word_typed_across_a_save_is_there_and_the_next_save_takes_the_rest()
    {
        var id = await AddAsync(paragraphs: 60);
        await using var visit = await SignedInAsync(id);
        var page = visit.Page;
        await MarkAsync(page);
        await page.GoToEndAsync();
        await page.Keyboard.PressAsync("Enter");

        var answered = page.WaitForResponseAsync(response => response.Request.Method == "POST" && response.Url.EndsWith($"/admin/articles/{id}", StringComparison.Ordinal));
        double scrolled = 0;
        for (var i = 1; i <= 40; i++)
        {
            await page.Keyboard.TypeAsync($"كلمة{i} ", new() { Delay = 15 });
            if (i != 10) continue;
            scrolled = await page.EvaluateAsync<double>("scrollY");
            await page.Keyboard.PressAsync("Control+s");
        }

        await answered;
        await Assertions.Expect(page.Locator(".done")).ToHaveTextAsync("حُفظ المقال.");
        var words = string.Join(' ', Enumerable.Range(1, 40).Select(i => $"كلمة{i}"));
        Assert.Contains(words, await page.Locator(".ProseMirror").InnerTextAsync(), StringComparison.Ordinal);
        Assert.True(await page.EvaluateAsync<bool>(CaretInEditor));
        // What stands above came to be taller, by a sentence.
        Assert.InRange(await page.EvaluateAsync<double>("scrollY"), scrolled, scrolled + 200);
        Assert.True(await IsSamePageAsync(page));
        Assert.Equal(2, await NewestAsync(id));

        await page.Keyboard.PressAsync("Control+s");
        await Waiting.UntilAsync(async () => await NewestAsync(id) == 3);
        await Waiting.UntilAsync(async () => await UnsavedAsync(id) == 0);
        await Assertions.Expect(page.Locator(".desk-meta")).ToContainTextAsync("النسخة 3");
        await Assertions.Expect(page.Locator(".conflict")).ToHaveCountAsync(0);
        Assert.True(await IsSamePageAsync(page));
        Assert.EndsWith(words, await BodyAsync(id), StringComparison.Ordinal);

        // Nothing is unsaved, and nobody is asked.
        await page.GotoAsync($"{Site.Origin}/admin");
        await Assertions.Expect(page.Locator("[data-unsaved]")).ToHaveCountAsync(0);
        Found.Nothing(visit.Complaints);
    }

    [Fact]
    public async Task Full_screen_and_what_can_be_undone_outlive_a_save()
    {
        var id = await AddAsync();
        await using var visit = await SignedInAsync(id);
        var page = visit.Page;
        await page.Locator(".ProseMirror").ClickAsync();
        await page.Locator("[data-act=full]").ClickAsync();
        await page.Keyboard.PressAsync("Control+End");
        await page.Keyboard.TypeAsync(" قبل الحفظ");
        await page.Keyboard.PressAsync("Control+s");

        await Assertions.Expect(page.Locator(".rich-kept")).ToHaveTextAsync("حُفظ المقال.");
        await Assertions.Expect(page.Locator(".rich-full")).ToHaveCountAsync(1);
        await page.Keyboard.PressAsync("Control+z");
        await Assertions.Expect(page.Locator(".ProseMirror")).Not.ToContainTextAsync("قبل الحفظ");
        await page.Keyboard.PressAsync("Control+Shift+z");
        await Assertions.Expect(page.Locator(".ProseMirror")).ToContainTextAsync("قبل الحفظ");
    }

    [Fact]
    public async Task What_the_site_tidied_is_shown_and_a_blank_before_the_caret_stays()
    {
        var id = await AddAsync();
        await using var visit = await SignedInAsync(id);
        var page = visit.Page;
        await MarkAsync(page);
        await page.Locator("#form-tags").FillAsync("  وسم أول ، وسم ثان ");
        await page.Locator("#note").FillAsync("سبب");
        await page.Locator("#form-headline").FillAsync("عنوان قُطع ");
        await page.Keyboard.PressAsync("Control+s");

        await Assertions.Expect(page.Locator(".desk-title h1")).ToHaveTextAsync("عنوان قُطع");
        await Assertions.Expect(page.Locator("#note")).ToHaveValueAsync("");
        await Assertions.Expect(page.Locator("#form-tags")).Not.ToHaveValueAsync(new Regex("^ "));
        await page.Keyboard.TypeAsync("وأُتم");
        await Assertions.Expect(page.Locator("#form-headline")).ToHaveValueAsync("عنوان قُطع وأُتم");
        await page.GetByRole(AriaRole.Button, new() { Name = "احفظ", Exact = true }).ClickAsync();
        await Assertions.Expect(page.Locator(".desk-title h1")).ToHaveTextAsync("عنوان قُطع وأُتم");
        Assert.True(await IsSamePageAsync(page));
        // The acts know the revision that stands here.
        await Assertions.Expect(page.Locator("input[name='Form.Seen']")).ToHaveValueAsync("3");
    }

    [Fact]
    public async Task What_a_colleague_saves_in_the_same_moment_is_not_written_over()
    {
        var id = await AddAsync();
        await using var visit = await SignedInAsync(id);
        var page = visit.Page;
        // Between the save and the page that answers it: what comes twice is done once.
        await page.EvaluateAsync(
            """
            () => {
              const send = window.fetch;
              window.fetch = async (address, options) => {
                if (address === location.pathname && options?.method === "POST") {
                  await (await send(address, options)).text();
                  window.isSent = true;
                  await new Promise((resolve) => { window.goOn = resolve; });
                }
                return send(address, options);
              };
            }
            """);
        await page.Locator("#form-headline").FillAsync("عنواني");
        await page.Keyboard.PressAsync("Control+s");
        await page.UntilAsync("() => window.isSent === true");
        await ReviseByAnotherAsync(id, "مقدمة زميل");
        await page.EvaluateAsync("() => window.goOn()");

        await Assertions.Expect(page.Locator("#form-standfirst")).ToHaveValueAsync("مقدمة زميل");
        await Assertions.Expect(page.Locator("[name=startedFrom]")).ToHaveValueAsync("3");
        await Assertions.Expect(page.Locator("#form-headline")).ToHaveValueAsync("عنواني");
    }

    [Fact]
    public async Task What_a_colleague_saves_in_the_field_in_which_one_types_on_is_met_by_the_next_save()
    {
        var id = await AddAsync();
        await using var visit = await SignedInAsync(id);
        var page = visit.Page;
        await HoldAnswerAsync(page);
        await page.Locator("#form-standfirst").FillAsync("مقدمتي");
        await page.Keyboard.PressAsync("Control+s");
        await page.UntilAsync("() => window.isSaved === true");
        await ReviseByAnotherAsync(id, "مقدمة زميل");
        await page.Keyboard.TypeAsync(" وزيادة");
        await page.EvaluateAsync("() => window.goOn()");

        await Assertions.Expect(page.Locator(".desk-meta")).ToContainTextAsync("النسخة 3");
        await Assertions.Expect(page.Locator("#form-standfirst")).ToHaveValueAsync("مقدمتي وزيادة");
        await Assertions.Expect(page.Locator("[name=startedFrom]")).ToHaveValueAsync("1");
        await Assertions.Expect(page.Locator("input[name='Form.Seen']")).ToHaveValueAsync("1");
        await page.Keyboard.PressAsync("Control+s");
        await Assertions.Expect(page.Locator(".conflict")).ToContainTextAsync("زميل");
        await Assertions.Expect(page.Locator("#form-standfirst")).ToHaveValueAsync("مقدمتي وزيادة");
        Assert.Equal(3, await NewestAsync(id));
    }

    [Theory]
    [InlineData("#note", "سبب", " وزيادة", "سبب وزيادة")]
    [InlineData("#form-slug", "نهاية الرابط!", " وزيادة", "نهاية الرابط! وزيادة")]
    public async Task What_the_site_writes_otherwise_than_it_was_typed_is_nobody_elses(string field, string typed, string more, string all)
    {
        var id = await AddAsync();
        await using var visit = await SignedInAsync(id);
        var page = visit.Page;
        await HoldAnswerAsync(page);
        await page.Locator("#form-headline").FillAsync("عنوان أول");
        await page.Locator(field).FillAsync(typed);
        await page.Keyboard.PressAsync("Control+s");
        await page.UntilAsync("() => window.isSaved === true");
        await page.Keyboard.TypeAsync(more);
        await page.EvaluateAsync("() => window.goOn()");

        await Assertions.Expect(page.Locator(".desk-meta")).ToContainTextAsync("النسخة 2");
        await Assertions.Expect(page.Locator(field)).ToHaveValueAsync(all);
        await Assertions.Expect(page.Locator("[name=startedFrom]")).ToHaveValueAsync("2");
        await Assertions.Expect(page.Locator("input[name='Form.Seen']")).ToHaveValueAsync("2");
        await page.Locator("#form-headline").FillAsync("عنوان آخر");
        await page.Keyboard.PressAsync("Control+s");
        await Assertions.Expect(page.Locator(".desk-meta, .conflict").First).ToContainTextAsync("النسخة 3");
        await Assertions.Expect(page.Locator(".conflict")).ToHaveCountAsync(0);
    }

    [Theory]
    [InlineData(429)]
    [InlineData(502)]
    [InlineData(503)]
    // A server before the site, or the page of a network that one has to sign in to.
    [InlineData(200)]
    [InlineData(403)]
    [InlineData(413)]
    public async Task A_save_that_the_site_cannot_take_or_does_not_see_leaves_the_page_and_says_so(int status)
    {
        var id = await AddAsync();
        await using var visit = await SignedInAsync(id);
        var page = visit.Page;
        await MarkAsync(page);
        var story = new Regex($"/admin/articles/{id}$");
        await page.RouteAsync(story, route => route.Request.Method == "POST" ? route.FulfillAsync(new() { Status = status, Body = "<main><h1>Not the site</h1></main>", ContentType = "text/html" }) : route.ContinueAsync());
        await page.GoToEndAsync();
        await page.Keyboard.TypeAsync(" وزيادة");
        await page.Keyboard.PressAsync("Control+s");

        await Assertions.Expect(page.Locator(".kept")).ToContainTextAsync("لم يُنفَّذ «احفظ» بعد");
        Assert.True(await IsSamePageAsync(page));
        Assert.True(await page.EvaluateAsync<bool>(CaretInEditor));
        await page.UnrouteAsync(story);
        await page.Keyboard.PressAsync("Control+s");
        await Assertions.Expect(page.Locator(".done")).ToHaveTextAsync("حُفظ المقال.");
        Assert.EndsWith(" وزيادة", await BodyAsync(id), StringComparison.Ordinal);
        Assert.True(await IsSamePageAsync(page));
    }

    [Fact]
    public async Task What_the_site_itself_answers_otherwise_comes_as_its_page()
    {
        var id = await AddAsync();
        await using var visit = await SignedInAsync(id);
        var page = visit.Page;
        await page.RouteAsync(new Regex($"/admin/articles/{id}$"), route => route.ContinueAsync(new() { Url = $"{Site.Origin}/admin/articles/999999" }));
        await page.Locator("#form-headline").FillAsync("عنوان جديد");
        await page.LeaveByAsync(() => page.Keyboard.PressAsync("Control+s"));

        await Assertions.Expect(page.Locator(".error-number")).ToHaveTextAsync("404");
    }

    [Fact]
    public async Task The_editors_own_clock_stands_beside_a_moment_after_a_save_too()
    {
        var id = await AddAsync();
        await using var visit = await SignedInAsync(id, new Reader { Zone = "America/New_York" });
        var page = visit.Page;
        await page.Locator("#form-headline").FillAsync("عنوان جديد");
        await page.Keyboard.PressAsync("Control+s");
        await Assertions.Expect(page.Locator(".desk-title h1")).ToHaveTextAsync("عنوان جديد");

        await page.Locator("summary", new() { HasText = "الجدولة" }).ClickAsync();
        await page.Locator("#schedule-form-text").FillAsync("2031-01-15T09:00");
        await Assertions.Expect(page.Locator("#schedule-form-text + .own-clock")).ToContainTextAsync("على ساعتك");
        await Assertions.Expect(page.Locator(".own-clock")).ToHaveCountAsync(1);
    }

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

    [Fact]
    public async Task A_story_in_which_nothing_was_typed_is_saved_when_asked()
    {
        var id = await AddAsync();
        await using var visit = await SignedInAsync(id);
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "احفظ", Exact = true }).ClickAsync();
        await Assertions.Expect(visit.Page.Locator(".done")).ToHaveTextAsync("حُفظ المقال.");
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
    public async Task What_was_sent_before_a_save_that_went_past_it_and_fails_afterwards_stops_nothing()
    {
        var id = await AddAsync();
        await using var visit = await SignedInAsync(id);
        var page = visit.Page;
        var typing = await HoldTypingAsync(page);
        await page.Locator("#form-standfirst").FillAsync("مقدمة");
        await typing.Comes;
        await page.Keyboard.PressAsync("Control+s");
        await Assertions.Expect(page.Locator(".kept")).ToHaveTextAsync("حُفظ المقال.", new() { Timeout = 15_000 });

        typing.Break.SetResult();
        await page.EvaluateAsync("new Promise((resolve) => setTimeout(resolve, 1500))");
        await Assertions.Expect(page.Locator(".kept")).ToHaveTextAsync("حُفظ المقال.");

        await page.Keyboard.InsertTextAsync(" وتتمتها");
        await Assertions.Expect(page.Locator(".kept")).ToContainTextAsync("نسخة احتياطية");
        Assert.Equal(1, await UnsavedAsync(id));
    }

    [Fact]
    public async Task What_was_sent_before_a_save_and_comes_to_the_site_after_it_is_not_kept_as_unsaved()
    {
        var id = await AddAsync();
        await using var visit = await SignedInAsync(id);
        var page = visit.Page;
        await page.Locator("#form-standfirst").FillAsync("مقدمة");
        await Assertions.Expect(page.Locator(".kept")).ToContainTextAsync("نسخة احتياطية");
        var typing = await HoldTypingAsync(page);
        await page.Keyboard.InsertTextAsync(" وتتمتها");
        await typing.Comes;
        await HoldAnswerAsync(page);
        await page.Keyboard.PressAsync("Control+s");
        await page.UntilAsync("() => window.isSaved === true");

        var answered = page.WaitForResponseAsync("**/admin/unsaved");
        typing.GoOn.SetResult();
        await answered;
        // As long as the browser would wait before it sends the same again.
        await page.EvaluateAsync("new Promise((resolve) => setTimeout(resolve, 1500))");
        await page.EvaluateAsync("() => window.goOn()");

        await Assertions.Expect(page.Locator(".kept")).ToHaveTextAsync("حُفظ المقال.");
        Assert.Equal(0, await UnsavedAsync(id));
        Assert.Equal(2, await NewestAsync(id));
    }

    [Fact]
    public async Task An_act_that_is_pressed_during_a_save_is_done_to_the_text_that_it_saves()
    {
        var id = await AddAsync();
        await using var visit = await SignedInAsync(id);
        var page = visit.Page;
        var asked = CountDialogs(page);
        await page.Locator("summary", new() { HasText = "الجدولة" }).ClickAsync();
        await page.Locator("#schedule-form-text").FillAsync("2031-01-15T09:00");
        var save = await HoldSaveAsync(page, id);
        await page.Locator("#form-standfirst").FillAsync("مقدمة");
        await page.Keyboard.PressAsync("Control+s");
        await save.Comes;
        await page.GetByRole(AriaRole.Button, new() { Name = "جدوِل", Exact = true }).ClickAsync();
        await Assertions.Expect(page.Locator(".story-acts .held")).ToHaveTextAsync("يُنفَّذ «جدوِل» بعد الحفظ…");
        save.GoOn.SetResult();

        await Assertions.Expect(page.Locator(".done")).ToHaveTextAsync("جُدول المقال.");
        await Assertions.Expect(page.Locator("#form-standfirst")).ToHaveValueAsync("مقدمة");
        await Assertions.Expect(page.Locator("[data-unsaved]")).ToHaveCountAsync(0);
        Assert.Equal(2, await NewestAsync(id));
        Assert.Empty(asked);
    }

    [Fact]
    public async Task An_act_in_which_nothing_was_typed_goes_by_the_form_that_stands_there_after_the_save()
    {
        var id = await AddAsync();
        await using var visit = await SignedInAsync(id);
        var page = visit.Page;
        var asked = CountDialogs(page);
        await page.Locator("summary", new() { HasText = "النقل إلى المهملات" }).ClickAsync();
        var typing = await HoldTypingAsync(page);
        await page.Locator("#form-standfirst").FillAsync("مقدمة");
        await typing.Comes;
        await page.Keyboard.PressAsync("Control+s");
        // The save itself still waits for its turn.
        await page.GetByRole(AriaRole.Button, new() { Name = "انقله إلى المهملات" }).ClickAsync();
        typing.GoOn.SetResult();

        await Assertions.Expect(page.GetByRole(AriaRole.Button, new() { Name = "استعده من المهملات" })).ToBeVisibleAsync();
        Assert.Equal(2, await NewestAsync(id));
        Assert.Empty(asked);
    }

    [Fact]
    public async Task An_act_on_a_story_in_which_something_is_not_saved_has_it_saved_first()
    {
        var id = await AddAsync();
        await using var visit = await SignedInAsync(id);
        var page = visit.Page;
        var asked = CountDialogs(page);
        await page.Locator("summary", new() { HasText = "الجدولة" }).ClickAsync();
        await page.Locator("#schedule-form-text").FillAsync("2031-01-15T09:00");
        await page.Locator("#form-standfirst").FillAsync("مقدمة");
        await page.GetByRole(AriaRole.Button, new() { Name = "جدوِل", Exact = true }).ClickAsync();

        await Assertions.Expect(page.Locator(".done")).ToHaveTextAsync("جُدول المقال.");
        await Assertions.Expect(page.Locator("#form-standfirst")).ToHaveValueAsync("مقدمة");
        await Assertions.Expect(page.Locator("[data-unsaved]")).ToHaveCountAsync(0);
        Assert.Equal(2, await NewestAsync(id));
        Assert.Empty(asked);
    }

    [Fact]
    public async Task An_act_waits_for_what_is_typed_on_while_a_save_is_under_way()
    {
        var id = await AddAsync();
        await using var visit = await SignedInAsync(id);
        var page = visit.Page;
        var asked = CountDialogs(page);
        await page.Locator("summary", new() { HasText = "النقل إلى المهملات" }).ClickAsync();
        await page.GoToEndAsync();
        await page.Keyboard.TypeAsync(" أول");
        var save = await HoldSaveAsync(page, id);
        await page.Keyboard.PressAsync("Control+s");
        await save.Comes;
        await page.Keyboard.TypeAsync(" ثان");
        await page.GetByRole(AriaRole.Button, new() { Name = "انقله إلى المهملات" }).ClickAsync();
        save.GoOn.SetResult();

        await Assertions.Expect(page.GetByRole(AriaRole.Button, new() { Name = "استعده من المهملات" })).ToBeVisibleAsync();
        Assert.EndsWith(" أول ثان", await BodyAsync(id), StringComparison.Ordinal);
        Assert.Empty(asked);
    }

    [Fact]
    public async Task Acts_are_those_of_the_story_as_it_is_round_one_that_is_being_filled_in()
    {
        var id = await AddAsync();
        await using var visit = await SignedInAsync(id);
        var page = visit.Page;
        await page.Locator("summary", new() { HasText = "الجدولة" }).ClickAsync();
        await page.Locator("#schedule-form-text").FillAsync("2031-01-15T09:00");
        await page.Locator("button[value=Publish]").ClickAsync();
        await Assertions.Expect(page.Locator(".done")).ToHaveTextAsync("حُفظ المقال ونُشر.");

        await Assertions.Expect(page.Locator("#schedule-form-text")).ToHaveValueAsync("2031-01-15T09:00");
        await Assertions.Expect(page.Locator("summary", new() { HasText = "السحب من النشر" })).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator(".story-acts h2")).ToHaveCountAsync(1);
        await Assertions.Expect(page.Locator("#schedule-form-text")).ToHaveCountAsync(1);
    }

    [Fact]
    public async Task An_act_on_a_story_that_cannot_be_saved_is_said_not_to_be_done_and_goes_without_when_pressed_again()
    {
        var id = await AddAsync();
        await using var visit = await SignedInAsync(id);
        var page = visit.Page;
        await MarkAsync(page);
        await page.Locator("summary", new() { HasText = "الجدولة" }).ClickAsync();
        await page.Locator("#schedule-form-text").FillAsync("2031-01-15T09:00");
        await page.Locator("#form-headline").FillAsync("");
        await page.GetByRole(AriaRole.Button, new() { Name = "جدوِل", Exact = true }).ClickAsync();

        await Assertions.Expect(page.Locator("#form-headline-error")).ToHaveTextAsync("اكتب عنوانًا.");
        await Assertions.Expect(page.Locator(".story-acts .held")).ToHaveTextAsync("لم يُنفَّذ «جدوِل» بعد، فاضغطه من جديد.");
        Assert.True(await IsSamePageAsync(page));

        // The browser asks; here it stays.
        var asked = CountDialogs(page);
        await page.GetByRole(AriaRole.Button, new() { Name = "جدوِل", Exact = true }).ClickAsync();
        await Waiting.UntilAsync(() => Task.FromResult(asked is ["beforeunload"]));
        await Assertions.Expect(page.Locator("#form-headline")).ToHaveValueAsync("");
    }

    [Fact]
    public async Task An_act_does_not_go_after_a_save_that_was_not_done()
    {
        var id = await AddAsync();
        await using var visit = await SignedInAsync(id);
        var page = visit.Page;
        await MarkAsync(page);
        var asked = CountDialogs(page);
        await page.Locator("summary", new() { HasText = "الجدولة" }).ClickAsync();
        await page.Locator("#schedule-form-text").FillAsync("2031-01-15T09:00");
        var save = await HoldSaveAsync(page, id);
        await page.Locator("#form-standfirst").FillAsync("مقدمة");
        await page.Keyboard.PressAsync("Control+s");
        await save.Comes;
        await page.GetByRole(AriaRole.Button, new() { Name = "جدوِل", Exact = true }).ClickAsync();
        save.Break.SetResult();

        await Assertions.Expect(page.Locator(".kept")).ToContainTextAsync("لم يُنفَّذ «احفظ» بعد، فاضغطه من جديد.");
        await Assertions.Expect(page.Locator(".story-acts .held")).ToHaveTextAsync("لم يُنفَّذ «جدوِل» بعد، فاضغطه من جديد.");
        await Assertions.Expect(page.Locator("#schedule-form-text")).ToHaveValueAsync("2031-01-15T09:00");
        Assert.True(await IsSamePageAsync(page));
        Assert.Empty(asked);
    }

    [Fact]
    public async Task What_was_sent_before_a_save_and_hangs_keeps_what_is_typed_after_it_from_nothing()
    {
        var id = await AddAsync();
        await using var visit = await SignedInAsync(id);
        var page = visit.Page;
        var typing = await HoldTypingAsync(page);
        await page.Locator("#form-standfirst").FillAsync("مقدمة");
        await typing.Comes;
        await page.Keyboard.PressAsync("Control+s");
        await Assertions.Expect(page.Locator(".kept")).ToHaveTextAsync("حُفظ المقال.", new() { Timeout = 15_000 });

        await page.Keyboard.InsertTextAsync(" وتتمتها");
        await Assertions.Expect(page.Locator(".kept")).ToContainTextAsync("نسخة احتياطية");
        Assert.Equal(1, await UnsavedAsync(id));
    }

    [Fact]
    public async Task A_save_without_an_answer_is_said_not_to_be_done_and_done_by_the_next_with_all_that_was_typed()
    {
        var id = await AddAsync();
        await using var visit = await SignedInAsync(id);
        var page = visit.Page;
        await MarkAsync(page);
        // It came to the site; what it said did not come back.
        await page.ExposeFunctionAsync("meanwhile", () => page.Keyboard.InsertTextAsync(" وبعده"));
        await page.EvaluateAsync(
            """
            () => {
              const send = window.fetch;
              window.fetch = async (address, options) => {
                const answer = await send(address, options);
                if (address !== location.pathname || options?.method !== "POST") return answer;
                window.fetch = send;
                await window.meanwhile();
                throw new TypeError();
              };
            }
            """);
        await page.Locator("#form-standfirst").FillAsync("قبل");
        await page.Keyboard.PressAsync("Control+s");
        await Assertions.Expect(page.Locator(".kept")).ToContainTextAsync("لم يُنفَّذ «احفظ» بعد");
        await Assertions.Expect(page.Locator("#form-standfirst")).ToHaveValueAsync("قبل وبعده");

        Assert.Equal(2, await NewestAsync(id));
        await page.Keyboard.PressAsync("Control+s");
        await Assertions.Expect(page.Locator(".done")).ToHaveTextAsync("حُفظ المقال.");
        await Assertions.Expect(page.Locator("#form-standfirst")).ToHaveValueAsync("قبل وبعده");
        Assert.True(await IsSamePageAsync(page));
        Assert.Equal(0, await UnsavedAsync(id));
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
        var story = new Regex($"/admin/articles/{id}$");
        await page.RouteAsync(story, route => route.Request.Method == "POST" ? route.FulfillAsync(new() { Status = 502, Body = "<h1>Bad gateway</h1>", ContentType = "text/html" }) : route.ContinueAsync());
        await page.GoToEndAsync();
        await page.Keyboard.TypeAsync(" وزيادة");
        await PublishFromTheTextAsync(page);

        await Assertions.Expect(page.Locator(".kept")).ToContainTextAsync("لم يُنفَّذ «احفظ وانشر» بعد، فاضغطه من جديد.");
        await page.Keyboard.TypeAsync(" وبعدها");
        await page.UnrouteAsync(story);
        await PublishFromTheTextAsync(page);
        await Assertions.Expect(page.Locator(".done")).ToHaveTextAsync("حُفظ المقال ونُشر.");
        Assert.EndsWith(" وزيادة وبعدها", await BodyAsync(id), StringComparison.Ordinal);
        Assert.True(await IsSamePageAsync(page));
        await Assertions.Expect(page.Locator(".kept")).ToHaveTextAsync("حُفظ المقال ونُشر.");
    }

    [Fact]
    public async Task A_story_that_may_not_be_written_in_any_more_after_the_save_says_so()
    {
        var id = await AddAsync();
        await using var visit = await SignedInAsync(id);
        var page = visit.Page;
        await page.Locator("#form-standfirst").FillAsync("مقدمة");
        await HoldAnswerAsync(page);
        await page.Keyboard.PressAsync("Control+s");
        await page.UntilAsync("() => window.isSaved === true");
        await TrashByAnotherAsync(id);
        await page.LeaveByAsync(() => page.EvaluateAsync("window.goOn()"));
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("تقرأ هذا المقال ولا تحرره: هو في المهملات.");
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("حُفظ المقال.");
        await Assertions.Expect(page.Locator("#form-standfirst")).ToHaveValueAsync("مقدمة");
    }

    /// <summary>With the button, and without leaving the text for it.</summary>
    private static async Task PublishFromTheTextAsync(IPage page) =>
        await page.EvaluateAsync("() => { const form = document.querySelector('form.form'); form.requestSubmit(form.querySelector('[value=Publish]')); }");
}
