using System.Text.RegularExpressions;
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
        // The next save goes on from what this one left behind.
        await Assertions.Expect(page.Locator("[name=startedFrom]")).ToHaveValueAsync("2");
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

        await Assertions.Expect(page.Locator(".kept")).ToContainTextAsync("لم يصل جواب عن «احفظ»، فاضغطه من جديد.");
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
    public async Task A_story_in_which_nothing_was_typed_is_saved_when_asked()
    {
        var id = await AddAsync();
        await using var visit = await SignedInAsync(id);
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "احفظ", Exact = true }).ClickAsync();
        await Assertions.Expect(visit.Page.Locator(".done")).ToHaveTextAsync("حُفظ المقال.");
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
        await Assertions.Expect(page.Locator(".kept")).ToContainTextAsync("لم يصل جواب عن «احفظ»، فاضغطه من جديد.");
        await Assertions.Expect(page.Locator("#form-standfirst")).ToHaveValueAsync("قبل وبعده");

        Assert.Equal(2, await NewestAsync(id));
        await page.Keyboard.PressAsync("Control+s");
        await Assertions.Expect(page.Locator(".done")).ToHaveTextAsync("حُفظ المقال.");
        await Assertions.Expect(page.Locator("#form-standfirst")).ToHaveValueAsync("قبل وبعده");
        Assert.True(await IsSamePageAsync(page));
        Assert.Equal(0, await UnsavedAsync(id));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_button_that_was_pressed_shows_that_its_answer_is_waited_for(bool comes)
    {
        var id = await AddAsync();
        await using var visit = await SignedInAsync(id);
        var page = visit.Page;
        var busy = page.Locator("[aria-busy=true]");
        var held = await HoldSaveAsync(page, id);
        await page.Locator("#form-standfirst").FillAsync("جواب بطيء");
        await page.GetByRole(AriaRole.Button, new() { Name = "احفظ وانشر" }).ClickAsync();
        await held.Came.Task;
        await Assertions.Expect(busy).ToHaveTextAsync(["احفظ وانشر"]);
        await page.Keyboard.PressAsync("Control+s");
        await Assertions.Expect(busy).ToHaveTextAsync(["احفظ", "احفظ وانشر"]);
        await Assertions.Expect(busy.First).ToBeVisibleAsync();

        (comes ? held.GoOn : held.Break).SetResult();

        await Assertions.Expect(busy).ToHaveCountAsync(0);
        if (comes) await Assertions.Expect(page.Locator(".done")).ToBeVisibleAsync();
        else await Assertions.Expect(page.Locator(".kept")).ToContainTextAsync("لم يصل جواب");
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
}
