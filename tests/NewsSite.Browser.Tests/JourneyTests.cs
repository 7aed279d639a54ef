using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using NewsSite.Data;
using NewsSite.Web.Accounts;

namespace NewsSite.Browser.Tests;

/// <summary>The desk as a new editor meets it: from the set-up link to a story in a category of their own that was published, read, corrected and withdrawn. On a site of its own, because there is one first account.</summary>
public sealed class JourneyTests(Chromium chromium) : IAsyncLifetime
{
    private const string Category = "قسم الرحلة", Headline = "خبر من أول يوم";

    private readonly Site site = new();

    public ValueTask InitializeAsync() => site.InitializeAsync();

    public ValueTask DisposeAsync() => site.DisposeAsync();

    [Fact]
    public async Task Without_a_mouse()
    {
        await using var visit = await chromium.VisitAsync(await SetUpLinkAsync());

        await GoAsync(visit.Page, new Keys(visit.Page), visit.Page.Locator("[contenteditable=true]"));

        // The desk asks the withdrawn story's own page what readers are told of it.
        Found.Nothing(visit.Complaints.Where(complaint => !complaint.Contains("410", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Without_scripts_on_a_phone()
    {
        await using var visit = await chromium.VisitAsync(await SetUpLinkAsync(), new Reader { Scripts = false, Width = 360 });

        await GoAsync(visit.Page, new Pointer(), visit.Page.Locator("#form-body"));
    }

    private async Task GoAsync(IPage page, IHand hand, ILocator body)
    {
        await OpenFirstAccountAsync(page, hand);
        await OpenCategoryAsync(page, hand);

        await hand.PressAsync(Link(page, "مكتبي"));
        await hand.PressAsync(Link(page, "مقال جديد"));
        await hand.WriteAsync(page.Locator("#form-headline"), Headline);
        await hand.WriteAsync(body, "متن كُتب من أوله إلى آخره.");
        await hand.ChooseAsync(page.Locator("#form-categoryid"), Category);
        await hand.PressAsync(Button(page, "احفظ المسودة"));
        await page.AtAsync(url => !url.EndsWith("/new", StringComparison.Ordinal));
        await hand.PressAsync(Link(page, "معاينة"));
        await Assertions.Expect(page.Locator("article h1")).ToHaveTextAsync(Headline);
        await FitsAsync(page);
        await hand.PressAsync(Link(page, "عد إلى التحرير"));
        var read = new Uri($"{site.Origin}{await PublishAsync(page, hand)}");

        await SeenByAReaderAsync(read);

        await ActAsync(page, hand, "تصحيح", page.GetByLabel("تصحيح يراه القراء"), "ورد الاسم خطأ.", "انشر التصحيح");
        await Assertions.Expect(page.Locator(".done")).ToHaveTextAsync("نُشر التصحيح.");
        Assert.Contains("ورد الاسم خطأ.", await ReadAsync(read, ".corrections"), StringComparison.Ordinal);
        await ActAsync(page, hand, "السحب من النشر", page.GetByLabel("سبب السحب، يراه من يفتح الرابط", new() { Exact = true }), "سُحب للمراجعة.", "اسحب المقال");
        await Assertions.Expect(page.Locator(".done")).ToHaveTextAsync("سُحب المقال.");
        await FitsAsync(page);
        Assert.Equal("سُحب للمراجعة.", await ReadAsync(read, ".page-lead"));
    }

    private static async Task OpenFirstAccountAsync(IPage page, IHand hand)
    {
        await hand.WriteAsync(page.GetByLabel("الاسم"), "سلمى العلي");
        await hand.WriteAsync(page.GetByLabel("البريد الإلكتروني"), "salma@news.example");
        await hand.WriteAsync(page.GetByLabel("كلمة المرور"), "عبارة طويلة للدخول");
        await FitsAsync(page);
        await hand.PressAsync(Button(page, "افتح الحساب"));
        await page.AtAsync("**/admin");
    }

    private static async Task OpenCategoryAsync(IPage page, IHand hand)
    {
        await hand.PressAsync(Link(page, "الأقسام"));
        await hand.PressAsync(Link(page, "قسم جديد"));
        await hand.WriteAsync(page.GetByLabel("الاسم", new() { Exact = true }), Category);
        await hand.PressAsync(Button(page, "افتح القسم"));
        await Assertions.Expect(page.Locator(".done")).ToHaveTextAsync($"فُتح القسم «{Category}».");
        await FitsAsync(page);
    }

    /// <summary>Publishes the story of the page, and reads it; its path.</summary>
    private static async Task<string> PublishAsync(IPage page, IHand hand)
    {
        await hand.PressAsync(Button(page, "احفظ وانشر"));
        await Assertions.Expect(page.Locator(".done")).ToHaveTextAsync("حُفظ المقال ونُشر.");
        return (await Link(page, "على الموقع").GetAttributeAsync("href"))!;
    }

    /// <summary>Somebody without an account finds the story by way of its category, and reads it.</summary>
    private async Task SeenByAReaderAsync(Uri story)
    {
        await using var reader = await chromium.VisitAsync(new Uri(site.Origin));
        await reader.Page.GetByRole(AriaRole.Navigation).GetByRole(AriaRole.Link, new() { Name = Category }).First.ClickAsync();
        await reader.Page.GetByRole(AriaRole.Link, new() { Name = Headline }).First.ClickAsync();
        await Assertions.Expect(reader.Page.Locator("article h1")).ToHaveTextAsync(Headline);
        await Assertions.Expect(reader.Page.Locator(".prose")).ToHaveTextAsync("متن كُتب من أوله إلى آخره.");
        Assert.Equal(story.AbsolutePath, new Uri(reader.Page.Url).AbsolutePath);
    }

    private async Task<string> ReadAsync(Uri address, string part)
    {
        await using var reader = await chromium.VisitAsync(address);
        return await reader.Page.Locator(part).InnerTextAsync();
    }

    /// <summary>Unfolds an act of the story's page, writes into its field and sends it.</summary>
    private static async Task ActAsync(IPage page, IHand hand, string act, ILocator field, string text, string button)
    {
        await hand.PressAsync(page.Locator("summary", new() { HasTextString = act }).First);
        await hand.WriteAsync(field, text);
        await hand.PressAsync(Button(page, button));
    }

    private static async Task FitsAsync(IPage page)
    {
        var width = page.ViewportSize!.Width;
        Assert.Equal((page.Url, width), (page.Url, await page.EvaluateAsync<int>("document.documentElement.scrollWidth")));
    }

    private static ILocator Link(IPage page, string name) => page.GetByRole(AriaRole.Link, new() { Name = name, Exact = true }).First;

    private static ILocator Button(IPage page, string name) => page.GetByRole(AriaRole.Button, new() { Name = name, Exact = true });

    private async Task<Uri> SetUpLinkAsync()
    {
        await using var scope = site.Services.CreateAsyncScope();
        return new Uri(site.Origin + await scope.ServiceProvider.GetRequiredService<SetUpLink>().PathAsync(scope.ServiceProvider.GetRequiredService<NewsContext>(), TestContext.Current.CancellationToken));
    }
}
