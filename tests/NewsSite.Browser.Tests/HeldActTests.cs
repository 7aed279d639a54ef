using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using NewsSite.Domain.Articles;

namespace NewsSite.Browser.Tests;

/// <summary>E1, E7: what else is done to a story in which something is not saved, or whose save is under way.</summary>
public sealed class HeldActTests(Chromium chromium, NamedSite site) : SavingStories(chromium, site), IClassFixture<NamedSite>
{
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
    public async Task An_act_that_waits_while_somebody_types_on_has_that_saved_once_they_pause()
    {
        var id = await AddAsync();
        await using var visit = await SignedInAsync(id);
        var page = visit.Page;
        await page.Clock.InstallAsync();
        await page.Locator("summary", new() { HasText = "النقل إلى المهملات" }).ClickAsync();
        await page.GoToEndAsync();
        await page.Keyboard.TypeAsync(" أول");
        await HoldAnswerAsync(page);
        await page.Keyboard.PressAsync("Control+s");
        await page.UntilAsync("() => window.isSaved === true");
        await page.GetByRole(AriaRole.Button, new() { Name = "انقله إلى المهملات" }).ClickAsync();
        await page.Locator(".ProseMirror").FocusAsync();
        await page.Keyboard.TypeAsync(" ثان");
        await page.Clock.PauseAtAsync(DateTime.UtcNow.AddMinutes(5));
        await page.Keyboard.TypeAsync(" ثالث");
        await page.EvaluateAsync("window.goOn()");
        await Assertions.Expect(page.Locator(".done")).ToHaveTextAsync("حُفظ المقال.");
        await Assertions.Expect(page.Locator(".story-acts .held")).ToHaveTextAsync("يُنفَّذ «انقله إلى المهملات» بعد الحفظ…");
        await page.Keyboard.TypeAsync(" رابع");
        Assert.Equal(2, await NewestAsync(id));
        await page.Clock.ResumeAsync();

        await Assertions.Expect(page.GetByRole(AriaRole.Button, new() { Name = "استعده من المهملات" })).ToBeVisibleAsync();
        Assert.EndsWith(" أول ثان ثالث رابع", await BodyAsync(id), StringComparison.Ordinal);
        Assert.Equal(3, await NewestAsync(id));
    }

    [Fact]
    public async Task An_act_that_waits_is_given_up_by_publishing_and_said_to_wait_as_long_as_it_does()
    {
        var id = await AddAsync();
        await using var visit = await SignedInAsync(id);
        var page = visit.Page;
        await page.Locator("summary", new() { HasText = "النقل إلى المهملات" }).ClickAsync();
        await page.GoToEndAsync();
        await page.Keyboard.TypeAsync(" أول");
        var first = await HoldSaveAsync(page, id);
        await page.GetByRole(AriaRole.Button, new() { Name = "انقله إلى المهملات" }).ClickAsync();
        await first.Comes;
        await page.Locator(".ProseMirror").FocusAsync();
        await page.Keyboard.TypeAsync(" ثان");
        await page.Keyboard.PressAsync("Control+s");
        var second = await HoldSaveAsync(page, id);
        first.GoOn.SetResult();
        await second.Comes;
        // The first save put another form in the place of the one that was pressed.
        await Assertions.Expect(page.Locator(".story-acts .held")).ToHaveTextAsync("يُنفَّذ «انقله إلى المهملات» بعد الحفظ…");
        await page.GetByRole(AriaRole.Button, new() { Name = "احفظ وانشر" }).ClickAsync();
        await Assertions.Expect(page.Locator(".story-acts .held")).ToHaveTextAsync("لم يُنفَّذ «انقله إلى المهملات» بعد، فاضغطه من جديد.");
        second.GoOn.SetResult();

        await Assertions.Expect(page.Locator(".done")).ToHaveTextAsync("حُفظ المقال ونُشر.");
        await Assertions.Expect(page.Locator(".story-acts .held")).ToHaveTextAsync("لم يُنفَّذ «انقله إلى المهملات» بعد، فاضغطه من جديد.");
        await using var db = Site.Open();
        Assert.Equal(ArticleStatus.Published, await db.Articles.Where(a => a.Id == id).Select(a => a.Status).SingleAsync(Ct));
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

        // Put right, it can be saved.
        await page.Locator("#form-headline").FillAsync("عنوان عاد");
        await page.GetByRole(AriaRole.Button, new() { Name = "جدوِل", Exact = true }).ClickAsync();
        await Assertions.Expect(page.Locator(".done")).ToHaveTextAsync("جُدول المقال.");
        await Assertions.Expect(page.Locator("#form-headline")).ToHaveValueAsync("عنوان عاد");
        Assert.Single(asked);
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

        await Assertions.Expect(page.Locator(".kept")).ToContainTextAsync("لم يصل جواب عن «احفظ»، فاضغطه من جديد.");
        await Assertions.Expect(page.Locator(".story-acts .held")).ToHaveTextAsync("لم يُنفَّذ «جدوِل» بعد، فاضغطه من جديد.");
        await Assertions.Expect(page.Locator("#schedule-form-text")).ToHaveValueAsync("2031-01-15T09:00");
        Assert.True(await IsSamePageAsync(page));
        Assert.Empty(asked);
    }
}
