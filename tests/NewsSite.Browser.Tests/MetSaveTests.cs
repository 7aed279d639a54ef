using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace NewsSite.Browser.Tests;

/// <summary>E1, E11: a save that meets a colleague's is told without taking anybody from where they write, and has the words of both.</summary>
public sealed class MetSaveTests(Chromium chromium, NamedSite site) : SavingStories(chromium, site), IClassFixture<NamedSite>
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Every_word_typed_across_a_save_that_meets_a_colleagues_is_there_and_where_it_was_typed(bool isInOneParagraph)
    {
        var id = await AddAsync(body: "أولى فقرات المتن كما كانت عند الفتح.\n\nوالثانية كما كانت.");
        await using var visit = await SignedInAsync(id);
        var page = visit.Page;
        await page.GoToEndAsync();
        await page.Keyboard.TypeAsync(" قبل");
        await ReviseByAnotherAsync(id, content => isInOneParagraph
            ? content with { Body = content.Body.Replace("والثانية كما كانت.", "والثانية كما كانت. وزاد الزميل", StringComparison.Ordinal) }
            : content with { Body = content.Body.Replace("أولى", "الأولى من", StringComparison.Ordinal), Standfirst = "مقدمة زميل" });
        var save = await HoldSaveAsync(page, id);
        await MarkAsync(page);
        await page.Keyboard.PressAsync("Control+s");
        for (var i = 1; i <= 20; i++)
        {
            await page.Keyboard.TypeAsync($" ك{i}", new() { Delay = 15 });
            if (i == 5) await save.Comes;
            if (i == 10) save.GoOn.SetResult();
        }

        await Assertions.Expect(page.Locator(".conflict")).ToBeVisibleAsync();
        await page.Keyboard.TypeAsync(" آخرها");
        Assert.True(await IsSamePageAsync(page));
        Assert.True(await page.EvaluateAsync<bool>(CaretInEditor));
        var words = $"قبل {string.Join(' ', Enumerable.Range(1, 20).Select(i => $"ك{i}"))} آخرها";
        var body = isInOneParagraph
            ? $"أولى فقرات المتن كما كانت عند الفتح.\n\nوالثانية كما كانت.⟦ وزاد الزميل⟧⟦ {words}⟧"
            : $"الأولى من فقرات المتن كما كانت عند الفتح.\n\nوالثانية كما كانت. {words}";
        await Assertions.Expect(page.Locator("#form-body")).ToHaveValueAsync(body, new() { Timeout = 10_000 });
        await Assertions.Expect(page.Locator("#form-standfirst")).ToHaveValueAsync(isInOneParagraph ? "مقدمة الخبر." : "مقدمة زميل");
        await Assertions.Expect(page.Locator("[data-unsaved]")).ToHaveCountAsync(0);

        if (isInOneParagraph) await page.WriteBodyAsync(body.Replace("⟦ وزاد الزميل⟧⟦", "", StringComparison.Ordinal).Replace("⟧", "", StringComparison.Ordinal));
        await page.Keyboard.PressAsync("Control+s");
        await Assertions.Expect(page.Locator(".done")).ToHaveTextAsync("حُفظ المقال.");
        await Assertions.Expect(page.Locator(".conflict")).ToHaveCountAsync(0);
        Assert.EndsWith($"كما كانت. {words}", await BodyAsync(id), StringComparison.Ordinal);
        Assert.Equal(0, await UnsavedAsync(id));
        Found.Nothing(visit.Complaints.Where(complaint => !complaint.Contains("409", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("أولى كما كانت.", "الأولى كما كانت.", "الأولى كما كانت.\n\nثانية كما كانت. قبل كلمة بعدها")]
    [InlineData("ثانية كما كانت.", "ثانية كما كانت. وزاد الزميل", "أولى كما كانت.\n\nثانية كما كانت.⟦ وزاد الزميل⟧⟦ قبل كلمة بعدها⟧")]
    public async Task A_word_that_an_input_method_is_composing_meanwhile_is_there_once(string was, string theirs, string expected)
    {
        var id = await AddAsync(body: "أولى كما كانت.\n\nثانية كما كانت.");
        await using var visit = await SignedInAsync(id);
        var page = visit.Page;
        await page.GoToEndAsync();
        await page.Keyboard.TypeAsync(" قبل ");
        await ReviseByAnotherAsync(id, content => content with { Body = content.Body.Replace(was, theirs, StringComparison.Ordinal) });
        await HoldAnswerAsync(page);
        await page.Keyboard.PressAsync("Control+s");
        await page.UntilAsync("() => window.isSaved === true");
        var input = await page.Context.NewCDPSessionAsync(page);
        await ComposeAsync("كل");
        await page.EvaluateAsync("window.goOn()");
        await page.WaitForTimeoutAsync(500);
        await ComposeAsync("كلم");
        await input.SendAsync("Input.insertText", new() { ["text"] = "كلمة" });
        await page.Keyboard.TypeAsync(" بعدها");

        await Assertions.Expect(page.Locator(".conflict")).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator("#form-body")).ToHaveValueAsync(expected, new() { Timeout = 10_000 });

        Task ComposeAsync(string letters) => input.SendAsync("Input.imeSetComposition", new() { ["text"] = letters, ["selectionStart"] = letters.Length, ["selectionEnd"] = letters.Length });
    }

    [Theory]
    [InlineData("ثم كلم الناس وكتب كلمات أخرى هنا.", "ثم كلم الناس وكتب كلمات أخرى هنا. ويضيف الزميل.", "كل", "ثم كلم الناس وكتب كلمات أخرى هنا.⟦ ويضيف الزميل.⟧⟦ أول\n\nكلمة أولى⟧")]
    [InlineData("قال كلام أمس.", "قال كلام أمس. ويضيف الزميل.", "-  كل", "ثم كلم الناس وكتب كلمات أخرى هنا. أول\n\n- كلمة أولى")]
    [InlineData("قال كلام أمس.", "قال كلام أمس. ويضيف الزميل.", " كل", "ثم كلم الناس وكتب كلمات أخرى هنا. أول\n\nكلمة أولى")]
    public async Task The_first_letters_of_a_block_are_gone_on_with_though_they_stand_in_older_words_too(string was, string theirs, string begun, string end)
    {
        var id = await AddAsync(body: "قال كلام أمس.\n\nثم كلم الناس وكتب كلمات أخرى هنا.");
        await using var visit = await SignedInAsync(id);
        var page = visit.Page;
        await page.GoToEndAsync();
        await page.Keyboard.TypeAsync(" أول");
        await ReviseByAnotherAsync(id, content => content with { Body = content.Body.Replace(was, theirs, StringComparison.Ordinal) });
        await HoldAnswerAsync(page);
        await page.Keyboard.PressAsync("Control+s");
        await page.UntilAsync("() => window.isSaved === true");
        await page.Keyboard.PressAsync("Enter");
        await page.Keyboard.TypeAsync(begun);
        await page.EvaluateAsync("window.goOn()");
        await Assertions.Expect(page.Locator(".conflict")).ToBeVisibleAsync();
        await page.Keyboard.TypeAsync("مة أولى");

        await Assertions.Expect(page.Locator("#form-body")).ToHaveValueAsync(new Regex($"{Regex.Escape(end)}$"), new() { Timeout = 10_000 });
    }

    [Fact]
    public async Task What_was_saved_and_typed_on_meets_a_colleagues_words_and_not_itself()
    {
        var id = await AddAsync(body: "أولى كما كانت.\n\nثانية كما كانت.");
        await using var visit = await SignedInAsync(id);
        var page = visit.Page;
        await page.GoToEndAsync();
        await page.Keyboard.TypeAsync(" قبل قب");
        await HoldAnswerAsync(page);
        await page.Keyboard.PressAsync("Control+s");
        await page.UntilAsync("() => window.isSaved === true");
        await page.Keyboard.TypeAsync("ل2");
        await ReviseByAnotherAsync(id, content => content with { Body = content.Body.Replace("أولى", "الأولى من رنا", StringComparison.Ordinal) });
        await page.EvaluateAsync("window.goOn()");
        await Assertions.Expect(page.Locator(".done")).ToHaveTextAsync("حُفظ المقال.");
        await page.Keyboard.TypeAsync(" بعد");
        await page.Keyboard.PressAsync("Control+s");

        await Assertions.Expect(page.Locator("#form-body")).ToHaveValueAsync("الأولى من رنا كما كانت.\n\nثانية كما كانت. قبل قبل2 بعد", new() { Timeout = 10_000 });
        await Assertions.Expect(page.Locator(".conflict")).Not.ToContainTextAsync("الكلمات نفسها");
    }

    [Fact]
    public async Task A_save_whose_answer_is_lost_does_not_meet_what_was_typed_on()
    {
        var id = await AddAsync(body: "كما كانت.");
        await using var visit = await SignedInAsync(id);
        var page = visit.Page;
        await LoseAnswerAsync(page, id);
        await page.GoToEndAsync();
        await page.Keyboard.TypeAsync(" قبل قب");
        await page.Keyboard.PressAsync("Control+s");
        await Assertions.Expect(page.Locator(".kept")).ToContainTextAsync("لم يصل جواب عن «احفظ»");
        await page.Keyboard.TypeAsync("ل2 بعد");
        await page.Keyboard.PressAsync("Control+s");

        await Assertions.Expect(page.Locator(".kept")).ToHaveTextAsync("حُفظ المقال.");
        await Assertions.Expect(page.Locator(".conflict")).ToHaveCountAsync(0);
        Assert.Equal("كما كانت. قبل قبل2 بعد", await BodyAsync(id));
        Assert.Equal(3, await NewestAsync(id));
        Assert.Equal(0, await UnsavedAsync(id));
    }

    [Fact]
    public async Task Undoing_takes_back_ones_own_words_and_no_colleagues()
    {
        var id = await AddAsync(body: "أولى كما كانت.\n\nثانية كما كانت.");
        await using var visit = await SignedInAsync(id);
        var page = visit.Page;
        await page.GoToEndAsync();
        await page.Keyboard.TypeAsync(" كلمتي");
        await ReviseByAnotherAsync(id, content => content with { Body = content.Body.Replace("أولى", "الأولى من زميل", StringComparison.Ordinal) });
        await page.Keyboard.PressAsync("Control+s");
        await Assertions.Expect(page.Locator(".conflict")).ToBeVisibleAsync();
        await page.Keyboard.TypeAsync(" خطأ");
        for (var i = 0; i < 4; i++) await page.Keyboard.PressAsync("Control+z");

        await Assertions.Expect(page.Locator("#form-body")).ToHaveValueAsync("الأولى من زميل كما كانت.\n\nثانية كما كانت.", new() { Timeout = 10_000 });
        await page.Keyboard.PressAsync("Control+y");
        await Assertions.Expect(page.Locator("#form-body")).ToHaveValueAsync("الأولى من زميل كما كانت.\n\nثانية كما كانت. كلمتي", new() { Timeout = 10_000 });
    }

    [Fact]
    public async Task What_is_typed_after_a_conflict_at_ones_own_words_goes_on_with_them()
    {
        var id = await AddAsync(body: "قررت الحكومة أمس.");
        await using var visit = await SignedInAsync(id);
        var page = visit.Page;
        await page.GoToEndAsync();
        await page.Keyboard.TypeAsync(" وسلمى ");
        await ReviseByAnotherAsync(id, content => content with { Body = "قررت الحكومة أمس. وأضافت رنا" });
        await page.Keyboard.PressAsync("Control+s");
        await Assertions.Expect(page.Locator(".conflict")).ToBeVisibleAsync();
        await page.Keyboard.TypeAsync("بعدها");

        await Assertions.Expect(page.Locator("#form-body")).ToHaveValueAsync("قررت الحكومة أمس.⟦ وأضافت رنا⟧⟦ وسلمى بعدها⟧", new() { Timeout = 10_000 });
    }

    [Fact]
    public async Task In_the_middle_of_a_line_too_and_while_the_answer_is_awaited()
    {
        const string after = " في جلسة أمس أن تبدأ.";
        var id = await AddAsync(body: $"قررت الحكومة{after}");
        await using var visit = await SignedInAsync(id);
        var page = visit.Page;
        await page.GoToEndAsync();
        for (var i = 0; i < after.Length; i++) await page.Keyboard.PressAsync("ArrowRight");
        await page.Keyboard.TypeAsync(" وسلمى");
        await ReviseByAnotherAsync(id, content => content with { Body = $"قررت الحكومة وأضافت رنا{after}" });
        await HoldAnswerAsync(page);
        await page.Keyboard.PressAsync("Control+s");
        await page.UntilAsync("() => window.isSaved === true");
        await page.Keyboard.TypeAsync(" ك1 ك2");
        await page.EvaluateAsync("window.goOn()");
        await Assertions.Expect(page.Locator(".conflict")).ToBeVisibleAsync();
        await page.Keyboard.TypeAsync(" ك3");

        await Assertions.Expect(page.Locator("#form-body")).ToHaveValueAsync($"قررت الحكومة ⟦وأضافت رنا ⟧⟦وسلمى ك1 ك2 ك3 ⟧{after.Trim()}", new() { Timeout = 10_000 });
        for (var i = 0; i < 6; i++) await page.Keyboard.PressAsync("Control+z");
        await Assertions.Expect(page.Locator("#form-body")).ToHaveValueAsync($"قررت الحكومة ⟦وأضافت رنا ⟧⟦ ⟧{after.Trim()}", new() { Timeout = 10_000 });
    }

    [Fact]
    public async Task Undoing_reaches_ones_own_words_in_a_paragraph_in_which_a_colleague_wrote_too()
    {
        var id = await AddAsync(body: "قال الوزير إن العمل يستمر شهرا. وأضاف أنه ينتهي غدا.");
        await using var visit = await SignedInAsync(id);
        var page = visit.Page;
        await page.GoToEndAsync();
        await page.Keyboard.TypeAsync(" كلمتي");
        await ReviseByAnotherAsync(id, content => content with { Body = "قال الوزير أمس إن العمل يستمر شهرا. وأضاف أنه ينتهي غدا." });
        await page.Keyboard.PressAsync("Control+s");
        await Assertions.Expect(page.Locator(".conflict")).ToBeVisibleAsync();
        await page.Keyboard.PressAsync("Control+z");

        await Assertions.Expect(page.Locator("#form-body")).ToHaveValueAsync("قال الوزير أمس إن العمل يستمر شهرا. وأضاف أنه ينتهي غدا.", new() { Timeout = 10_000 });
        await Assertions.Expect(page.Locator("[data-act=undo]")).ToHaveAttributeAsync("aria-disabled", "true");
    }

    [Fact]
    public async Task In_full_screen_what_leads_to_a_conflict_is_in_sight()
    {
        var id = await AddAsync();
        await using var visit = await SignedInAsync(id);
        var page = visit.Page;
        await page.GoToEndAsync();
        await page.Keyboard.TypeAsync(" وزيادة");
        await ReviseByAnotherAsync(id, "مقدمة زميل");
        await page.Keyboard.PressAsync("Control+Shift+e");
        await page.Keyboard.PressAsync("Control+s");
        await page.Locator(".rich-held button").ClickAsync();

        await Assertions.Expect(page.Locator(".rich-full")).ToHaveCountAsync(0);
        await Assertions.Expect(page.Locator(".conflict h2")).ToBeInViewportAsync();
        await Assertions.Expect(page.Locator(".conflict")).ToBeFocusedAsync();
    }

    [Fact]
    public async Task A_comma_and_a_new_paragraph_of_a_colleague_are_taken_too()
    {
        var id = await AddAsync(body: "قال الوزير إن العمل مستمر. وأضاف أنه ينتهي غدا.");
        await using var visit = await SignedInAsync(id);
        var page = visit.Page;
        await page.Locator("#form-standfirst").FillAsync("مقدمتي");
        await ReviseByAnotherAsync(id, content => content with { Body = "قال الوزير، إن العمل مستمر.\n\nوأضاف أنه ينتهي غدا." });
        await page.Keyboard.PressAsync("Control+s");
        await Assertions.Expect(page.Locator(".conflict")).ToBeVisibleAsync();

        await Assertions.Expect(page.Locator("#form-body")).ToHaveValueAsync("قال الوزير، إن العمل مستمر.\n\nوأضاف أنه ينتهي غدا.");
        await Assertions.Expect(page.Locator("#form-standfirst")).ToHaveValueAsync("مقدمتي");
    }

    [Fact]
    public async Task A_new_line_begun_before_a_conflict_is_gone_on_with()
    {
        var id = await AddAsync(body: "أولى.\n\nثانية.");
        await using var visit = await SignedInAsync(id);
        var page = visit.Page;
        await page.GoToEndAsync();
        await page.Keyboard.TypeAsync(" تكملة");
        await page.Keyboard.PressAsync("Enter");
        await ReviseByAnotherAsync(id, content => content with { Body = "أولى.\n\nثانية. زيادة زميل" });
        await page.Keyboard.PressAsync("Control+s");
        await Assertions.Expect(page.Locator(".conflict")).ToBeVisibleAsync();
        await page.Keyboard.TypeAsync("ثالثة");

        await Assertions.Expect(page.Locator("#form-body")).ToHaveValueAsync("أولى.\n\nثانية.⟦ زيادة زميل⟧⟦ تكملة⟧\n\nثالثة", new() { Timeout = 10_000 });
    }

    [Fact]
    public async Task What_a_colleague_wrote_can_be_read_until_a_save_is_done()
    {
        var id = await AddAsync(body: "قال الوزير أمس.");
        await using var visit = await SignedInAsync(id);
        var page = visit.Page;
        await page.Locator("#form-standfirst").FillAsync("مقدمتي");
        await page.WriteBodyAsync("قال الرئيس أمس.");
        await ReviseByAnotherAsync(id, content => content with { Standfirst = "مقدمة زميل", Body = "قال المدير أمس." });
        await page.Keyboard.PressAsync("Control+s");
        await Assertions.Expect(page.Locator(".conflict")).ToContainTextAsync("زميل");
        await page.Keyboard.PressAsync("Control+s");

        await Assertions.Expect(page.Locator("#form-body-error")).ToContainTextAsync("ما زال في المتن موضع تعارض");
        await Assertions.Expect(page.Locator(".conflict")).ToContainTextAsync("زميل");

        await page.GetByRole(AriaRole.Button, new() { Name = "احفظ وانشر", Exact = true }).ClickAsync();
        await Assertions.Expect(page.Locator("#form-body-error")).ToContainTextAsync("ما زال في المتن موضع تعارض");
        await Assertions.Expect(page.Locator(".conflict")).ToContainTextAsync("زميل");
    }

    [Fact]
    public async Task A_conflict_is_told_beside_the_buttons_and_ends_with_the_next_save()
    {
        var id = await AddAsync(paragraphs: 60);
        await using var visit = await SignedInAsync(id);
        var page = visit.Page;
        await page.Locator("#form-standfirst").FillAsync("مقدمتي");
        await ReviseByAnotherAsync(id, "مقدمة زميل");
        await page.GoToEndAsync();
        await page.Keyboard.TypeAsync(" وآخر المتن");
        await MarkAsync(page);
        await page.Keyboard.PressAsync("Control+s");

        await Assertions.Expect(page.Locator(".conflict")).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator(".kept")).ToContainTextAsync("لم يُحفظ المقال");
        Assert.True(await page.EvaluateAsync<bool>(CaretInEditor));
        await Assertions.Expect(Leads(page)).ToBeInViewportAsync();
        await Leads(page).ClickAsync();
        await Assertions.Expect(page.Locator(".conflict")).ToBeFocusedAsync();
        await Assertions.Expect(page.Locator(".conflict h2")).ToBeInViewportAsync();
        Assert.Contains("وآخر المتن", await page.Locator("#form-body").InputValueAsync(), StringComparison.Ordinal);
        await Assertions.Expect(page.Locator("[data-unsaved]")).ToHaveCountAsync(0);

        // The save that ends it leaves the page where it is too.
        await page.Locator("#form-standfirst").FillAsync("مقدمتنا");
        await page.Keyboard.PressAsync("Control+s");
        await Assertions.Expect(page.Locator(".done")).ToHaveTextAsync("حُفظ المقال.");
        await Assertions.Expect(page.Locator(".conflict")).ToHaveCountAsync(0);
        Assert.True(await IsSamePageAsync(page));

        // Loaded anew it is asked for, and the save that was met is not sent again.
        var asked = page.WaitForRequestAsync(request => request.IsNavigationRequest);
        await page.LeaveByAsync(() => page.ReloadAsync());
        Assert.Equal("GET", (await asked).Method);
        await Assertions.Expect(page.Locator(".conflict")).ToHaveCountAsync(0);
        await Assertions.Expect(page.Locator("#form-standfirst")).ToHaveValueAsync("مقدمتنا");
    }

    [Fact]
    public async Task An_act_that_was_pressed_beside_a_save_which_meets_a_colleagues_is_said_not_to_be_done()
    {
        var id = await AddAsync();
        await using var visit = await SignedInAsync(id);
        var page = visit.Page;
        await page.Locator("summary", new() { HasText = "النقل إلى المهملات" }).ClickAsync();
        var save = await HoldSaveAsync(page, id);
        await page.Locator("#form-standfirst").FillAsync("مقدمتي");
        await page.Keyboard.PressAsync("Control+s");
        await save.Comes;
        await page.GetByRole(AriaRole.Button, new() { Name = "انقله إلى المهملات" }).ClickAsync();
        await ReviseByAnotherAsync(id, "مقدمة زميل");
        save.GoOn.SetResult();

        await Assertions.Expect(page.Locator(".conflict")).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("لم يُنفَّذ «انقله إلى المهملات» بعد");
        await Assertions.Expect(page.Locator("#form-standfirst")).ToHaveValueAsync("مقدمتي");
    }
}
