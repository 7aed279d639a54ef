using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using NewsSite.Data;
using NewsSite.Web.Accounts;

namespace NewsSite.Browser.Tests;

/// <summary>The desk as a new editor meets it: from the set-up link to a story that was published, corrected and withdrawn.</summary>
public sealed class DeskTests(Chromium chromium, Site site)
{
    private const string Email = "salma@news.example";
    private const string Password = "عبارة طويلة للدخول";

    private static readonly string[] Pages = ["/admin", "/admin/articles", "/admin/articles/new", "{story}", "{story}/history", "{story}/links", "{story}/previews", "{story}/preview", "/admin/checks", "/admin/checks/proofreading", "/admin/checks/words", "/admin/calendar", "/admin/calendar?week=true", "/admin/people", "/admin/people/new", "/admin/pictures", "/admin/pictures/1"];

    // What stands in a frame is a page of its own, and looked at as such.
    private static readonly AxeRunOptions Violations = new() { ResultTypes = [ResultType.Violations], Iframes = false };

    // One test, because there is one first account.
    [Fact]
    public async Task A_new_newsroom_works_with_scripts_and_without_and_axe_finds_nothing()
    {
        await using var visit = await chromium.VisitAsync(new Uri(site.Origin + await SetUpPathAsync()));
        await OpenFirstAccountAsync(visit.Page);
        var story = await TellAStoryAsync(visit.Page, "خبر كُتب بالنصوص البرمجية");
        Found.Nothing(await AxeAsync(visit.Page, story));
        // A word of who has the story open is cut off when the page is left; nothing hangs on it.
        Found.Nothing(visit.Complaints);

        await using var plain = await chromium.VisitAsync(new Uri(site.Origin + "/admin"), new Reader { Scripts = false, Width = 360 });
        await SignInAsync(plain.Page);
        await TellAStoryAsync(plain.Page, "خبر كُتب بلا نصوص برمجية");
        Assert.Equal(360, await plain.Page.EvaluateAsync<int>("document.documentElement.scrollWidth"));
    }

    private static async Task OpenFirstAccountAsync(IPage page)
    {
        await page.GetByLabel("الاسم").FillAsync("سلمى العلي");
        await page.GetByLabel("البريد الإلكتروني").FillAsync(Email);
        await page.GetByLabel("كلمة المرور").FillAsync(Password);
        await page.GetByRole(AriaRole.Button, new() { Name = "افتح الحساب" }).ClickAsync();
        await page.WaitForURLAsync("**/admin");
    }

    private static async Task SignInAsync(IPage page)
    {
        await page.GetByLabel("البريد الإلكتروني").FillAsync(Email);
        await page.GetByLabel("كلمة المرور").FillAsync(Password);
        await page.GetByRole(AriaRole.Button, new() { Name = "ادخل", Exact = true }).ClickAsync();
        await page.WaitForURLAsync("**/admin");
    }

    /// <summary>Writes, previews, publishes, reads, corrects and withdraws a story; its address at the desk.</summary>
    private static async Task<string> TellAStoryAsync(IPage page, string headline)
    {
        await page.GetByRole(AriaRole.Link, new() { Name = "مقال جديد" }).ClickAsync();
        await page.Locator("#form-headline").FillAsync(headline);
        await page.WriteBodyAsync("## عنوان فرعي\n\nمتن و**«كلمة»** غامقة.");
        await page.Locator("#form-categoryid").SelectOptionAsync(new SelectOptionValue { Index = 1 });
        await page.GetByRole(AriaRole.Button, new() { Name = "احفظ المسودة" }).ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "معاينة" }).ClickAsync();
        Assert.Equal(headline, await page.Locator("article h1").InnerTextAsync());
        Assert.Equal("«كلمة»", await page.Locator(".prose strong").InnerTextAsync());
        await page.GetByRole(AriaRole.Link, new() { Name = "عد إلى التحرير" }).ClickAsync();
        var desk = page.Url;
        await page.GetByRole(AriaRole.Button, new() { Name = "احفظ وانشر" }).ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "على الموقع" }).ClickAsync();
        var read = page.Url;
        Assert.Equal(headline, await page.Locator("article h1").InnerTextAsync());
        await page.GotoAsync(desk);
        await page.GetByText("تصحيح", new() { Exact = true }).ClickAsync();
        await page.GetByLabel("تصحيح يراه القراء").FillAsync("ورد الاسم خطأ.");
        await page.GetByRole(AriaRole.Button, new() { Name = "انشر التصحيح" }).ClickAsync();
        await page.GotoAsync(read);
        Assert.Contains("ورد الاسم خطأ.", await page.Locator(".corrections").InnerTextAsync(), StringComparison.Ordinal);
        await page.GotoAsync(desk);
        await page.GetByText("السحب من النشر").ClickAsync();
        await page.Locator("#withdraw-form-text").FillAsync("سُحب للمراجعة.");
        await page.GetByRole(AriaRole.Button, new() { Name = "اسحب المقال" }).ClickAsync();
        await page.GetByText("سُحب المقال.").WaitForAsync();
        using var reader = new HttpClient();
        using var answer = await reader.GetAsync(new Uri(read), TestContext.Current.CancellationToken);
        Assert.Equal(410, (int)answer.StatusCode);
        return desk;
    }

    private async Task<List<string>> AxeAsync(IPage page, string story)
    {
        List<string> found = [];
        foreach (var path in Pages)
        {
            await page.GotoAsync(path.StartsWith("{story}", StringComparison.Ordinal) ? path.Replace("{story}", story, StringComparison.Ordinal) : site.Origin + path);
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
        }

        return found;
    }

    private async Task<string?> SetUpPathAsync()
    {
        await using var scope = site.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<SetUpLink>().PathAsync(scope.ServiceProvider.GetRequiredService<NewsContext>(), TestContext.Current.CancellationToken);
    }
}
