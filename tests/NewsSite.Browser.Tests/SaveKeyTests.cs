using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using NewsSite.Testing;

namespace NewsSite.Browser.Tests;

/// <summary>Saving a story loses nothing that is typed elsewhere on its page.</summary>
public sealed class SaveKeyTests(Chromium chromium, NamedSite site) : IClassFixture<NamedSite>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task In_another_form_the_key_that_saves_only_says_how_that_one_is_sent()
    {
        var id = await AddAsync();
        await using var visit = await site.SignedInAsync(chromium, $"/admin/articles/{id}");
        var page = visit.Page;
        foreach (var (opens, field, button) in new[] { ("تصحيح", "#correct-form-text", "انشر التصحيح"), ("السحب من النشر", "#withdraw-form-text", "اسحب المقال"), (null, "#note-form-text", "أضف الملاحظة") })
        {
            if (opens is not null) await page.Locator("summary", new() { HasTextRegex = new($"^{opens}$") }).ClickAsync();
            await page.Locator(field).ClickAsync();
            await page.Keyboard.TypeAsync("كُتب هنا");
            await page.Keyboard.PressAsync("Control+s");

            await Assertions.Expect(page.Locator("form [role=status]", new() { HasText = "لم يُحفظ المقال" })).ToHaveTextAsync($"لم يُحفظ المقال. ما تكتبه هنا يُرسل بزر «{button}».");
            await Assertions.Expect(page.Locator(field)).ToHaveValueAsync("كُتب هنا");
        }

        Assert.Equal(1, await RevisionsAsync(id));
    }

    [Fact]
    public async Task What_was_said_of_a_story_that_was_not_saved_goes_with_its_save()
    {
        var id = await AddAsync();
        await using var visit = await site.SignedInAsync(chromium, $"/admin/articles/{id}");
        var page = visit.Page;
        var says = page.Locator("form [role=status]", new() { HasText = "لم يُحفظ المقال" });
        await page.Locator("#note-form-text").FillAsync("للزميل كريم");
        await page.Keyboard.PressAsync("Control+s");
        await Assertions.Expect(says).ToHaveCountAsync(1);

        await page.Locator("#form-standfirst").FillAsync("مقدمة");
        await page.Keyboard.PressAsync("Control+s");
        await Assertions.Expect(page.Locator(".done")).ToHaveTextAsync("حُفظ المقال.");
        await Assertions.Expect(says).ToHaveCountAsync(0);
        await Assertions.Expect(page.Locator("#note-form-text")).ToHaveValueAsync("للزميل كريم");
    }

    [Fact]
    public async Task A_save_of_the_story_leaves_what_is_typed_into_another_form_and_so_does_publishing()
    {
        var id = await AddAsync();
        await using var visit = await site.SignedInAsync(chromium, $"/admin/articles/{id}");
        var page = visit.Page;
        List<string> asked = [];
        page.Dialog += async (_, dialog) =>
        {
            asked.Add(dialog.Message);
            await dialog.DismissAsync();
        };
        await page.Locator("#note-form-text").ClickAsync();
        await page.Keyboard.TypeAsync("للزميل كريم");
        await page.Locator("#form-standfirst").ClickAsync();
        await page.Keyboard.TypeAsync("مقدمة ");

        await page.Keyboard.PressAsync("Control+s");
        await Assertions.Expect(page.Locator(".done")).ToHaveTextAsync("حُفظ المقال.");
        Assert.Empty(asked);
        await Assertions.Expect(page.Locator("#note-form-text")).ToHaveValueAsync("للزميل كريم");
        Assert.Equal(2, await RevisionsAsync(id));

        await page.Keyboard.TypeAsync("أخرى ");
        await page.GetByRole(AriaRole.Button, new() { Name = "احفظ وانشر التعديلات", Exact = true }).ClickAsync();
        await Assertions.Expect(page.Locator(".done")).ToHaveTextAsync("حُفظ المقال ونُشر.");
        Assert.Empty(asked);
        await Assertions.Expect(page.Locator("#note-form-text")).ToHaveValueAsync("للزميل كريم");
        Assert.Equal(3, await RevisionsAsync(id));
    }

    [Fact]
    public async Task A_typed_note_outlives_a_save_that_meets_a_colleagues_and_nobody_is_asked()
    {
        var id = await AddAsync();
        await using var visit = await site.SignedInAsync(chromium, $"/admin/articles/{id}");
        var page = visit.Page;
        var asked = 0;
        page.Dialog += async (_, dialog) =>
        {
            asked++;
            await dialog.DismissAsync();
        };
        await page.Locator("#note-form-text").FillAsync("للزميل كريم");
        await page.Locator("#form-standfirst").FillAsync("مقدمتي");
        await ReviseByAnotherAsync(id, "مقدمة زميل");

        await page.Locator("#form-standfirst").PressAsync("Control+s");

        await Assertions.Expect(page.Locator(".conflict")).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator(".kept")).ToContainTextAsync("لم يُحفظ المقال");
        Assert.Equal(0, asked);
        await Assertions.Expect(page.Locator("#note-form-text")).ToHaveValueAsync("للزميل كريم");
        await Assertions.Expect(page.Locator("#form-standfirst")).ToHaveValueAsync("مقدمتي");
    }

    [Fact]
    public async Task A_page_is_not_left_without_a_question_while_a_note_is_typed_and_not_sent()
    {
        var id = await AddAsync();
        await using var visit = await site.SignedInAsync(chromium, $"/admin/articles/{id}");
        var page = visit.Page;
        var asked = new List<string>();
        page.Dialog += async (_, dialog) =>
        {
            asked.Add(dialog.Type);
            await dialog.DismissAsync();
        };
        await page.Locator("#note-form-text").ClickAsync();
        await page.Keyboard.TypeAsync("للزميل كريم");

        await page.GetByRole(AriaRole.Link, new() { Name = "معاينة" }).ClickAsync();
        await Waiting.UntilAsync(() => Task.FromResult(asked is ["beforeunload"]));

        await page.GetByRole(AriaRole.Button, new() { Name = "أضف الملاحظة" }).ClickAsync();
        await Assertions.Expect(page.Locator(".story-note-text")).ToHaveTextAsync("للزميل كريم");
        Assert.Single(asked);
    }

    [Fact]
    public async Task In_a_dialog_the_key_that_saves_does_nothing()
    {
        var id = await AddAsync();
        await using var visit = await site.SignedInAsync(chromium, $"/admin/articles/{id}");
        var page = visit.Page;
        await page.Locator(".ProseMirror").ClickAsync();
        await page.Keyboard.PressAsync("Control+k");
        await page.Keyboard.TypeAsync("https://example.com/");

        await page.Keyboard.PressAsync("Control+s");
        await page.Keyboard.TypeAsync("a");

        await Assertions.Expect(page.Locator(".rich-dialog").GetByLabel("الرابط", new() { Exact = true })).ToHaveValueAsync("https://example.com/a");
        await page.EvaluateAsync("() => new Promise((resolve) => setTimeout(resolve, 500))");
        await Assertions.Expect(page.Locator(".rich-dialog")).ToBeVisibleAsync();
        Assert.Equal(1, await RevisionsAsync(id));
    }

    private async Task<int> RevisionsAsync(int id)
    {
        await using var db = site.Open();
        return await db.Revisions.CountAsync(r => r.ArticleId == id, Ct);
    }

    private Task ReviseByAnotherAsync(int id, string standfirst) =>
        site.ActByAnotherAsync(id, story => story.Revise(story.Revisions[^1].Content() with { Standfirst = standfirst }, Newsroom.Salim, DateTimeOffset.UtcNow));

    private async Task<int> AddAsync()
    {
        await using var db = site.Open();
        var story = Newsroom.PublishedStory(content: Newsroom.Content("مقال منشور", await db.Categories.FirstAsync(Ct)));
        db.Articles.Add(story);
        await db.SaveChangesAsync(Ct);
        return story.Id;
    }
}
