using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using NewsSite.Domain.Accounts;
using NewsSite.Testing;
using NewsSite.Web.Accounts;

namespace NewsSite.Browser.Tests;

/// <summary>The list of «اقرأ أيضًا» in the form of a story: found by titles, put in order, filled from suggestions. A site of its own, because another test needs one without accounts.</summary>
public sealed class ReadAlsoTests(Chromium chromium) : IAsyncLifetime
{
    private const string Email = "salma@news.example";
    private const string Password = "عبارة طويلة للدخول";

    private readonly Site site = new();

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        await site.InitializeAsync();
        await using var scope = site.Services.CreateAsyncScope();
        var form = new NewAccountForm { Email = Email, Name = "سلمى العلي", Role = Role.Editor, Password = Password };
        await scope.ServiceProvider.GetRequiredService<OpenAccount>().RunAsync(form, EditorId.Operator, Ct);
    }

    public ValueTask DisposeAsync() => site.DisposeAsync();

    [Fact]
    public async Task Stories_are_found_by_title_put_in_order_and_taken_from_suggestions()
    {
        var (first, second, third) = await AddAsync();
        await using var visit = await EnterAsync();
        var page = visit.Page;
        await page.GotoAsync(site.Origin + "/admin/articles/new");
        await page.Locator("#form-headline").FillAsync("مقال جديد عن المياه");
        await page.WriteBodyAsync("متن المقال.");
        var finder = page.GetByRole(AriaRole.Combobox, new() { Name = "أضف بالعنوان أو الرابط" });

        await finder.PressSequentiallyAsync("محطة التحليه");
        await Assertions.Expect(page.GetByRole(AriaRole.Option, new() { Name = "محطة التحلية الجديدة" })).ToBeVisibleAsync();
        await finder.PressAsync("ArrowDown");
        await finder.PressAsync("Enter");
        await finder.FillAsync($"{site.Origin}/a/{second}");
        await page.GetByRole(AriaRole.Option, new() { Name = "سد وادي السدر" }).ClickAsync();
        await Assertions.Expect(Chosen(page)).ToHaveTextAsync(["محطة التحلية الجديدة", "سد وادي السدر"]);
        await page.GetByRole(AriaRole.Button, new() { Name = "ارفع «سد وادي السدر»" }).PressAsync("Enter");
        await Assertions.Expect(Chosen(page)).ToHaveTextAsync(["سد وادي السدر", "محطة التحلية الجديدة"]);

        await page.Locator("[name='Form.Tags']").FillAsync("سقيا الجبل");
        await page.Locator(".read-also-more summary").ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "أضف «آبار القرية»" }).ClickAsync();
        await Assertions.Expect(Chosen(page)).ToHaveTextAsync(["سد وادي السدر", "محطة التحلية الجديدة", "آبار القرية"]);
        await Chosen(page).Nth(2).DragToAsync(Chosen(page).Nth(0), new() { TargetPosition = new() { X = 5, Y = 2 }, Steps = 5 });
        await Assertions.Expect(Chosen(page)).ToHaveTextAsync(["آبار القرية", "سد وادي السدر", "محطة التحلية الجديدة"]);
        await Assertions.Expect(page.Locator("#form-readalso")).ToHaveValueAsync($"/a/{third}\n/a/{second}\n/a/{first}");
        await page.GetByRole(AriaRole.Button, new() { Name = "احذف «سد وادي السدر»" }).ClickAsync();

        await page.Locator("#form-categoryid").SelectOptionAsync(new SelectOptionValue { Index = 1 });
        await page.GetByRole(AriaRole.Button, new() { Name = "احفظ المسودة" }).ClickAsync();
        await page.AtAsync(url => !url.EndsWith("/new", StringComparison.Ordinal));

        await Assertions.Expect(Chosen(page)).ToHaveTextAsync(["آبار القرية", "محطة التحلية الجديدة"]);
        await page.GetByRole(AriaRole.Button, new() { Name = "احفظ وانشر" }).ClickAsync();
        await Assertions.Expect(page.Locator(".done")).ToHaveTextAsync("حُفظ المقال ونُشر.");
        await page.GotoAsync(site.Origin + await page.GetByRole(AriaRole.Link, new() { Name = "على الموقع", Exact = true }).GetAttributeAsync("href"));
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("اقرأ أيضًا");
        await Assertions.Expect(page.GetByRole(AriaRole.Link, new() { Name = "آبار القرية" }).First).ToBeVisibleAsync();
    }

    [Fact]
    public async Task A_headline_that_begins_with_a_signed_number_shows_it_first_wherever_the_form_names_it()
    {
        await using (var db = site.Open())
        {
            var category = await db.Categories.FirstAsync(c => c.ParentId == null, Ct);
            db.Articles.Add(Newsroom.PublishedStory(content: Newsroom.Content("-3 درجات فجر الغد", category)));
            await db.SaveChangesAsync(Ct);
        }

        await using var visit = await EnterAsync();
        var page = visit.Page;
        await page.GotoAsync(site.Origin + "/admin/articles/new");
        await page.GetByRole(AriaRole.Combobox, new() { Name = "أضف بالعنوان أو الرابط" }).FillAsync("فجر الغد");
        var offered = page.GetByRole(AriaRole.Option, new() { Name = "-3 درجات فجر الغد" });
        await Assertions.Expect(offered.Locator("bdi[dir=ltr]")).ToHaveTextAsync("-3");
        await offered.ClickAsync();

        await Assertions.Expect(Chosen(page).Locator("bdi[dir=ltr]")).ToHaveTextAsync("-3");
    }

    [Fact]
    public async Task Without_a_connection_nobody_is_told_that_there_is_no_such_story()
    {
        await using var visit = await EnterAsync();
        var page = visit.Page;
        await page.GotoAsync(site.Origin + "/admin/articles/new");
        await page.SetConnectedAsync(false);

        await page.GetByRole(AriaRole.Combobox, new() { Name = "أضف بالعنوان أو الرابط" }).FillAsync("محطة");

        await Assertions.Expect(page.Locator(".read-also .field-hint[role=status]")).ToHaveTextAsync("لا اتصال بالخادم. أعد المحاولة.");
    }

    private static ILocator Chosen(IPage page) => page.Locator(".read-also-chosen .read-also-name");

    private async Task<(int First, int Second, int Third)> AddAsync()
    {
        await using var db = site.Open();
        var category = await db.Categories.FirstAsync(c => c.ParentId == null, Ct);
        var water = db.Tags.Add(new Domain.Tags.Tag("سقيا الجبل", Newsroom.Monday)).Entity;
        await db.SaveChangesAsync(Ct);
        var stories = ((string[])["محطة التحلية الجديدة", "سد وادي السدر", "آبار القرية"])
            .Select((headline, i) => Newsroom.PublishedStory(content: Newsroom.Content(headline, category) with { TagIds = i == 2 ? [water.Id] : [] })).ToList();
        db.AddRange(stories);
        await db.SaveChangesAsync(Ct);
        return (stories[0].Id, stories[1].Id, stories[2].Id);
    }

    private async Task<Visit> EnterAsync()
    {
        var visit = await chromium.VisitAsync(new Uri(site.Origin + "/admin"));
        await visit.Page.GetByLabel("البريد الإلكتروني").FillAsync(Email);
        await visit.Page.GetByLabel("كلمة المرور").FillAsync(Password);
        await visit.Page.Keyboard.PressAsync("Enter");
        await visit.Page.AtAsync("**/admin");
        return visit;
    }
}
