using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;

namespace NewsSite.Browser.Tests;

/// <summary>E3: whoever writes without a mouse comes to the box of signing in, and out of it, as quickly. A site of its own: it turns away who signs in too often.</summary>
public sealed class SignInByKeyTests(Chromium chromium, NamedSite site) : SavingStories(chromium, site), IClassFixture<NamedSite>
{
    [Fact]
    public async Task By_keyboard_alone_one_key_leads_to_the_box_and_out_of_it_to_the_caret()
    {
        await using var visit = await SignedInAsync(await AddAsync());
        var page = visit.Page;
        await page.GoToEndAsync();
        await page.Keyboard.TypeAsync(" أول آخر");
        for (var i = 0; i < " آخر".Length; i++) await page.Keyboard.PressAsync("ArrowRight");
        await EndSessionsAsync();
        await page.Keyboard.PressAsync("Control+s");
        await Assertions.Expect(page.Locator(".sign-again-waits")).ToHaveTextAsync("الحفظ ينتظر دخولك.");

        await page.Keyboard.PressAsync("F6");
        var password = page.Locator(".sign-again input[type=password]");
        await Assertions.Expect(password).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("F6");
        await page.Keyboard.TypeAsync(" ثان");
        await page.Keyboard.PressAsync("F6");
        await page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(page.Locator(".sign-again")).ToHaveCountAsync(0);
        await page.Keyboard.TypeAsync(" ثالث");
        Assert.EndsWith(" أول ثان ثالث آخر", await page.Locator("#form-body").InputValueAsync(), StringComparison.Ordinal);

        // By every stop between them.
        await page.Keyboard.PressAsync("Control+s");
        await password.WaitForAsync();
        await page.Locator(".story-notes button, main form button").Last.FocusAsync();
        for (var i = 0; i < 10 && !await password.EvaluateAsync<bool>("field => field === document.activeElement"); i++) await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.TypeAsync(NamedSite.Password);
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator(".done")).ToHaveTextAsync("حُفظ المقال.");
        await page.Keyboard.TypeAsync(" رابع");

        Assert.EndsWith(" أول ثان ثالث رابع آخر", await page.Locator("#form-body").InputValueAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_note_waits_for_signing_in_and_is_sent_after_it()
    {
        var id = await AddAsync();
        await using var visit = await SignedInAsync(id);
        var page = visit.Page;
        await page.Locator("#note-form-text").FillAsync("راجع الأرقام");
        await EndSessionsAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "أضف الملاحظة" }).ClickAsync();
        await page.Locator(".sign-again input[type=password]").FillAsync(NamedSite.Password);
        await page.Keyboard.PressAsync("Enter");

        await Assertions.Expect(page.Locator(".story-note-text")).ToHaveTextAsync("راجع الأرقام");
    }

    private async Task EndSessionsAsync()
    {
        await using var db = Site.Open();
        await db.Sessions.ExecuteDeleteAsync(Ct);
    }
}
