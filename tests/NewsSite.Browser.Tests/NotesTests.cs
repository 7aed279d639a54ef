using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using NewsSite.Domain.Notes;
using NewsSite.Testing;

namespace NewsSite.Browser.Tests;

/// <summary>E13: notes to colleagues, written beside a story that is being written.</summary>
public sealed class NotesTests(Chromium chromium, NamedSite site) : SavingStories(chromium, site), IClassFixture<NamedSite>
{
    [Fact]
    public async Task A_note_leaves_the_page_and_what_is_not_saved_in_it()
    {
        var id = await AddAsync();
        await using var visit = await SignedInAsync(id);
        var page = visit.Page;
        await MarkAsync(page);
        var asked = CountDialogs(page);
        await page.GoToEndAsync();
        await page.Keyboard.TypeAsync(" وزيادة");
        await page.Locator("#note-form-text").ClickAsync();
        await page.Keyboard.TypeAsync("راجع الأرقام");
        await page.GetByRole(AriaRole.Button, new() { Name = "أضف الملاحظة" }).ClickAsync();

        await Assertions.Expect(page.Locator(".story-note-text")).ToHaveTextAsync("راجع الأرقام");
        await Assertions.Expect(page.Locator(".done")).ToHaveTextAsync("كُتبت الملاحظة.");
        await Assertions.Expect(page.Locator("#note-form-text")).ToHaveValueAsync("");
        Assert.True(await IsSamePageAsync(page));
        Assert.Equal(["راجع الأرقام"], await NotesAsync(id));
        Assert.Equal(1, await NewestAsync(id));

        // Another one goes too; and the story is saved with all that was typed.
        await page.Locator("#note-form-text").FillAsync("والأسماء");
        await page.GetByRole(AriaRole.Button, new() { Name = "أضف الملاحظة" }).ClickAsync();
        await Assertions.Expect(page.Locator(".story-note-text")).ToHaveCountAsync(2);
        await page.GetByRole(AriaRole.Button, new() { Name = "احفظ", Exact = true }).ClickAsync();
        await Assertions.Expect(page.Locator(".done")).ToHaveTextAsync("حُفظ المقال.");
        Assert.EndsWith(" وزيادة", await BodyAsync(id), StringComparison.Ordinal);
        Assert.Empty(asked);
        Found.Nothing(visit.Complaints);
    }

    [Fact]
    public async Task Notes_are_settled_beside_another_that_is_being_typed()
    {
        var id = await AddAsync();
        await AddNotesAsync(id, "قديمة", "أقدم");
        await using var visit = await SignedInAsync(id);
        var page = visit.Page;
        await MarkAsync(page);
        var note = await HoldAsync(page, new Regex("/notes/settle$"));
        foreach (var settle in await page.GetByRole(AriaRole.Button, new() { Name = "حُلّت ملاحظة" }).AllAsync()) await settle.ClickAsync();
        await note.Comes;
        await page.Locator("#note-form-text").ClickAsync();
        await page.Keyboard.TypeAsync("لم ");
        note.GoOn.SetResult();
        await Assertions.Expect(page.Locator(".notes-settled summary")).ToHaveTextAsync("حُلّت: ملاحظتان");
        await page.Keyboard.TypeAsync("تُرسل");

        await Assertions.Expect(page.Locator("#note-form-text")).ToHaveValueAsync("لم تُرسل");
        await Assertions.Expect(page.GetByRole(AriaRole.Button, new() { Name = "حُلّت ملاحظة" })).ToHaveCountAsync(0);
        Assert.True(await IsSamePageAsync(page));
    }

    [Fact]
    public async Task What_is_typed_while_a_note_is_sent_begins_the_next()
    {
        var id = await AddAsync();
        await using var visit = await SignedInAsync(id);
        var page = visit.Page;
        var note = await HoldAsync(page, new Regex("/notes$"));
        await page.Locator("#note-form-text").ClickAsync();
        await page.Keyboard.TypeAsync("راجع الأرقام");
        await page.GetByRole(AriaRole.Button, new() { Name = "أضف الملاحظة" }).ClickAsync();
        await note.Comes;
        await page.Locator("#note-form-text").FocusAsync();
        await page.Keyboard.PressAsync("End");
        await page.Keyboard.TypeAsync(" والأسماء");
        note.GoOn.SetResult();
        await Assertions.Expect(page.Locator(".story-note-text")).ToHaveTextAsync("راجع الأرقام");
        await page.Keyboard.TypeAsync(" كلها");

        await Assertions.Expect(page.Locator("#note-form-text")).ToHaveValueAsync("والأسماء كلها");
    }

    [Fact]
    public async Task A_note_and_a_save_at_the_same_moment_are_both_done_and_said()
    {
        var id = await AddAsync();
        await using var visit = await SignedInAsync(id);
        var page = visit.Page;
        await MarkAsync(page);
        await page.Locator("#note-form-text").FillAsync("راجع الأرقام");
        var save = await HoldSaveAsync(page, id);
        await page.Locator("#form-standfirst").FillAsync("مقدمة");
        await page.Keyboard.PressAsync("Control+s");
        await save.Comes;
        await page.GetByRole(AriaRole.Button, new() { Name = "أضف الملاحظة" }).ClickAsync();
        save.GoOn.SetResult();

        await Assertions.Expect(page.Locator(".story-note-text")).ToHaveTextAsync("راجع الأرقام");
        await Assertions.Expect(page.Locator(".kept")).ToHaveTextAsync("حُفظ المقال.");
        Assert.Equal(2, await NewestAsync(id));
        Assert.Equal(["راجع الأرقام"], await NotesAsync(id));
        Assert.True(await IsSamePageAsync(page));
    }

    [Fact]
    public async Task A_note_whose_answer_is_lost_is_written_once()
    {
        var id = await AddAsync();
        await using var visit = await SignedInAsync(id);
        var page = visit.Page;
        await page.RouteAsync("**/notes", async route =>
        {
            await route.FetchAsync(new() { MaxRedirects = 0 });
            await route.AbortAsync();
        }, new() { Times = 1 });
        await page.Locator("#note-form-text").FillAsync("راجع الأرقام");
        await page.GetByRole(AriaRole.Button, new() { Name = "أضف الملاحظة" }).ClickAsync();
        await Assertions.Expect(page.Locator(".note-form .held")).ToHaveTextAsync("لم يصل جواب عن «أضف الملاحظة»، فاضغطه من جديد.");
        await page.Locator("#form-standfirst").FillAsync("مقدمة");
        await page.Keyboard.PressAsync("Control+s");
        await Assertions.Expect(page.Locator(".kept")).ToHaveTextAsync("حُفظ المقال.");
        await page.GetByRole(AriaRole.Button, new() { Name = "أضف الملاحظة" }).ClickAsync();

        await Assertions.Expect(page.Locator(".story-note-text")).ToHaveTextAsync("راجع الأرقام");
        Assert.Equal(["راجع الأرقام"], await NotesAsync(id));
    }

    [Theory]
    [InlineData(false, "اكتب نص الملاحظة.")]
    [InlineData(true, "لم يصل جواب عن «أضف الملاحظة»، فاضغطه من جديد.")]
    public async Task A_note_that_is_not_taken_says_so_and_stays(bool isFailing, string says)
    {
        var id = await AddAsync();
        await using var visit = await SignedInAsync(id);
        var page = visit.Page;
        await MarkAsync(page);
        if (isFailing) await page.RouteAsync("**/notes", route => route.FulfillAsync(new() { Status = 502, Body = "<h1>Bad gateway</h1>", ContentType = "text/html" }));
        await page.Locator("#note-form-text").FillAsync(isFailing ? "راجع الأرقام" : " ");
        await page.GetByRole(AriaRole.Button, new() { Name = "أضف الملاحظة" }).ClickAsync();

        await Assertions.Expect(page.Locator(".note-form .held")).ToHaveTextAsync(says);
        await Assertions.Expect(page.Locator("#note-form-text")).ToHaveValueAsync(isFailing ? "راجع الأرقام" : " ");
        Assert.True(await IsSamePageAsync(page));
        Assert.Empty(await NotesAsync(id));
    }

    private async Task AddNotesAsync(int id, params string[] texts)
    {
        await using var db = Site.Open();
        db.Notes.AddRange(texts.Select(text => new StoryNote(id, text, [], Newsroom.Salim, DateTimeOffset.UtcNow)));
        await db.SaveChangesAsync(Ct);
    }

    private async Task<List<string>> NotesAsync(int id)
    {
        await using var db = Site.Open();
        return await db.Notes.Where(n => n.ArticleId == id).OrderBy(n => n.Id).Select(n => n.Text).ToListAsync(Ct);
    }
}
