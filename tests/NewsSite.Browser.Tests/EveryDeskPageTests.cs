using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using NewsSite.Domain.Accounts;
using NewsSite.Domain.HouseWords;
using NewsSite.Testing;
using NewsSite.Web.Accounts;

namespace NewsSite.Browser.Tests;

/// <summary>Every page of the desk and of accounts before axe, asked of the endpoints that run: a new page is looked at without being named here. On a site of its own.</summary>
public sealed class EveryDeskPageTests(Chromium chromium) : IAsyncLifetime
{
    private const string Email = "salma@news.example", Password = "عبارة طويلة للدخول";

    /// <summary>What no address alone opens as a page: acts that lead back to the story, what scripts ask for, what a form alone brings. Some of it is visited by its form below.</summary>
    private static readonly string[] NoPages =
    [
        "/account/logout", "/account/reset", "/account/resume", "/account/setup",
        "/admin/articles/bulk", "/admin/articles/find", "/admin/articles/new/proofread", "/admin/articles/new/unsaved", "/admin/articles/suggest",
        "/admin/articles/{id:int}/correct", "/admin/articles/{id:int}/notes", "/admin/articles/{id:int}/notes/settle", "/admin/articles/{id:int}/presence", "/admin/articles/{id:int}/proofread",
        "/admin/articles/{id:int}/restore", "/admin/articles/{id:int}/return", "/admin/articles/{id:int}/schedule", "/admin/articles/{id:int}/stay-live", "/admin/articles/{id:int}/trash",
        "/admin/articles/{id:int}/unsaved", "/admin/articles/{id:int}/withdraw", "/admin/articles/{id:int}/withdraw-later",
        "/admin/front/preview", "/admin/pages/preview", "/admin/pictures/find", "/admin/proofread", "/admin/unsaved",
    ];

    // What stands in a frame is a page of its own, and looked at as such.
    private static readonly AxeRunOptions Violations = new() { ResultTypes = [ResultType.Violations], Iframes = false };

    private readonly Site site = new();
    private string accountId = "";
    private int scheduled;
    private int trashed;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        await site.InitializeAsync();
        await using var scope = site.Services.CreateAsyncScope();
        var form = new NewAccountForm { Email = Email, Name = "سلمى العلي", Role = Role.Admin, Password = Password };
        accountId = (await scope.ServiceProvider.GetRequiredService<OpenAccount>().RunAsync(form, EditorId.Operator, Ct)).Account!.Id;
    }

    public ValueTask DisposeAsync() => site.DisposeAsync();

    [Fact]
    public async Task Axe_finds_nothing_in_either_scheme_and_nothing_is_wider_than_a_phone()
    {
        await FillAsync();
        await using var visit = await chromium.VisitAsync(new Uri(site.Origin + "/account/login"));
        var page = visit.Page;
        List<string> found = [.. await LookAsync(page), .. await LookAsync(page, await ResetPathAsync())];
        await page.GotoAsync(site.Origin + "/account/login");
        await SignInAsync(page);
        found.AddRange(await ActOnManyAsync(page));

        List<string> noPages = [];
        foreach (var path in Paths())
        {
            var answer = await page.GotoAsync(site.Origin + Filled(path));
            var isPage = answer!.Status == 200 && answer.Request.RedirectedFrom is null && answer.Headers["content-type"].StartsWith("text/html", StringComparison.Ordinal);
            if (isPage) found.AddRange(await LookAsync(page));
            else noPages.Add(path);
        }

        foreach (var path in (string[])["/admin/calendar?day=2099-03-01", "/admin/calendar?day=2099-03-01&week=true", "/admin/articles/{trashed}", "/admin/articles/{scheduled}", "/admin/articles?status=Trashed"])
            found.AddRange(await LookAsync(page, Filled(path)));
        Assert.Equal(NoPages, noPages.Order(StringComparer.Ordinal));
        Found.Nothing(found);
    }

    private static async Task SignInAsync(IPage page)
    {
        await page.GetByLabel("البريد الإلكتروني").FillAsync(Email);
        await page.GetByLabel("كلمة المرور").FillAsync(Password);
        await page.GetByRole(AriaRole.Button, new() { Name = "ادخل", Exact = true }).ClickAsync();
        await page.AtAsync("**/admin");
    }

    /// <summary>The preview of an act on many stories, which stories' boxes alone lead to; then its result.</summary>
    private async Task<List<string>> ActOnManyAsync(IPage page)
    {
        await page.GotoAsync(site.Origin + "/admin/articles");
        await page.GetByRole(AriaRole.Button, new() { Name = "عاين قبل التنفيذ" }).ClickAsync();
        var found = await LookAsync(page);
        await page.GotoAsync(site.Origin + "/admin/articles?text=للمراجعة");
        await page.GetByRole(AriaRole.Checkbox, new() { Name = "خبر للمراجعة" }).CheckAsync();
        await page.Locator("#bulk-kind").SelectOptionAsync(new SelectOptionValue { Label = "أرسلها إلى المراجعة" });
        await page.GetByRole(AriaRole.Button, new() { Name = "عاين قبل التنفيذ" }).ClickAsync();
        await page.Locator(".bulk-lines").WaitForAsync();
        found.AddRange(await LookAsync(page));
        await page.GetByRole(AriaRole.Button, new() { Name = "نفّذ", Exact = true }).ClickAsync();
        await page.AtAsync("**/admin/articles/bulk/1");
        return found;
    }

    private async Task<List<string>> LookAsync(IPage page, string? path = null)
    {
        List<string> found = [];
        if (path is not null) await page.GotoAsync(path.StartsWith("http", StringComparison.Ordinal) ? path : site.Origin + path);
        foreach (var (width, scheme) in ((int, ColorScheme)[])[(360, ColorScheme.Light), (Reader.Desktop, ColorScheme.Dark)])
        {
            await page.SetViewportSizeAsync(width, 900);
            await page.EmulateMediaAsync(new() { ColorScheme = scheme });
            var verdict = await page.RunAxe(Violations);
            Assert.NotEmpty(verdict.Passes);
            found.AddRange(verdict.Violations.SelectMany(v => v.Nodes.Select(node => $"{page.Url} {scheme} {width}: {v.Id}: {v.Help} at {node.Target}: {node.Html}")));
            if (await page.EvaluateAsync<int>("document.documentElement.scrollWidth") > width) found.Add($"{page.Url} {width}: wider than the window");
        }

        return found;
    }

    private List<string> Paths() =>
    [
        .. site.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(e => e.Metadata.GetMetadata<PageActionDescriptor>()?.AreaName is "Admin" or "Account")
            .Select(e => "/" + e.RoutePattern.RawText!.TrimStart('/'))
            .Distinct(),
    ];

    private string Filled(string path) => path
        .Replace("articles/{id:int}", $"articles/{site.StoryId}", StringComparison.Ordinal)
        .Replace("{scheduled}", $"{scheduled}", StringComparison.Ordinal)
        .Replace("{trashed}", $"{trashed}", StringComparison.Ordinal)
        .Replace("{id:int}", "1", StringComparison.Ordinal)
        .Replace("{id}", accountId, StringComparison.Ordinal);

    /// <summary>What lists and forms are empty without: a house word, a planned story that leaves again, one in the trash.</summary>
    private async Task FillAsync()
    {
        await using var db = site.Open();
        var category = await db.Categories.FirstAsync(c => c.ParentId == null, Ct);
        var (planned, old) = (Newsroom.Draft(Newsroom.Content("خبر مجدول", category)), Newsroom.Draft(Newsroom.Content("خبر في المهملات", category)));
        planned.Schedule(new DateTimeOffset(2099, 3, 1, 9, 0, 0, TimeSpan.Zero), Newsroom.Maria, Newsroom.Monday);
        planned.WithdrawLater(new DateTimeOffset(2099, 3, 1, 12, 0, 0, TimeSpan.Zero), "انتهى العرض.", Newsroom.Monday);
        old.Trash(Newsroom.Maria, Newsroom.Monday);
        db.AddRange(planned, old, Newsroom.Draft(Newsroom.Content("خبر للمراجعة", category)), new HouseWord("جوجل", "غوغل", null));
        await db.SaveChangesAsync(Ct);
        (scheduled, trashed) = (planned.Id, old.Id);
    }

    private async Task<string> ResetPathAsync()
    {
        await using var scope = site.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<Data.NewsContext>();
        return await scope.ServiceProvider.GetRequiredService<ResetLink>().MakeAsync(await db.Accounts.SingleAsync(a => a.Id == accountId, Ct));
    }
}
