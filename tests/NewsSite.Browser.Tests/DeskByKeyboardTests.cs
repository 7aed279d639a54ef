using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using NewsSite.Domain.Accounts;
using NewsSite.Testing;
using NewsSite.Web.Accounts;

namespace NewsSite.Browser.Tests;

/// <summary>The desk without a mouse: every stop is reached by Tab, every button pressed by a key.</summary>
public sealed class DeskByKeyboardTests(Chromium chromium) : IAsyncLifetime
{
    private const string Email = "admin@news.example";
    private const string Password = "عبارة طويلة للدخول";

    private readonly Site site = new();

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        await site.InitializeAsync();
        await using var scope = site.Services.CreateAsyncScope();
        var form = new NewAccountForm { Email = Email, Name = "سلمى العلي", Role = Role.Admin, Password = Password };
        await scope.ServiceProvider.GetRequiredService<OpenAccount>().RunAsync(form, EditorId.Operator, Ct);
    }

    public ValueTask DisposeAsync() => site.DisposeAsync();

    [Fact]
    public async Task A_category_is_opened_and_a_story_told_corrected_and_withdrawn()
    {
        await using var visit = await EnterAsync();
        var page = visit.Page;

        await PressAsync(page, Link(page, "الأقسام"));
        await PressAsync(page, Link(page, "قسم جديد"));
        await TypeAsync(page, page.GetByLabel("الاسم", new() { Exact = true }), "قسم بلا فأرة");
        await PressAsync(page, page.Locator("main form button[type=submit]").First);
        await Assertions.Expect(page.Locator(".done")).ToBeVisibleAsync();

        await page.GotoAsync(site.Origin + "/admin");
        await PressAsync(page, Link(page, "مقال جديد"));
        await TypeAsync(page, page.Locator("#form-headline"), "خبر بلا فأرة");
        await TypeAsync(page, page.Locator("[contenteditable=true]"), "متن كُتب بلوحة المفاتيح.");
        await ChooseAsync(page, page.Locator("#form-categoryid"), "قسم بلا فأرة");
        await PressAsync(page, Button(page, "احفظ المسودة"));
        await page.WaitForURLAsync(url => !url.EndsWith("/new", StringComparison.Ordinal));
        await PressAsync(page, Button(page, "احفظ وانشر"));
        await Assertions.Expect(page.Locator(".done")).ToHaveTextAsync("حُفظ المقال ونُشر.");
        Assert.Equal("قسم بلا فأرة", await page.Locator("#form-categoryid option:checked").InnerTextAsync());
        var read = site.Origin + await Link(page, "على الموقع").GetAttributeAsync("href");
        Assert.Equal(200, await StatusAsync(read));

        await ActAsync(page, "تصحيح", page.GetByLabel("تصحيح يراه القراء"), "ورد الاسم خطأ.", "انشر التصحيح");
        await Assertions.Expect(page.Locator(".done")).ToHaveTextAsync("نُشر التصحيح.");
        await ActAsync(page, "السحب من النشر", page.GetByLabel("سبب السحب، يراه من يفتح الرابط", new() { Exact = true }), "سُحب للمراجعة.", "اسحب المقال");
        await Assertions.Expect(page.Locator(".done")).ToHaveTextAsync("سُحب المقال.");
        Assert.Equal(410, await StatusAsync(read));
    }

    [Fact]
    public async Task Many_stories_are_withdrawn_after_a_preview_and_one_key_brings_them_back()
    {
        var stories = await AddAsync("الأول من اثنين", "الثاني من اثنين");
        await using var visit = await EnterAsync();
        var page = visit.Page;
        await page.GotoAsync($"{site.Origin}/admin/articles?text={Uri.EscapeDataString("من اثنين")}");

        foreach (var headline in (string[])["الأول من اثنين", "الثاني من اثنين"])
        {
            await TabToAsync(page, page.GetByRole(AriaRole.Checkbox, new() { Name = headline }), fromStart: true);
            await page.Keyboard.PressAsync("Space");
        }

        await ChooseAsync(page, page.Locator("#bulk-kind"), "اسحبها من الموقع");
        await TypeAsync(page, page.Locator("#bulk-note"), "للمراجعة.");
        await PressAsync(page, Button(page, "عاين قبل التنفيذ"));
        await Assertions.Expect(page.Locator(".desk-lead")).ToContainTextAsync("مقالين من 2");
        Assert.All(stories, path => Assert.Equal(200, StatusAsync(site.Origin + path).GetAwaiter().GetResult()));
        await PressAsync(page, Button(page, "نفّذ"));
        await Assertions.Expect(page.Locator(".bulk-sentence")).ToHaveTextAsync(["تم.", "تم."]);
        Assert.All(stories, path => Assert.Equal(410, StatusAsync(site.Origin + path).GetAwaiter().GetResult()));

        await PressAsync(page, Button(page, "تراجع عن الكل"));

        await Assertions.Expect(page.Locator(".bulk-sentence")).ToHaveTextAsync(["تُراجع عنه.", "تُراجع عنه."]);
        Assert.All(stories, path => Assert.Equal(200, StatusAsync(site.Origin + path).GetAwaiter().GetResult()));
    }

    private static ILocator Link(IPage page, string name) => page.GetByRole(AriaRole.Link, new() { Name = name, Exact = true }).First;

    private static ILocator Button(IPage page, string name) => page.GetByRole(AriaRole.Button, new() { Name = name, Exact = true });

    /// <summary>Unfolds an act of the story's page, writes into its field and sends it.</summary>
    private static async Task ActAsync(IPage page, string act, ILocator field, string text, string button)
    {
        await PressAsync(page, page.Locator("summary", new() { HasTextString = act }).First);
        await TypeAsync(page, field, text);
        await PressAsync(page, Button(page, button));
    }

    private static async Task TypeAsync(IPage page, ILocator field, string text)
    {
        await TabToAsync(page, field);
        await page.Keyboard.InsertTextAsync(text);
    }

    /// <summary>Goes down the options until it is the one.</summary>
    private static async Task ChooseAsync(IPage page, ILocator select, string option)
    {
        await TabToAsync(page, select);
        for (var i = 0; i < 100 && await select.Locator("option:checked").InnerTextAsync() != option; i++) await page.Keyboard.PressAsync("ArrowDown");
        Assert.Equal(option, await select.Locator("option:checked").InnerTextAsync());
    }

    private static async Task PressAsync(IPage page, ILocator target)
    {
        await TabToAsync(page, target);
        await page.Keyboard.PressAsync("Enter");
    }

    /// <summary>Goes on with Tab until the focus is there; at the end of the page it begins at its head again.</summary>
    private static async Task TabToAsync(IPage page, ILocator target, bool fromStart = false)
    {
        await target.WaitForAsync();
        if (fromStart) await page.EvaluateAsync("() => document.activeElement?.blur()");
        for (var i = 0; i < 400; i++)
        {
            if (await target.EvaluateAsync<bool>("element => element === document.activeElement")) return;
            await page.Keyboard.PressAsync("Tab");
        }

        Assert.Fail($"The focus never came to {target}.");
    }

    private static async Task<int> StatusAsync(string address)
    {
        using var reader = new HttpClient();
        using var answer = await reader.GetAsync(new Uri(address), Ct);
        return (int)answer.StatusCode;
    }

    private async Task<List<string>> AddAsync(params string[] headlines)
    {
        await using var db = site.Open();
        var category = await db.Categories.FirstAsync(c => c.ParentId == null, Ct);
        var stories = headlines.Select(headline => Newsroom.PublishedStory(content: Newsroom.Content(headline, category))).ToList();
        db.AddRange(stories);
        await db.SaveChangesAsync(Ct);
        return stories.ConvertAll(s => $"/{category.Slug}/{s.Id}/{s.Slug}");
    }

    private async Task<Visit> EnterAsync()
    {
        var visit = await chromium.VisitAsync(new Uri(site.Origin + "/admin"));
        await TypeAsync(visit.Page, visit.Page.GetByLabel("البريد الإلكتروني"), Email);
        await TypeAsync(visit.Page, visit.Page.GetByLabel("كلمة المرور"), Password);
        await visit.Page.Keyboard.PressAsync("Enter");
        await visit.Page.WaitForURLAsync("**/admin");
        return visit;
    }
}
