using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace NewsSite.Browser.Tests;

/// <summary>E1, E11: a save that is refused, or meets a colleague's, is told without taking anybody from where they write.</summary>
public sealed class RefusedSaveTests(Chromium chromium, NamedSite site) : SavingStories(chromium, site), IClassFixture<NamedSite>
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
    public async Task A_story_that_is_in_the_trash_meanwhile_takes_no_save_and_keeps_who_types()
    {
        var id = await AddAsync();
        await using var visit = await SignedInAsync(id);
        var page = visit.Page;
        await page.GoToEndAsync();
        await page.Keyboard.TypeAsync(" وزيادة");
        await TrashByAnotherAsync(id);
        await page.Keyboard.PressAsync("Control+s");
        await Assertions.Expect(Leads(page)).ToContainTextAsync("المقال في المهملات");
        await page.Keyboard.TypeAsync(" وبعدها");
        await Assertions.Expect(page.Locator("#form-body")).ToHaveValueAsync(new Regex("وزيادة وبعدها$"));
        await Waiting.UntilAsync(async () => await UnsavedAsync(id) == 1);
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
    public async Task Whoever_writes_a_note_meanwhile_goes_on_with_it()
    {
        var id = await AddAsync();
        await using var visit = await SignedInAsync(id);
        var page = visit.Page;
        await page.Locator("#form-headline").FillAsync("");
        var save = await HoldSaveAsync(page, id);
        await page.Keyboard.PressAsync("Control+s");
        await save.Comes;
        await page.Locator("#note-form-text").ClickAsync();
        await page.Keyboard.TypeAsync("للزميل");
        save.GoOn.SetResult();
        await Assertions.Expect(page.Locator("#form-headline-error")).ToHaveCountAsync(1);
        await page.Keyboard.TypeAsync(" كريم");

        await Assertions.Expect(page.Locator("#note-form-text")).ToHaveValueAsync("للزميل كريم");
        await Assertions.Expect(page.Locator("#form-headline")).ToHaveValueAsync("");
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

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Whoever_types_on_while_a_save_is_refused_stays_where_they_are(bool isNew)
    {
        await using var visit = isNew ? await NewStoryAsync() : await SignedInAsync(await AddAsync(body: "متن"));
        var page = visit.Page;
        // Those of other new stories.
        var offered = await page.Locator("[data-unsaved]").CountAsync();
        if (isNew) await page.Locator("#form-categoryid").SelectOptionAsync(new SelectOptionValue { Index = 1 });
        else await page.Locator("#form-headline").FillAsync("");
        await page.Locator("label[for=form-body]").ClickAsync();
        if (isNew) await page.Keyboard.TypeAsync("متن");
        await MarkAsync(page);
        var save = await HoldAsync(page, new Regex("/admin/articles/(new|[0-9]+)$"));
        await page.Keyboard.PressAsync("Control+s");
        await save.Comes;
        await page.Keyboard.TypeAsync(" ك1 ك2");
        save.GoOn.SetResult();
        await Assertions.Expect(page.Locator("#form-headline-error")).ToHaveTextAsync("اكتب عنوانًا.");
        await page.Keyboard.TypeAsync(" ك3");

        await Assertions.Expect(page.Locator("#form-body")).ToHaveValueAsync("متن ك1 ك2 ك3", new() { Timeout = 10_000 });
        await Assertions.Expect(page.Locator("#form-headline")).ToHaveValueAsync("");
        await Assertions.Expect(page.Locator(".kept")).ToContainTextAsync("لم يُحفظ المقال");
        await Assertions.Expect(page.Locator("[data-unsaved]")).ToHaveCountAsync(offered);
        await Assertions.Expect(Leads(page)).ToHaveTextAsync("العنوان: اكتب عنوانًا.");

        await Leads(page).ClickAsync();
        await Assertions.Expect(page.Locator("#form-headline")).ToBeFocusedAsync();
        await page.Keyboard.TypeAsync("عنوان");
        await page.Keyboard.PressAsync("Control+s");
        await Assertions.Expect(page.Locator(".done")).ToHaveTextAsync(isNew ? "حُفظت المسودة." : "حُفظ المقال.");
        await Assertions.Expect(page.Locator("#form-headline-error")).ToHaveCountAsync(0);
        Assert.True(await IsSamePageAsync(page));
    }

    [Fact]
    public async Task On_a_phone_why_it_was_refused_stands_beside_the_buttons()
    {
        await using var visit = await NewStoryAsync(new Reader { Width = 390 });
        var page = visit.Page;
        await page.Locator("#form-headline").FillAsync("خبر");
        await page.Locator("label[for=form-body]").ClickAsync();
        await page.Keyboard.TypeAsync("متن");
        await page.Keyboard.PressAsync("Control+s");

        await Assertions.Expect(Leads(page)).ToHaveTextAsync("اختر القسم.");
        await Assertions.Expect(Leads(page)).ToBeInViewportAsync();
        await Leads(page).ClickAsync();
        await Assertions.Expect(page.Locator("#form-categoryid")).ToBeFocusedAsync();
        await Assertions.Expect(page.Locator("#form-categoryid-error")).ToBeInViewportAsync();
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
    public async Task A_refused_body_leaves_full_screen_the_source_and_what_can_be_undone()
    {
        var id = await AddAsync(body: "قبل ⟦نصهم⟧⟦نصي⟧ بعد");
        await using var visit = await SignedInAsync(id);
        var page = visit.Page;
        await page.GoToEndAsync();
        await page.Keyboard.TypeAsync(" وزيادة");
        await page.Keyboard.PressAsync("Control+Shift+e");
        await page.Keyboard.PressAsync("Control+s");
        await Assertions.Expect(page.Locator("#form-body-error")).ToBeInViewportAsync();
        await Assertions.Expect(page.Locator(".rich-full")).ToHaveCountAsync(1);
        await page.Keyboard.PressAsync("Control+z");
        await Assertions.Expect(page.Locator("#form-body")).ToHaveValueAsync("قبل ⟦نصهم⟧⟦نصي⟧ بعد", new() { Timeout = 10_000 });

        await page.Keyboard.PressAsync("Control+Shift+m");
        await page.Keyboard.TypeAsync("س");
        await page.Keyboard.PressAsync("Control+s");
        await Assertions.Expect(page.Locator("#form-body-error")).ToBeInViewportAsync();
        await Assertions.Expect(page.Locator("#form-body")).ToBeFocusedAsync();
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
    public async Task A_refused_save_shows_why_and_the_next_one_takes_that_away()
    {
        var id = await AddAsync();
        await using var visit = await SignedInAsync(id);
        var page = visit.Page;
        await page.Locator("#form-headline").FillAsync("");
        await page.Keyboard.PressAsync("Control+s");
        await Assertions.Expect(page.Locator("#form-headline-error")).ToBeInViewportAsync();
        await Assertions.Expect(page.Locator("#form-headline")).ToBeFocusedAsync();
        await Assertions.Expect(page.Locator("#form-headline")).ToHaveAttributeAsync("aria-invalid", "true");

        await MarkAsync(page);
        await page.Keyboard.TypeAsync("عنوان من جديد");
        await page.Keyboard.PressAsync("Control+s");
        await Assertions.Expect(page.Locator(".done")).ToHaveTextAsync("حُفظ المقال.");
        await Assertions.Expect(page.Locator("#form-headline-error")).ToHaveCountAsync(0);
        Assert.True(await IsSamePageAsync(page));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("احفظ وانشر")]
    public async Task A_body_that_is_refused_shows_why_and_has_the_caret_where_it_is_to_be_mended(string? button)
    {
        var id = await AddAsync(body: string.Join("\n\n", Enumerable.Range(1, 60).Select(i => i == 40 ? "قبل ⟦نصهم⟧⟦نصي⟧ بعد" : $"فقرة رقم {i} من المتن.")));
        await using var visit = await SignedInAsync(id);
        var page = visit.Page;
        await page.GoToEndAsync();
        await page.Keyboard.TypeAsync(" وزيادة");
        if (button is null) await page.Keyboard.PressAsync("Control+s");
        else await page.GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).ClickAsync();

        await Assertions.Expect(page.Locator("#form-body-error")).ToContainTextAsync("ما زال في المتن موضع تعارض");
        await Assertions.Expect(page.Locator("#form-body-error")).ToBeInViewportAsync();
        await Assertions.Expect(page.Locator(".kept")).ToContainTextAsync("لم يُحفظ المقال");
        if (button is null) await Leads(page).ClickAsync();
        Assert.True(await page.EvaluateAsync<bool>(CaretInEditor));
        Assert.True(await IsCaretInSightAsync(page));
        await page.Keyboard.TypeAsync("هنا");
        Assert.Contains("قبل هنا⟦نصهم⟧⟦نصي⟧ بعد", await page.Locator("#form-body").InputValueAsync(), StringComparison.Ordinal);
        await Assertions.Expect(page.Locator(".kept")).ToHaveTextAsync(new Regex("^نسخة احتياطية مما كتبت: .+ لم يُحفظ المقال بعد"));
        await Assertions.Expect(page.Locator("#form-body-error")).ToBeInViewportAsync();

        for (var i = 0; i < "⟦نصهم⟧⟦نصي⟧".Length; i++) await page.Keyboard.PressAsync("Delete");
        await page.Keyboard.PressAsync("Control+s");
        await Assertions.Expect(page.Locator(".done")).ToHaveTextAsync("حُفظ المقال.");
        await Assertions.Expect(page.Locator("#form-body-error")).ToHaveCountAsync(0);
        await Assertions.Expect(page.Locator(".kept")).ToHaveTextAsync("حُفظ المقال.");
    }

    [Fact]
    public async Task A_body_that_is_too_long_says_so_in_sight_and_has_the_caret_at_its_beginning()
    {
        var id = await AddAsync(paragraphs: 60);
        await using var visit = await SignedInAsync(id);
        var page = visit.Page;
        await page.WriteBodyAsync(string.Join("\n\n", Enumerable.Range(1, 60).Select(i => $"فقرة{i} {new string('س', 8400)}")));
        await page.Keyboard.PressAsync("Control+s");

        await Assertions.Expect(page.Locator("#form-body-error")).ToHaveTextAsync("المتن أطول من 500 ألف محرف.");
        await Assertions.Expect(page.Locator("#form-body-error")).ToBeInViewportAsync();
        await Assertions.Expect(page.Locator(".kept")).ToContainTextAsync("لم يُحفظ المقال");
        await Leads(page).ClickAsync();
        await Assertions.Expect(page.Locator("#form-body")).ToBeFocusedAsync();
        await page.Keyboard.TypeAsync("هنا ");
        Assert.StartsWith("هنا فقرة1 ", await page.Locator("#form-body").InputValueAsync(), StringComparison.Ordinal);
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

    /// <summary>What stands beside the buttons and leads to what was refused.</summary>
    private static ILocator Leads(IPage page) => page.Locator(".held button");
}
