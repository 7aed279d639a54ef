using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using NewsSite.Data.Accounts;
using NewsSite.Domain.Accounts;
using NewsSite.Testing;
using NewsSite.Web.Accounts;

namespace NewsSite.Browser.Tests;

/// <summary>E3: a session that ends mid-sentence is begun anew beside the text, and what was typed is kept and saved as if nothing had been.</summary>
public sealed class SignInAgainTests(Chromium chromium, NamedSite site) : IClassFixture<NamedSite>
{
    private const string Password = NamedSite.Password;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Signing_in_stands_beside_the_text_takes_no_key_from_it_and_the_page_goes_on()
    {
        var email = await OpenAccountAsync("سلمى");
        var id = await AddAsync();
        await using var visit = await SignedInAsync(email, $"/admin/articles/{id}");
        var page = visit.Page;
        await page.EvaluateAsync("() => { window.isTheSamePage = true; }");
        await page.Locator(".ProseMirror p").ClickAsync();
        await page.Keyboard.PressAsync("End");
        await page.Keyboard.InsertTextAsync(" نصف جملة");
        await Assertions.Expect(page.Locator(".kept")).ToContainTextAsync("نسخة احتياطية");
        await EndSessionsAsync(email);

        await page.Keyboard.InsertTextAsync(" ونصفها");
        await page.Locator(".sign-again input[type=password]").WaitForAsync();
        await Assertions.Expect(page.Locator(".sign-again [name='Form.Email']")).ToHaveValueAsync(email);
        await page.Keyboard.InsertTextAsync(" الآخر");
        Assert.EndsWith("نصف جملة ونصفها الآخر", await page.Locator("#form-body").InputValueAsync(), StringComparison.Ordinal);
        await Assertions.Expect(page.Locator(".kept")).ToContainTextAsync("انتهت جلستك. ما تكتبه محفوظ في هذا المتصفح منذ");
        Found.Nothing(await AxeAsync(page));

        await EnterAsync(page, email, "ليست هي");
        await Assertions.Expect(page.Locator(".sign-again .refusals")).ToContainTextAsync("غير صحيح");
        await EnterAsync(page, email, Password);
        await Assertions.Expect(page.Locator(".sign-again")).ToHaveCountAsync(0);
        await Assertions.Expect(page.Locator(".kept")).ToContainTextAsync("نسخة احتياطية");
        Assert.True(await page.EvaluateAsync<bool>("window.isTheSamePage"));
        await using var db = site.Open();
        Assert.Contains("ونصفها الآخر", await db.UnsavedTexts.Where(t => t.ArticleId == id).Select(t => t.Fields).SingleAsync(Ct), StringComparison.Ordinal);

        await page.GetByRole(AriaRole.Button, new() { Name = "احفظ", Exact = true }).ClickAsync();
        await Assertions.Expect(page.Locator(".done")).ToHaveTextAsync("حُفظ المقال.");
        Assert.EndsWith("نصف جملة ونصفها الآخر", await page.Locator("#form-body").InputValueAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Signed_in_again_one_writes_on_where_one_was()
    {
        var email = await OpenAccountAsync("سلمى");
        var id = await AddAsync();
        await using var visit = await SignedInAsync(email, $"/admin/articles/{id}");
        var page = visit.Page;
        await page.Locator("#form-standfirst").FillAsync("أول آخر");
        await Assertions.Expect(page.Locator(".kept")).ToContainTextAsync("نسخة احتياطية");
        await EndSessionsAsync(email);
        await page.Locator(".ProseMirror p").First.ClickAsync();
        await page.Keyboard.PressAsync("Home");
        await page.Keyboard.TypeAsync("وقد");
        await page.Locator(".sign-again input[type=password]").WaitForAsync();

        await EnterAsync(page, email, Password);
        await Assertions.Expect(page.Locator(".sign-again")).ToHaveCountAsync(0);
        await page.Keyboard.TypeAsync(" كتب ");

        Assert.StartsWith("وقد كتب ", await page.Locator("#form-body").InputValueAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_Enter_key_that_comes_as_the_focus_moves_is_no_attempt_to_sign_in()
    {
        var email = await OpenAccountAsync("سلمى");
        var id = await AddAsync();
        await using var visit = await SignedInAsync(email, $"/admin/articles/{id}");
        var page = visit.Page;
        var attempts = 0;
        page.Request += (_, request) => attempts += request.Method == "POST" && request.Url.Contains("/account/login", StringComparison.Ordinal) ? 1 : 0;
        await page.Locator("#form-standfirst").FillAsync("مقدمة");
        await EndSessionsAsync(email);
        await page.EvaluateAsync(
            """
            () => addEventListener("focusin", (event) => {
              if (event.target.type === "password") window.isMoved = true;
            })
            """);

        await page.GetByRole(AriaRole.Button, new() { Name = "احفظ", Exact = true }).ClickAsync();
        await page.UntilAsync("() => window.isMoved === true");
        await page.Keyboard.PressAsync("Enter");
        await page.EvaluateAsync("new Promise((resolve) => setTimeout(resolve, 1200))");
        Assert.Equal(0, attempts);

        await Assertions.Expect(page.Locator(".sign-again input[type=password]")).ToBeFocusedAsync();
        await page.Keyboard.TypeAsync(Password);
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator(".done")).ToHaveTextAsync("حُفظ المقال.");
    }

    [Fact]
    public async Task The_same_save_succeeds_by_password_and_code_and_begins_one_story()
    {
        var (email, code) = ($"{Guid.NewGuid():N}@news.example", "");
        await OpenAccountAsync("كريم", email);
        await using var visit = await SignedInAsync(email, "/admin/articles/new");
        await using (var scope = site.Services.CreateAsyncScope())
        {
            var account = await scope.ServiceProvider.GetRequiredService<UserManager<Account>>().FindByEmailAsync(email);
            await scope.ServiceProvider.GetRequiredService<UserManager<Account>>().SetTwoFactorEnabledAsync(account!, true);
            code = (await scope.ServiceProvider.GetRequiredService<SecondFactor>().NewRecoveryCodesAsync(account!))[0];
        }

        var page = visit.Page;
        await page.Locator("#form-headline").FillAsync("خبر حُفظ بعد انتهاء الجلسة");
        await page.Locator("#form-categoryid").SelectOptionAsync(new SelectOptionValue { Index = 1 });
        await EndSessionsAsync(email);
        await page.GetByRole(AriaRole.Button, new() { Name = "احفظ المسودة" }).ClickAsync();
        await Assertions.Expect(page.Locator(".sign-again [name='Form.Password']")).ToBeFocusedAsync();
        await EnterAsync(page, email, Password);
        await page.Locator(".sign-again [name='Form.Code']").FillAsync(code);
        await page.Locator(".sign-again").GetByRole(AriaRole.Button, new() { Name = "ادخل", Exact = true }).ClickAsync();

        await Assertions.Expect(page.Locator(".done")).ToHaveTextAsync("حُفظت المسودة.");
        await using var db = site.Open();
        Assert.Equal(1, await db.Revisions.CountAsync(r => r.Headline == "خبر حُفظ بعد انتهاء الجلسة", Ct));
    }

    [Fact]
    public async Task A_passkey_signs_in_beside_the_text_too()
    {
        var email = await OpenAccountAsync("سلمى");
        var id = await AddAsync();
        await using var visit = await SignedInAsync(email, "/admin/me/passkeys");
        var page = visit.Page;
        await visit.HoldPasskeysAsync();
        await page.GetByLabel("اسم المفتاح").FillAsync("حاسوب المكتب");
        await page.GetByLabel("كلمة المرور").FillAsync(Password);
        await page.GetByRole(AriaRole.Button, new() { Name = "أضف مفتاحًا" }).ClickAsync();
        await page.GetByText("أُضيف مفتاح المرور.").WaitForAsync();
        await page.GotoAsync($"{site.Origin}/admin/articles/{id}");
        await EndSessionsAsync(email);

        await page.Locator("#form-standfirst").FillAsync("كُتب والجلسة منتهية");
        await page.Locator(".sign-again").GetByRole(AriaRole.Button, new() { Name = "ادخل بمفتاح مرور" }).ClickAsync();

        await Assertions.Expect(page.Locator(".sign-again")).ToHaveCountAsync(0);
        await Assertions.Expect(page.Locator(".kept")).ToContainTextAsync("نسخة احتياطية");
        await using var db = site.Open();
        Assert.Contains("كُتب والجلسة منتهية", await db.UnsavedTexts.Where(t => t.ArticleId == id).Select(t => t.Fields).SingleAsync(Ct), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_one_typed_is_not_kept_for_another_who_signs_in_and_putting_it_off_loses_nothing()
    {
        var (salma, karim) = (await OpenAccountAsync("سلمى"), await OpenAccountAsync("كريم"));
        var id = await AddAsync();
        await using var visit = await SignedInAsync(salma, $"/admin/articles/{id}");
        var page = visit.Page;
        await EndSessionsAsync(salma);
        await page.Locator("#form-standfirst").FillAsync("لسلمى وحدها");

        await EnterAsync(page, karim, Password);
        await Assertions.Expect(page.Locator(".sign-again-says")).ToContainTextAsync($"هذا حساب آخر. ادخل بالحساب الذي كتبت به: {salma}");
        await Assertions.Expect(page.Locator(".sign-again [name='Form.Email']")).ToHaveValueAsync(salma);
        await page.GetByRole(AriaRole.Button, new() { Name = "لاحقًا" }).ClickAsync();
        await Assertions.Expect(page.Locator("#form-standfirst")).ToHaveValueAsync("لسلمى وحدها");
        await using (var db = site.Open()) Assert.False(await db.UnsavedTexts.AnyAsync(t => t.ArticleId == id, Ct));

        await page.GetByRole(AriaRole.Button, new() { Name = "ادخل من جديد" }).ClickAsync();
        await EnterAsync(page, salma, Password);
        await Assertions.Expect(page.Locator(".kept")).ToContainTextAsync("نسخة احتياطية");
    }

    [Fact]
    public async Task A_form_that_comes_late_does_not_take_the_place_of_the_one_that_is_filled_in()
    {
        var (salma, karim) = (await OpenAccountAsync("سلمى"), await OpenAccountAsync("كريم"));
        var id = await AddAsync();
        await using var visit = await SignedInAsync(salma, $"/admin/articles/{id}");
        var page = visit.Page;
        await EndSessionsAsync(salma);
        await page.Locator("#form-standfirst").FillAsync("مقدمة سلمى");
        await page.Locator(".sign-again [name='Form.Email']").WaitForAsync();
        var (isFirst, isLetGo) = (true, new TaskCompletionSource());
        await page.RouteAsync("**/account/login*", async route =>
        {
            if (isFirst && route.Request.Method == "GET")
            {
                isFirst = false;
                await isLetGo.Task;
            }

            await route.ContinueAsync();
        });

        // Its answer asks for the form anew, and that comes late.
        await EnterAsync(page, karim, Password);
        await Assertions.Expect(page.Locator(".sign-again-says")).ToContainTextAsync("هذا حساب آخر");
        await page.GetByRole(AriaRole.Button, new() { Name = "لاحقًا" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "ادخل من جديد" }).ClickAsync();
        await page.Locator(".sign-again [name='Form.Email']").FillAsync(salma);
        await page.RunAndWaitForResponseAsync(() => Task.Run(isLetGo.SetResult), response => response.Request.Method == "GET" && response.Url.Contains("/account/login", StringComparison.Ordinal));
        await page.EvaluateAsync("() => new Promise((resolve) => setTimeout(resolve, 300))");

        await Assertions.Expect(page.Locator(".sign-again [name='Form.Email']")).ToHaveValueAsync(salma);
    }

    private static async Task EnterAsync(IPage page, string email, string password)
    {
        var dialog = page.Locator(".sign-again");
        await dialog.Locator("[name='Form.Email']").FillAsync(email);
        await dialog.Locator("[name='Form.Password']").FillAsync(password);
        await dialog.GetByRole(AriaRole.Button, new() { Name = "ادخل", Exact = true }).ClickAsync();
    }

    private static async Task<List<string>> AxeAsync(IPage page)
    {
        List<string> found = [];
        foreach (var width in new[] { 360, Reader.Desktop })
        {
            foreach (var scheme in new[] { ColorScheme.Light, ColorScheme.Dark })
            {
                await page.SetViewportSizeAsync(width, 900);
                await page.EmulateMediaAsync(new() { ColorScheme = scheme });
                var verdict = await page.RunAxe(new AxeRunOptions { ResultTypes = [ResultType.Violations] });
                found.AddRange(verdict.Violations.SelectMany(v => v.Nodes.Select(node => $"{scheme} {width}: {v.Id}: {v.Help} at {node.Target}: {node.Html}")));
            }

            var needed = await page.EvaluateAsync<int>("document.documentElement.scrollWidth");
            if (needed > width) found.Add($"{needed} px wide on {width}");
        }

        return found;
    }

    private async Task EndSessionsAsync(string email)
    {
        await using var db = site.Open();
        await db.Sessions.Where(s => s.Account.Email == email).ExecuteDeleteAsync(Ct);
    }

    private async Task<string> OpenAccountAsync(string name, string? email = null)
    {
        email ??= $"{Guid.NewGuid():N}@news.example";
        await using var scope = site.Services.CreateAsyncScope();
        var form = new NewAccountForm { Email = email, Name = name, Role = Role.Editor, Password = Password };
        var (_, reasons) = await scope.ServiceProvider.GetRequiredService<OpenAccount>().RunAsync(form, EditorId.Operator, Ct);
        Assert.Empty(reasons);
        return email;
    }

    private async Task<Visit> SignedInAsync(string email, string path)
    {
        var visit = await chromium.VisitAsync(new Uri($"{site.Origin}/account/login?returnUrl={path}"));
        await visit.Page.GetByLabel("البريد الإلكتروني").FillAsync(email);
        await visit.Page.GetByLabel("كلمة المرور").FillAsync(Password);
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "ادخل", Exact = true }).ClickAsync();
        await visit.Page.AtAsync(site.Origin + path);
        return visit;
    }

    private async Task<int> AddAsync()
    {
        await using var db = site.Open();
        var story = Newsroom.Draft(Newsroom.Content("مقال يُكتب", await db.Categories.FirstAsync(Ct)));
        db.Articles.Add(story);
        await db.SaveChangesAsync(Ct);
        return story.Id;
    }
}
