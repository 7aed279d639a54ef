using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using NewsSite.Domain.Accounts;
using NewsSite.Web.Accounts;

namespace NewsSite.Browser.Tests;

/// <summary>The front page arranged with the keyboard alone, and «عاجل» above it. On a site of its own: what is arranged here is not for the other tests.</summary>
public sealed class FrontDeskTests(Chromium chromium) : IAsyncLifetime
{
    private const string Email = "karim@news.example";
    private const string Password = "عبارة طويلة للدخول";

    private static readonly AxeRunOptions Violations = new() { ResultTypes = [ResultType.Violations] };

    private readonly Site site = new();

    public async ValueTask InitializeAsync()
    {
        await site.InitializeAsync();
        await using var scope = site.Services.CreateAsyncScope();
        var form = new NewAccountForm { Email = Email, Name = "كريم", Role = Role.Admin, Password = Password };
        await scope.ServiceProvider.GetRequiredService<OpenAccount>().RunAsync(form, EditorId.Operator, TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task The_front_page_is_arranged_without_a_mouse()
    {
        await using var visit = await SignedInAsync("/admin/front");
        var page = visit.Page;
        var offered = await page.Locator(".front-recent button[value^='top-']").Nth(4).GetAttributeAsync("value");
        var number = offered!.Split('-')[1];

        await PressAsync(page, offered);
        // The focus is where it was, so the next press needs no search.
        await Assertions.Expect(page.Locator(":focus")).ToHaveAttributeAsync("value", offered);
        await PressAsync(page, $"up-{number}");
        await Assertions.Expect(page.Locator($".front-slots button[value='remove-{number}']")).ToHaveCountAsync(1);
        await PressAsync(page, "save");
        await page.GetByText("هذا ترتيب الصفحة الأولى الآن.").WaitForAsync();

        await page.GotoAsync(site.Origin);
        Assert.Contains($"/{number}/", await page.Locator(".front-lead .card-headline a").GetAttributeAsync("href"), StringComparison.Ordinal);
        Found.Nothing(visit.Complaints);
    }

    [Fact]
    public async Task The_line_goes_by_itself_from_an_open_page_and_axe_finds_nothing()
    {
        await using var visit = await SignedInAsync("/admin/breaking");
        var page = visit.Page;
        await page.GetByLabel("النص").FillAsync("هزة أرضية قبالة الساحل، والدفاع المدني يطلب البقاء في الأماكن المفتوحة");
        await page.GetByLabel("رقم المقال").FillAsync("1");
        await page.GetByRole(AriaRole.Button, new() { Name = "انشره الآن" }).ClickAsync();
        await page.GetByText("ظاهر الآن").WaitForAsync();

        List<string> found = [];
        foreach (var path in new[] { "/", "/admin/breaking" }) found.AddRange(await AxeAsync(page, path));
        Found.Nothing(found);

        await using var reader = await chromium.ArriveAsync(new Reader { Width = 360 });
        await reader.Page.Clock.InstallAsync();
        await reader.GoAsync(new Uri(site.Origin));
        Assert.Equal((1, 360), (await reader.Page.Locator(".breaking").CountAsync(), await reader.Page.EvaluateAsync<int>("document.documentElement.scrollWidth")));
        await reader.Page.Clock.FastForwardAsync("01:00:01");
        await Assertions.Expect(reader.Page.Locator(".breaking")).ToHaveCountAsync(0);
    }

    public ValueTask DisposeAsync() => site.DisposeAsync();

    private async Task<Visit> SignedInAsync(string path)
    {
        var visit = await chromium.VisitAsync(new Uri($"{site.Origin}/account/login?returnUrl={path}"));
        await visit.Page.GetByLabel("البريد الإلكتروني").FillAsync(Email);
        await visit.Page.GetByLabel("كلمة المرور").FillAsync(Password);
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "ادخل", Exact = true }).ClickAsync();
        await visit.Page.AtAsync(site.Origin + path);
        return visit;
    }

    /// <summary>Goes to a button by the Tab key and presses it by Enter.</summary>
    private static async Task PressAsync(IPage page, string button)
    {
        for (var presses = 0; await FocusedAsync(page) != button; presses++)
        {
            Assert.True(presses < 200, $"the Tab key never comes to «{button}»");
            await page.Keyboard.PressAsync("Tab");
        }

        await page.LeaveByAsync(() => page.Keyboard.PressAsync("Enter"));
    }

    private static Task<string?> FocusedAsync(IPage page) => page.EvaluateAsync<string?>("document.activeElement?.value ?? null");

    private async Task<List<string>> AxeAsync(IPage page, string path)
    {
        List<string> found = [];
        await page.GotoAsync(site.Origin + path);
        foreach (var width in new[] { 360, Reader.Desktop })
        {
            foreach (var scheme in new[] { ColorScheme.Light, ColorScheme.Dark })
            {
                await page.SetViewportSizeAsync(width, 900);
                await page.EmulateMediaAsync(new() { ColorScheme = scheme });
                var verdict = await page.RunAxe(Violations);
                Assert.NotEmpty(verdict.Passes);
                found.AddRange(verdict.Violations.SelectMany(v => v.Nodes.Select(node => $"{path} {scheme} {width}: {v.Id}: {v.Help} at {node.Target}: {node.Html}")));
            }
        }

        return found;
    }
}
