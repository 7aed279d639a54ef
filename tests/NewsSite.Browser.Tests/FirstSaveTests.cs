using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace NewsSite.Browser.Tests;

/// <summary>E1: the first save of a new story is like every other: the page stays, and with it the caret and every key.</summary>
public sealed class FirstSaveTests(Chromium chromium, NamedSite site) : SavingStories(chromium, site), IClassFixture<NamedSite>
{
    [Theory]
    [InlineData("متن أول ", "ثانية", "متن أول ثانية")]
    [InlineData("متن أول\n", "ثانية", "متن أول\n\nثانية")]
    [InlineData("متن أول\n- بند\n", "ثان", "متن أول\n\n- بند\n- ثان")]
    public async Task The_blank_or_the_new_line_before_the_caret_is_there_after_it(string before, string after, string expected)
    {
        await using var visit = await NewStoryAsync();
        var page = visit.Page;
        await BeginAsync(page);
        foreach (var part in Regex.Split(before, "(\n)"))
        {
            if (part == "\n") await page.Keyboard.PressAsync("Enter");
            else await page.Keyboard.TypeAsync(part);
        }

        await page.Keyboard.PressAsync("Control+s");
        await Assertions.Expect(page.Locator(".done")).ToHaveTextAsync("حُفظت المسودة.");
        await page.Keyboard.TypeAsync(after);

        await Assertions.Expect(page.Locator("#form-body")).ToHaveValueAsync(expected, new() { Timeout = 10_000 });
    }

    [Fact]
    public async Task The_page_is_that_of_the_story_afterwards()
    {
        await using var visit = await NewStoryAsync();
        var page = visit.Page;
        await BeginAsync(page);
        await page.Keyboard.TypeAsync("متن");
        await MarkAsync(page);
        await page.Keyboard.PressAsync("Control+s");
        await Assertions.Expect(page.Locator(".done")).ToHaveTextAsync("حُفظت المسودة.");

        Assert.True(await IsSamePageAsync(page));
        Assert.Matches("/admin/articles/[0-9]+$", page.Url);
        await Assertions.Expect(page).ToHaveTitleAsync(new Regex("^مقال يبدأ"));
        await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync("مقال يبدأ");
        await Assertions.Expect(page.Locator("summary", new() { HasText = "النقل إلى المهملات" })).ToBeVisibleAsync();
        foreach (var button in new[] { "احفظ", "احفظ وأرسل إلى المراجعة", "احفظ وانشر", "أضف الملاحظة" })
            await Assertions.Expect(page.GetByRole(AriaRole.Button, new() { Name = button, Exact = true })).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator(".done")).ToHaveCountAsync(1);

        // All of it works there: another save, and what is published is what was typed.
        await page.Keyboard.TypeAsync(" وأكثر");
        await page.Keyboard.PressAsync("Control+s");
        await Assertions.Expect(page.Locator(".desk-meta")).ToContainTextAsync("النسخة 2", new() { Timeout = 10_000 });
        await page.GetByRole(AriaRole.Button, new() { Name = "احفظ وانشر", Exact = true }).ClickAsync();
        await Assertions.Expect(page.Locator(".done")).ToHaveTextAsync("حُفظ المقال ونُشر.");
        Assert.Equal("متن وأكثر", await BodyAsync(int.Parse(page.Url.Split('/')[^1], CultureInfo.InvariantCulture)));
        Found.Nothing(visit.Complaints);
    }

    [Fact]
    public async Task One_whose_answer_is_lost_begins_no_second_story_and_the_next_goes_on_from_it()
    {
        await using var visit = await NewStoryAsync();
        var page = visit.Page;
        await BeginAsync(page);
        await page.Keyboard.TypeAsync("متن");
        await page.RouteAsync("**/admin/articles/new", async route =>
        {
            await route.FetchAsync(new() { MaxRedirects = 0 });
            await route.AbortAsync();
        }, new() { Times = 1 });
        await MarkAsync(page);
        await page.Keyboard.PressAsync("Control+s");
        await Assertions.Expect(page.Locator(".kept")).ToContainTextAsync("لم يصل جواب عن «احفظ المسودة»، فاضغطه من جديد.", new() { Timeout = 10_000 });
        await page.Keyboard.TypeAsync(" وأكثر");
        await page.Keyboard.PressAsync("Control+s");

        await Assertions.Expect(page.Locator(".done")).ToHaveTextAsync("حُفظ المقال.");
        Assert.True(await IsSamePageAsync(page));
        await Assertions.Expect(page.Locator("#form-body")).ToHaveValueAsync("متن وأكثر");
        await Assertions.Expect(page.Locator("[data-unsaved]")).ToHaveCountAsync(0);
        var id = int.Parse(page.Url.Split('/')[^1], CultureInfo.InvariantCulture);
        Assert.Equal((2, "متن وأكثر"), (await NewestAsync(id), await BodyAsync(id)));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(500)]
    public async Task One_that_is_not_answered_leaves_the_text_where_it_is(int status)
    {
        await using var visit = await NewStoryAsync();
        var page = visit.Page;
        await BeginAsync(page);
        await page.Keyboard.TypeAsync("متن");
        await page.RouteAsync("**/admin/articles/new", route => status == 0 ? route.AbortAsync() : route.FulfillAsync(new() { Status = status, Body = "<h1>Error</h1>" }));
        await MarkAsync(page);
        await page.Keyboard.PressAsync("Control+s");

        await Assertions.Expect(page.Locator(".kept")).ToContainTextAsync("لم يصل جواب عن «احفظ المسودة»، فاضغطه من جديد.", new() { Timeout = 10_000 });
        Assert.True(await IsSamePageAsync(page));
        await page.UnrouteAllAsync();
        await page.Keyboard.TypeAsync(" وأكثر");
        await page.Keyboard.PressAsync("Control+s");
        await Assertions.Expect(page.Locator(".done")).ToHaveTextAsync("حُفظت المسودة.");
        await Assertions.Expect(page.Locator("#form-body")).ToHaveValueAsync("متن وأكثر");
    }

    [Fact]
    public async Task The_first_save_of_a_new_story_leaves_the_caret_where_it_was()
    {
        await using var visit = await NewStoryAsync();
        var page = visit.Page;
        await BeginAsync(page);
        await page.Keyboard.TypeAsync("فقرة");
        await page.Keyboard.PressAsync("Control+s");

        await Assertions.Expect(page.Locator(".done")).ToHaveTextAsync("حُفظت المسودة.");
        await page.UntilAsync(CaretInEditor);
        await page.Keyboard.TypeAsync(" وتتمة");
        await Assertions.Expect(page.Locator("#form-body")).ToHaveValueAsync("فقرة وتتمة");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task What_is_typed_during_the_first_save_of_a_new_story_goes_on_after_it(bool isPressedAgain)
    {
        await using var visit = await NewStoryAsync();
        var page = visit.Page;
        await BeginAsync(page);
        await page.Keyboard.TypeAsync("متن");
        var save = await HoldAsync(page, new Regex("/admin/articles/new$"));
        await page.Keyboard.PressAsync("Control+s");
        await save.Comes;
        // The server is sent it meanwhile.
        var kept = page.WaitForResponseAsync("**/admin/unsaved", new() { Timeout = 10_000 });
        await page.Keyboard.TypeAsync(" أكثر");
        if (isPressedAgain) await page.Keyboard.PressAsync("Control+s");
        await kept;
        save.GoOn.SetResult();

        await page.AtAsync(url => Regex.IsMatch(url, "/admin/articles/[0-9]+$"));
        await page.UntilAsync(CaretInEditor);
        await Assertions.Expect(page.Locator("#form-body")).ToHaveValueAsync("متن أكثر", new() { Timeout = 10_000 });
        await Assertions.Expect(page.Locator("[data-unsaved]")).ToHaveCountAsync(0);
        var id = int.Parse(page.Url.Split('/')[^1], CultureInfo.InvariantCulture);
        if (!isPressedAgain)
        {
            await Assertions.Expect(page.Locator(".kept")).ToContainTextAsync("نسخة احتياطية", new() { Timeout = 10_000 });
            Assert.Equal((1, 1), (await NewestAsync(id), await UnsavedAsync(id)));
        }

        await page.Keyboard.TypeAsync(" وبعده");
        if (!isPressedAgain) await page.Keyboard.PressAsync("Control+s");
        await Assertions.Expect(page.Locator(".desk-meta")).ToContainTextAsync("النسخة 2", new() { Timeout = 10_000 });
        await Assertions.Expect(page.Locator("#form-body")).ToHaveValueAsync("متن أكثر وبعده");
        await Assertions.Expect(page.Locator("[data-unsaved]")).ToHaveCountAsync(0);
        Assert.StartsWith("متن أكثر", await BodyAsync(id), StringComparison.Ordinal);
        Found.Nothing(visit.Complaints);
    }

    /// <summary>A headline and a category; the caret is in the body.</summary>
    private static async Task BeginAsync(IPage page)
    {
        await page.Locator("#form-headline").FillAsync("مقال يبدأ");
        await page.Locator("#form-categoryid").SelectOptionAsync(new SelectOptionValue { Index = 1 });
        await page.Locator("label[for=form-body]").ClickAsync();
    }
}
