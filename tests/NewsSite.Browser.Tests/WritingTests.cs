using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using NewsSite.Testing;

namespace NewsSite.Browser.Tests;

/// <summary>What a writer's hands do without looking: undo, link, go to the end, write on.</summary>
public sealed class WritingTests(Chromium chromium, NamedSite site) : IClassFixture<NamedSite>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_paste_is_undone_from_its_notice_only_while_it_is_the_last_thing_done()
    {
        await using var visit = await OpenAsync("قبلها.");
        var page = visit.Page;
        await page.Locator(".ProseMirror p").ClickAsync();
        await page.Keyboard.PressAsync("End");
        await page.Keyboard.TypeAsync(" ");
        await page.PasteAsync("text/plain", "نص\u200b ملصق");
        var notice = page.Locator(".rich-notice");
        await Assertions.Expect(notice.GetByRole(AriaRole.Button, new() { Name = "تراجع" })).ToHaveCountAsync(1);

        await page.Keyboard.TypeAsync(" ثم");

        await Assertions.Expect(notice.GetByRole(AriaRole.Button, new() { Name = "تراجع" })).ToHaveCountAsync(0);
        await Assertions.Expect(notice).ToContainTextAsync("نُظّف النص الملصق");
        await Assertions.Expect(Body(page)).ToHaveValueAsync("قبلها. نص ملصق ثم");
    }

    [Theory]
    [InlineData("قال الوزير أمس.", 4, 7, "قال [الوزير](https://example.com/) أمس.")]
    [InlineData("قال **الوزير** أمس.", 0, 11, "[قال ](https://example.com/)**[الوزير](https://example.com/)** أمس.")]
    public async Task A_link_leaves_the_words_it_is_put_on_as_they_are(string body, int from, int length, string expected)
    {
        await using var visit = await OpenAsync(body);
        var page = visit.Page;
        await page.Locator(".ProseMirror p").ClickAsync();
        // A moment after a click the editor puts the caret back to where that was.
        await Waiting.UntilAsync(async () =>
        {
            await page.Keyboard.PressAsync("Home");
            for (var i = 0; i < from; i++) await page.Keyboard.PressAsync("ArrowLeft");
            for (var i = 0; i < length; i++) await page.Keyboard.PressAsync("Shift+ArrowLeft");
            return await page.EvaluateAsync<int>("getSelection().toString().length") == length;
        });

        await page.Keyboard.PressAsync("Control+k");
        await page.Keyboard.TypeAsync("https://example.com/");
        await page.Keyboard.PressAsync("Enter");

        await Assertions.Expect(Body(page)).ToHaveValueAsync(expected);
    }

    [Fact]
    public async Task Words_typed_where_a_links_address_belongs_are_looked_for_among_the_headlines()
    {
        await using var visit = await OpenAsync("فقرة.", "ميزانية المرفأ تتضاعف");
        var page = visit.Page;
        await page.Locator(".ProseMirror p").ClickAsync();
        await page.Keyboard.PressAsync("Control+k");
        await page.Keyboard.TypeAsync("ميزانية المرفأ");
        await page.Keyboard.PressAsync("Enter");

        await Assertions.Expect(page.Locator(".rich-dialog [role=alert]")).ToContainTextAsync("ليس هذا رابطًا");
        await Assertions.Expect(page.Locator(".rich-found [role=option]")).ToContainTextAsync("ميزانية المرفأ تتضاعف");
    }

    [Fact]
    public async Task What_is_typed_after_the_source_is_undone_without_what_was_changed_there()
    {
        await using var visit = await OpenAsync("فقرة أولى.");
        var page = visit.Page;
        await page.Locator(".ProseMirror").ClickAsync();
        await page.Keyboard.PressAsync("Control+Shift+m");
        await Body(page).FillAsync("فقرة أولى. وزيادة");
        await page.Keyboard.PressAsync("Control+Shift+m");
        await page.Keyboard.PressAsync("Control+End");
        await page.Keyboard.TypeAsync("أ");
        await Assertions.Expect(Body(page)).ToHaveValueAsync("فقرة أولى. وزيادةأ");

        await page.Keyboard.PressAsync("Control+z");
        await Assertions.Expect(Body(page)).ToHaveValueAsync("فقرة أولى. وزيادة");
        await page.Keyboard.PressAsync("Control+z");
        await Assertions.Expect(Body(page)).ToHaveValueAsync("فقرة أولى.");
    }

    [Fact]
    public async Task The_key_that_goes_to_the_end_goes_behind_a_picture_that_stands_last()
    {
        const string picture = "![وصف](/media/0123456789abcdef/800.jpg)";
        await using var visit = await OpenAsync($"فقرة.\n\n{picture}");
        var page = visit.Page;
        await page.Locator(".ProseMirror p").First.ClickAsync();

        await page.Keyboard.PressAsync("Control+End");
        await page.Keyboard.PressAsync("Enter");
        await page.Keyboard.TypeAsync("بعدها");

        await Assertions.Expect(page.Locator(".rich-dialog")).ToHaveCountAsync(0);
        await Assertions.Expect(Body(page)).ToHaveValueAsync($"فقرة.\n\n{picture}\n\nبعدها");
    }

    [Fact]
    public async Task A_space_that_is_missing_is_named_on_the_button_that_adds_it()
    {
        await using var visit = await OpenAsync("وصل الوزير.ثم غادر.");
        var page = visit.Page;

        await page.Locator(".proofed").ClickAsync();
        await page.GetByRole(AriaRole.Group, new() { Name = "المدقق اللغوي" }).GetByRole(AriaRole.Button, new() { Name = "أصلح: أضف مسافة" }).ClickAsync();

        await Assertions.Expect(Body(page)).ToHaveValueAsync("وصل الوزير. ثم غادر.");
    }

    [Theory]
    [InlineData(Reader.Desktop, 900)]
    [InlineData(390, 844)]
    public async Task The_line_that_is_written_is_never_under_the_bars(int width, int height)
    {
        await using var visit = await OpenAsync(string.Join("\n\n", Enumerable.Repeat("قال الوزير إن القمة في موعدها، وإن الوفود تصل غدًا.", 60)));
        var page = visit.Page;
        await page.SetViewportSizeAsync(width, height);
        await page.Locator(".ProseMirror p").First.ClickAsync();
        await page.Keyboard.PressAsync("End");
        List<string> hidden = [];

        for (var i = 0; i < 30; i++) await page.Keyboard.PressAsync("Enter");
        await page.Keyboard.TypeAsync("سطر");
        hidden.AddRange(await HiddenAsync(page, "after Enter"));
        for (var i = 0; i < 30; i++) await page.Keyboard.PressAsync("ArrowDown");
        hidden.AddRange(await HiddenAsync(page, "after the arrow down"));
        await page.Locator("[data-act=card]").ClickAsync();
        await page.GetByLabel("الرابط", new() { Exact = true }).FillAsync("https://x.com/reuters/status/123");
        await page.GetByRole(AriaRole.Button, new() { Name = "ضع البطاقة" }).ClickAsync();
        hidden.AddRange(await HiddenAsync(page, "after a card"));
        for (var i = 0; i < 45; i++) await page.Keyboard.PressAsync("ArrowUp");
        hidden.AddRange(await HiddenAsync(page, "after the arrow up"));

        Found.Nothing(hidden);
    }

    private static ILocator Body(IPage page) => page.Locator("#form-body");

    /// <summary>Where the line of the cursor is, if a bar lies over it or it is out of sight once the page stands still.</summary>
    private static Task<string[]> HiddenAsync(IPage page, string when) => page.EvaluateAsync<string[]>(
        """
        async (when) => {
          await new Promise((resolve) => setTimeout(resolve, 1500));
          const at = getSelection().anchorNode;
          const range = getSelection().getRangeAt(0).getClientRects()[0];
          const line = range ?? (at instanceof Element ? at : at.parentElement).getBoundingClientRect();
          const top = Math.max(0, document.querySelector(".rich-head").getBoundingClientRect().bottom);
          const bottom = Math.min(innerHeight, document.querySelector(".form-acts-fixed").getBoundingClientRect().top);
          return line.top >= top && line.bottom <= bottom ? [] : [`${when}: ${line.top}–${line.bottom}, the bars leave ${top}–${bottom}`];
        }
        """,
        when);

    private async Task<Visit> OpenAsync(string body, string headline = "مقال للمحرر")
    {
        await using var db = site.Open();
        var story = Newsroom.Draft(Newsroom.Content(headline, await db.Categories.FirstAsync(Ct)) with { Body = body });
        db.Articles.Add(story);
        await db.SaveChangesAsync(Ct);
        return await site.SignedInAsync(chromium, $"/admin/articles/{story.Id}");
    }
}
