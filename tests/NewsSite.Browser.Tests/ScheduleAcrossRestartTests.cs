using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using NewsSite.Domain.Articles;
using NewsSite.Testing;

namespace NewsSite.Browser.Tests;

/// <summary>E10, E11: what an editor sees of a schedule whose minute passed while the site was down.</summary>
public sealed partial class ScheduleAcrossRestartTests(Chromium chromium) : IDisposable
{
    private const string Email = "salma@news.example";
    private const string Password = "عبارة طويلة للدخول";

    private readonly SqliteStore store = new();
    private readonly string media = Directory.CreateTempSubdirectory("newssite-restart-").FullName;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public void Dispose()
    {
        store.Dispose();
        Directory.Delete(media, recursive: true);
    }

    [Fact]
    public async Task A_story_goes_live_at_the_start_and_the_desk_says_in_red_that_it_was_late()
    {
        await using (var db = store.Open())
        {
            // A store that is empty would be filled with the demo.
            db.Articles.Add(Newsroom.PublishedStory());
            await db.SaveChangesAsync(Ct);
        }

        string story;
        using (var site = Start())
        {
            await using var visit = await SetUpAsync(site);
            story = await ScheduleAsync(visit.Page);
        }

        // Time goes by while nobody is there.
        await using (var db = store.Open())
        {
            var due = DateTimeOffset.UtcNow.AddHours(-3);
            Assert.Equal(1, await db.Articles.Where(a => a.Status == ArticleStatus.Scheduled).ExecuteUpdateAsync(set => set.SetProperty(a => a.ScheduledFor, due), Ct));
        }

        using var again = Start();
        var origin = await again.OpenedAsync();
        await using var back = await EnterAsync(origin);
        // First among those that are not published yet, then among those that were late; for an instant perhaps in both.
        await Assertions.Expect(back.Page.Locator(".alarm").First).ToBeVisibleAsync();
        for (var tries = 0; tries < 600 && await back.Page.Locator("#late").CountAsync() == 0; tries++)
        {
            await Task.Delay(500, Ct);
            await back.Page.ReloadAsync();
        }

        await Assertions.Expect(back.Page.GetByRole(AriaRole.Region, new() { Name = "تأخرت عن موعدها" })).ToContainTextAsync("خبر مجدول");
        await back.Page.GotoAsync(new Uri(origin, story).AbsoluteUri);
        var address = await back.Page.GetByRole(AriaRole.Link, new() { Name = "على الموقع" }).GetAttributeAsync("href");
        await back.Page.GotoAsync(new Uri(origin, address).AbsoluteUri);
        await Assertions.Expect(back.Page.Locator("article h1")).ToHaveTextAsync("خبر مجدول");

        await back.Page.GotoAsync(new Uri(origin, "/admin").AbsoluteUri);
        await back.Page.GetByRole(AriaRole.Button, new() { Name = "ارفع التنبيه عن «خبر مجدول»" }).ClickAsync();
        await Assertions.Expect(back.Page.Locator(".done")).ToHaveTextAsync("رُفع التنبيه عن المكتب.");
        await Assertions.Expect(back.Page.Locator(".alarm")).ToHaveCountAsync(0);
    }

    /// <summary>Writes a story and schedules it for tomorrow; its path at the desk.</summary>
    private static async Task<string> ScheduleAsync(IPage page)
    {
        await page.GetByRole(AriaRole.Link, new() { Name = "مقال جديد" }).ClickAsync();
        await page.Locator("#form-headline").FillAsync("خبر مجدول");
        await page.WriteBodyAsync("متن.");
        await page.Locator("#form-categoryid").SelectOptionAsync(new SelectOptionValue { Index = 1 });
        await page.GetByRole(AriaRole.Button, new() { Name = "احفظ المسودة" }).ClickAsync();
        await page.GetByText("الجدولة", new() { Exact = true }).ClickAsync();
        await page.Locator("#schedule-form-text").FillAsync(DateTime.UtcNow.AddDays(1).ToString("yyyy-MM-dd'T'HH:mm", System.Globalization.CultureInfo.InvariantCulture));
        await page.GetByRole(AriaRole.Button, new() { Name = "جدوِل" }).ClickAsync();
        await Assertions.Expect(page.Locator(".done")).ToHaveTextAsync("جُدول المقال.");
        return new Uri(page.Url).AbsolutePath;
    }

    private async Task<Visit> EnterAsync(Uri origin)
    {
        var visit = await chromium.VisitAsync(new Uri(origin, "/admin"));
        await visit.Page.GetByLabel("البريد الإلكتروني").FillAsync(Email);
        await visit.Page.GetByLabel("كلمة المرور").FillAsync(Password);
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "ادخل", Exact = true }).ClickAsync();
        await visit.Page.AtAsync("**/admin");
        return visit;
    }

    /// <summary>Opens the first account by the link that the program prints.</summary>
    private async Task<Visit> SetUpAsync(SiteProcess site)
    {
        var origin = await site.OpenedAsync();
        string? path = null;
        for (var tries = 0; tries < 200 && path is null; tries++)
        {
            path = site.Output.Select(line => SetUpPath().Match(line)).FirstOrDefault(m => m.Success)?.Value;
            if (path is null) await Task.Delay(100, Ct);
        }

        var visit = await chromium.VisitAsync(new Uri(origin, path));
        await visit.Page.GetByLabel("الاسم").FillAsync("سلمى العلي");
        await visit.Page.GetByLabel("البريد الإلكتروني").FillAsync(Email);
        await visit.Page.GetByLabel("كلمة المرور").FillAsync(Password);
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "افتح الحساب" }).ClickAsync();
        await visit.Page.AtAsync("**/admin");
        return visit;
    }

    private SiteProcess Start() => new(
        Path.Combine(AppContext.BaseDirectory, "NewsSite.Web.dll"),
        ("ASPNETCORE_ENVIRONMENT", "Development"),
        ("ASPNETCORE_CONTENTROOT", Repository.WebProject),
        ("Media__Path", media),
        ("Mail__Folder", Path.Combine(media, "mail")),
        ("ConnectionStrings__Content", store.ConnectionString));

    [GeneratedRegex(@"/account/setup\?key=\S+")]
    private static partial Regex SetUpPath();
}
