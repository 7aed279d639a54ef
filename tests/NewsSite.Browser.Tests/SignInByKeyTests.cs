using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;

namespace NewsSite.Browser.Tests;

/// <summary>E3: signing in again by key, and what goes on after it. A site of its own: it turns away who signs in more than twenty times a minute.</summary>
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

    [Fact]
    public async Task Who_saves_by_key_and_types_on_keeps_the_caret_and_is_not_taken_for_somebody_who_signs_in()
    {
        await using var visit = await SignedInAsync(await AddAsync());
        var page = visit.Page;
        var attempts = 0;
        page.Request += (_, request) => attempts += request.Method == "POST" && request.Url.Contains("/account/login", StringComparison.Ordinal) ? 1 : 0;
        await page.GoToEndAsync();
        await page.Keyboard.TypeAsync(" أول");
        await EndSessionsAsync();

        await page.Keyboard.PressAsync("Control+s");
        for (var i = 1; i <= 6; i++)
        {
            await page.Keyboard.TypeAsync($"فقرة{i} وتتمتها", new() { Delay = 25 });
            await page.Keyboard.PressAsync("Enter");
        }

        await page.Locator(".sign-again input[type=password]").WaitForAsync();
        await Assertions.Expect(page.Locator(".sign-again-waits")).ToHaveTextAsync("الحفظ ينتظر دخولك.");
        // As long as one thinks about the next sentence.
        await page.EvaluateAsync("new Promise((resolve) => setTimeout(resolve, 2500))");
        await page.Keyboard.TypeAsync("آخر فقرة");
        await page.Keyboard.PressAsync("Control+s");
        await page.Keyboard.TypeAsync(" كُتبت");
        Assert.Equal(0, attempts);
        await Assertions.Expect(page.Locator(".sign-again input[type=password]")).ToHaveValueAsync("");
        Assert.EndsWith($"{string.Join("\n\n", Enumerable.Range(1, 6).Select(i => $"فقرة{i} وتتمتها"))}\n\nآخر فقرة كُتبت", await page.Locator("#form-body").InputValueAsync(), StringComparison.Ordinal);

        await page.Locator(".sign-again input[type=password]").ClickAsync();
        await page.Keyboard.TypeAsync(NamedSite.Password);
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator(".done")).ToHaveTextAsync("حُفظ المقال.");
        await page.Keyboard.TypeAsync(" وزيد");
        Assert.EndsWith("آخر فقرة كُتبت وزيد", await page.Locator("#form-body").InputValueAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_signs_in_again_knows_that_it_publishes()
    {
        await using var visit = await SignedInAsync(await AddAsync());
        var page = visit.Page;
        await page.Locator("#form-standfirst").FillAsync("تنشر بعد الدخول");
        await Assertions.Expect(page.Locator(".kept")).ToContainTextAsync("نسخة احتياطية");
        await EndSessionsAsync();
        await page.Locator("#form-standfirst").FillAsync("يُنشر بعد الدخول");

        await page.Keyboard.PressAsync("Control+s");
        await page.Locator(".sign-again input[type=password]").WaitForAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "احفظ وانشر" }).ClickAsync();
        await Assertions.Expect(page.Locator(".sign-again-waits")).ToHaveTextAsync("«احفظ وانشر» ينتظر دخولك.");
        await page.Locator(".sign-again input[type=password]").FillAsync(NamedSite.Password);
        await page.Keyboard.PressAsync("Enter");

        await Assertions.Expect(page.Locator(".done")).ToHaveTextAsync("حُفظ المقال ونُشر.");
        await Assertions.Expect(page.Locator("#form-standfirst")).ToHaveValueAsync("يُنشر بعد الدخول");
    }

    [Fact]
    public async Task A_token_that_no_longer_fits_is_renewed_without_a_word()
    {
        await using var visit = await SignedInAsync(await AddAsync());
        var page = visit.Page;
        await page.Context.ClearCookiesAsync(new() { NameRegex = new("Antiforgery") });

        await page.Locator("#form-standfirst").FillAsync("كُتب بعد يوم");
        await Assertions.Expect(page.Locator(".kept")).ToContainTextAsync("نسخة احتياطية");
        await Assertions.Expect(page.Locator(".sign-again")).ToHaveCountAsync(0);
        await page.GetByRole(AriaRole.Button, new() { Name = "احفظ", Exact = true }).ClickAsync();
        await Assertions.Expect(page.Locator(".done")).ToHaveTextAsync("حُفظ المقال.");
    }

    private async Task EndSessionsAsync()
    {
        await using var db = Site.Open();
        await db.Sessions.ExecuteDeleteAsync(Ct);
    }
}
