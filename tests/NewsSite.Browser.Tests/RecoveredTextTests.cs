using System.Net;
using System.Net.Sockets;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using NewsSite.Testing;

namespace NewsSite.Browser.Tests;

/// <summary>E1, E2: the browser is killed, the server is away; afterwards what was typed is there, with what differs.</summary>
public sealed partial class RecoveredTextTests : IDisposable
{
    private const string Email = "salma@news.example";
    private const string Password = "عبارة طويلة للدخول";

    private readonly SqliteStore store = new();
    private readonly string folder = Directory.CreateTempSubdirectory("newssite-recovered-").FullName;
    private readonly int port = FreePort();

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private string Origin => FormattableString.Invariant($"http://127.0.0.1:{port}");

    public void Dispose()
    {
        store.Dispose();
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task Nothing_typed_is_lost_when_the_browser_is_killed_or_the_server_is_away_and_both()
    {
        if (ChromiumPath.Find() is null)
        {
            Assert.SkipUnless(Environment.GetEnvironmentVariable("NEWSSITE_REQUIRE_BROWSER") == "1", "No Chromium is installed.");
            Assert.Fail("No Chromium is installed.");
        }

        var id = await AddStoryAsync();
        var address = FormattableString.Invariant($"{Origin}/admin/articles/{id}");
        var site = Start();
        var browser = await KillableChromium.StartAsync(Directory.CreateDirectory(Path.Combine(folder, "profile")).FullName);
        try
        {
            await SetUpAsync(site, browser.Page);

            // The browser is killed once the page says that a copy is kept (three seconds after the last key at most: KeptTextTests), of a story and of one that is not begun.
            await TypeAsync(browser.Page, address, "جملة قبل القتل");
            await Assertions.Expect(browser.Page.Locator(".kept")).ToContainTextAsync("نسخة احتياطية مما كتبت");
            browser = await browser.KillAndStartAgainAsync();
            await SignInAsync(browser.Page, address);
            await Assertions.Expect(browser.Page.Locator(".unsaved-changes")).ToContainTextAsync("قبل القتل");
            await browser.Page.GetByRole(AriaRole.Link, new() { Name = "استعد ما كتبته" }).ClickAsync();
            await Assertions.Expect(browser.Page.Locator("#form-standfirst")).ToHaveValueAsync("جملة قبل القتل");
            await SaveAsync(browser.Page);

            await TypeAsync(browser.Page, Origin + "/admin/articles/new", "مقال لم يُبدأ");
            await Assertions.Expect(browser.Page.Locator(".kept")).ToContainTextAsync("نسخة احتياطية مما كتبت");
            browser = await browser.KillAndStartAgainAsync();
            await SignInAsync(browser.Page, Origin + "/admin");
            await browser.Page.GetByRole(AriaRole.Link, new() { Name = "بلا عنوان" }).ClickAsync();
            await browser.Page.GetByText("ما الذي تغيّر").ClickAsync();
            await Assertions.Expect(browser.Page.Locator(".unsaved-changes")).ToContainTextAsync("مقال لم يُبدأ");
            await browser.Page.GetByText("احذفه").ClickAsync();
            await browser.Page.GetByRole(AriaRole.Button, new() { Name = "احذف ما كتبته" }).ClickAsync();
            await Assertions.Expect(browser.Page.Locator(".unsaved")).ToHaveCountAsync(0);

            // The server is away while somebody types, and comes back.
            await TypeAsync(browser.Page, address, "جملة والخادم هنا");
            site.Dispose();
            await browser.Page.Locator("#form-standfirst").FillAsync("جملة والخادم غائب");
            await Assertions.Expect(browser.Page.Locator(".kept")).ToContainTextAsync("لا اتصال بالخادم. ما تكتبه محفوظ في هذا المتصفح");
            site = Start();
            await OpenedAsync();
            await Assertions.Expect(browser.Page.Locator(".kept")).ToContainTextAsync("نسخة احتياطية مما كتبت");
            await SaveAsync(browser.Page);
            await Assertions.Expect(browser.Page.Locator("#form-standfirst")).ToHaveValueAsync("جملة والخادم غائب");

            // The server is away, and the browser is killed before it is back: only the browser's disk has it.
            await browser.Page.GotoAsync(address);
            site.Dispose();
            await browser.Page.Locator("#form-standfirst").FillAsync("جملة في المتصفح وحده");
            await Assertions.Expect(browser.Page.Locator(".kept")).ToContainTextAsync("لا اتصال بالخادم. ما تكتبه محفوظ في هذا المتصفح");
            browser = await browser.KillAndStartAgainAsync();
            site = Start();
            await OpenedAsync();
            await SignInAsync(browser.Page, address);
            await Assertions.Expect(browser.Page.Locator(".unsaved-changes")).ToContainTextAsync("في المتصفح");
            await browser.Page.GetByRole(AriaRole.Link, new() { Name = "استعد ما كتبته" }).ClickAsync();
            await SaveAsync(browser.Page);
            await Assertions.Expect(browser.Page.Locator("#form-standfirst")).ToHaveValueAsync("جملة في المتصفح وحده");
            await Assertions.Expect(browser.Page.Locator(".unsaved")).ToHaveCountAsync(0);
        }
        finally
        {
            await browser.DisposeAsync();
            site.Dispose();
        }
    }

    private static async Task TypeAsync(IPage page, string address, string text)
    {
        await page.GotoAsync(address);
        await page.Locator("#form-standfirst").FillAsync(text);
    }

    private static async Task SaveAsync(IPage page)
    {
        await page.GetByRole(AriaRole.Button, new() { Name = "احفظ", Exact = true }).ClickAsync();
        await Assertions.Expect(page.Locator(".done")).ToHaveTextAsync("حُفظ المقال.");
    }

    private static async Task SignInAsync(IPage page, string address)
    {
        await page.GotoAsync(address);
        // Cookies are written to disk twice a minute: a browser that ran longer before it was killed is still signed in.
        if (page.Url == address) return;

        await page.GetByLabel("البريد الإلكتروني").FillAsync(Email);
        await page.GetByLabel("كلمة المرور").FillAsync(Password);
        await page.GetByRole(AriaRole.Button, new() { Name = "ادخل", Exact = true }).ClickAsync();
        await page.AtAsync(address);
    }

    private async Task SetUpAsync(SiteProcess site, IPage page)
    {
        await OpenedAsync();
        string? path = null;
        for (var tries = 0; tries < 200 && path is null; tries++)
        {
            path = site.Output.Select(line => SetUpPath().Match(line)).FirstOrDefault(m => m.Success)?.Value;
            if (path is null) await Task.Delay(100, Ct);
        }

        await page.GotoAsync(Origin + path);
        await page.GetByLabel("الاسم").FillAsync("سلمى العلي");
        await page.GetByLabel("البريد الإلكتروني").FillAsync(Email);
        await page.GetByLabel("كلمة المرور").FillAsync(Password);
        await page.GetByRole(AriaRole.Button, new() { Name = "افتح الحساب" }).ClickAsync();
        await page.AtAsync("**/admin");
    }

    private async Task OpenedAsync()
    {
        using var client = new HttpClient();
        for (var tries = 0; tries < 600; tries++)
        {
            try
            {
                if ((await client.GetAsync(new Uri(Origin + "/health/live"), Ct)).IsSuccessStatusCode) return;
            }
            catch (HttpRequestException)
            {
                // Not yet.
            }

            await Task.Delay(200, Ct);
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private async Task<int> AddStoryAsync()
    {
        await using var db = store.Open();
        var story = Newsroom.PublishedStory();
        db.Articles.Add(story);
        await db.SaveChangesAsync(Ct);
        return story.Id;
    }

    /// <summary>Always at the same address, so that a page that is open finds it again.</summary>
    private SiteProcess Start() => new(
        Path.Combine(AppContext.BaseDirectory, "NewsSite.Web.dll"),
        ("ASPNETCORE_ENVIRONMENT", "Development"),
        ("ASPNETCORE_CONTENTROOT", Repository.WebProject),
        ("Kestrel__Endpoints__Http__Url", Origin),
        ("Media__Path", Path.Combine(folder, "media")),
        ("Mail__Folder", Path.Combine(folder, "mail")),
        ("ConnectionStrings__Content", store.ConnectionString));

    [GeneratedRegex(@"/account/setup\?key=\S+")]
    private static partial Regex SetUpPath();
}
