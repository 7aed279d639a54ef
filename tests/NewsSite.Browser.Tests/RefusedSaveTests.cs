using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace NewsSite.Browser.Tests;

/// <summary>E1: a save that is refused is told without taking anybody from where they write.</summary>
public sealed class RefusedSaveTests(Chromium chromium, NamedSite site) : SavingStories(chromium, site), IClassFixture<NamedSite>
{
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
        await page.Locator("[data-act=source]").ClickAsync();
        // At once: as keys, so many letters take the browser a quarter of a minute.
        await page.Locator("#form-body").EvaluateAsync(
            "(field, text) => { field.value = text; field.dispatchEvent(new InputEvent('input', { bubbles: true })); }",
            string.Join("\n\n", Enumerable.Range(1, 1000).Select(i => $"فقرة{i} {string.Concat(Enumerable.Repeat("كلمة ", 100))}")));
        await page.Locator("#form-body").FocusAsync();
        await page.Keyboard.PressAsync("Control+s");

        await Assertions.Expect(page.Locator("#form-body-error")).ToHaveTextAsync("المتن أطول من 500 ألف محرف.");
        await Assertions.Expect(page.Locator("#form-body-error")).ToBeInViewportAsync();
        await Assertions.Expect(page.Locator(".kept")).ToContainTextAsync("لم يُحفظ المقال");
        await Leads(page).ClickAsync();
        await Assertions.Expect(page.Locator("#form-body")).ToBeFocusedAsync();
        await page.Keyboard.TypeAsync("هنا ");
        Assert.StartsWith("هنا فقرة1 ", await page.Locator("#form-body").InputValueAsync(), StringComparison.Ordinal);
    }
}
