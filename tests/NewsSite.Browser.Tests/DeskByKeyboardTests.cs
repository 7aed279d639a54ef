using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using NewsSite.Domain.Accounts;
using NewsSite.Testing;
using NewsSite.Web.Accounts;

namespace NewsSite.Browser.Tests;

/// <summary>Many stories at once, without a mouse.</summary>
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
    public async Task Many_stories_are_withdrawn_after_a_preview_and_one_key_brings_them_back()
    {
        var stories = await AddAsync("الأول من اثنين", "الثاني من اثنين");
        await using var visit = await EnterAsync();
        var (page, keys) = (visit.Page, new Keys(visit.Page));
        await page.GotoAsync($"{site.Origin}/admin/articles?text={Uri.EscapeDataString("من اثنين")}");

        foreach (var headline in (string[])["الأول من اثنين", "الثاني من اثنين"])
        {
            await keys.TickAsync(page.GetByRole(AriaRole.Checkbox, new() { Name = headline }));
        }

        await keys.ChooseAsync(page.Locator("#bulk-kind"), "اسحبها من الموقع");
        await keys.WriteAsync(page.Locator("#bulk-note"), "للمراجعة.");
        await keys.PressAsync(Button(page, "عاين قبل التنفيذ"));
        await Assertions.Expect(page.Locator(".desk-lead")).ToContainTextAsync("مقالين من 2");
        Assert.All(stories, path => Assert.Equal(200, StatusAsync(site.Origin + path).GetAwaiter().GetResult()));
        await keys.PressAsync(Button(page, "نفّذ"));
        await Assertions.Expect(page.Locator(".bulk-sentence")).ToHaveTextAsync(["تم.", "تم."]);
        Assert.All(stories, path => Assert.Equal(410, StatusAsync(site.Origin + path).GetAwaiter().GetResult()));

        await keys.PressAsync(Button(page, "تراجع عن الكل"));

        await Assertions.Expect(page.Locator(".bulk-sentence")).ToHaveTextAsync(["تُراجع عنه.", "تُراجع عنه."]);
        Assert.All(stories, path => Assert.Equal(200, StatusAsync(site.Origin + path).GetAwaiter().GetResult()));
    }

    private static ILocator Button(IPage page, string name) => page.GetByRole(AriaRole.Button, new() { Name = name, Exact = true });

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
        var keys = new Keys(visit.Page);
        await keys.WriteAsync(visit.Page.GetByLabel("البريد الإلكتروني"), Email);
        await keys.WriteAsync(visit.Page.GetByLabel("كلمة المرور"), Password);
        await visit.Page.Keyboard.PressAsync("Enter");
        await visit.Page.AtAsync("**/admin");
        return visit;
    }
}
