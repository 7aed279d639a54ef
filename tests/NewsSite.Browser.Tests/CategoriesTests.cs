using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using NewsSite.Domain.Accounts;
using NewsSite.Domain.Categories;
using NewsSite.Testing;
using NewsSite.Web.Accounts;

namespace NewsSite.Browser.Tests;

/// <summary>Categories at the desk, by an admin who has neither scripts nor a mouse.</summary>
public sealed class CategoriesTests(Chromium chromium) : IAsyncLifetime
{
    private const string Email = "admin@news.example";
    private const string Password = "عبارة طويلة للدخول";

    // Of its own: the tests' common site has its first account opened by a set-up link.
    private readonly Site site = new();

    public async ValueTask InitializeAsync()
    {
        await site.InitializeAsync();
        await using var scope = site.Services.CreateAsyncScope();
        var form = new NewAccountForm { Email = Email, Name = "سلمى العلي", Role = Role.Admin, Password = Password };
        await scope.ServiceProvider.GetRequiredService<OpenAccount>().RunAsync(form, EditorId.Operator, TestContext.Current.CancellationToken);
    }

    public ValueTask DisposeAsync() => site.DisposeAsync();

    [Fact]
    public async Task A_section_is_dragged_to_another_place()
    {
        await using var visit = await chromium.VisitAsync(new Uri(site.Origin + "/admin/categories"));
        await SignInAsync(visit.Page);
        var names = visit.Page.Locator(".tree:not(.tree .tree) > li > .tree-row .tree-name a");
        var before = await names.AllInnerTextsAsync();

        await visit.Page.Locator(".tree:not(.tree .tree) > li").Nth(2).Locator("> .tree-row").DragToAsync(visit.Page.Locator(".tree:not(.tree .tree) > li").Nth(0).Locator("> .tree-row"), new() { TargetPosition = new() { X = 60, Y = 4 } });
        await visit.Page.AtAsync("**/admin/categories#category-*");

        Assert.Equal([before[2], before[0], before[1], .. before.Skip(3)], await names.AllInnerTextsAsync());
    }

    [Fact]
    public async Task Who_moves_a_section_by_keyboard_stands_on_the_same_arrow_afterwards_and_at_the_end_on_its_neighbour()
    {
        await using var visit = await chromium.VisitAsync(new Uri(site.Origin + "/admin/categories"), new Reader { Scripts = false });
        await SignInAsync(visit.Page);
        var page = visit.Page;
        var id = await page.Locator(".tree:not(.tree .tree) > li").Nth(2).GetAttributeAsync("id");

        await PressAsync(page.Locator($"#{id}-earlier"));
        await Assertions.Expect(page.Locator($"#{id}-earlier")).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Enter");
        await page.AtAsync($"**/admin/categories#{id}-later");
        await Assertions.Expect(page.Locator($"#{id}-later")).ToBeFocusedAsync();
        await Assertions.Expect(page.Locator(".tree:not(.tree .tree) > li").First).ToHaveIdAsync(id!);
    }

    [Fact]
    public async Task A_category_is_merged_by_keyboard_without_scripts_and_its_addresses_lead_on()
    {
        var story = await StoryInAsync("قسم للدمج");
        await using var visit = await chromium.VisitAsync(new Uri(site.Origin + "/admin/categories"), new Reader { Scripts = false, Width = 360 });
        await SignInAsync(visit.Page);
        var page = visit.Page;

        await PressAsync(page.GetByRole(AriaRole.Link, new() { Name = "قسم للدمج" }));
        await PressAsync(page.GetByRole(AriaRole.Link, new() { Name = "ادمجه في قسم آخر أو احذفه" }));
        await page.GetByLabel("إلى أين يذهب ما فيه؟").FocusAsync();
        await page.Keyboard.PressAsync("ArrowDown");
        await PressAsync(page.GetByRole(AriaRole.Button, new() { Name = "ادمجه فيه" }));

        await page.GetByText("وروابطه تقود إلى القسم الجديد").WaitForAsync();
        Assert.Equal(360, await page.EvaluateAsync<int>("document.documentElement.scrollWidth"));
        foreach (var old in (string[])["/قسم-للدمج", "/قسم-للدمج/feed.xml", story])
        {
            var (first, then) = await FollowedAsync(old);
            Assert.Equal((old, 301, 200), (old, first, then));
        }
    }

    private async Task SignInAsync(IPage page)
    {
        await page.GetByLabel("البريد الإلكتروني").FillAsync(Email);
        await page.GetByLabel("كلمة المرور").FillAsync(Password);
        await page.GetByLabel("كلمة المرور").PressAsync("Enter");
        await page.AtAsync(site.Origin + "/admin/categories");
    }

    private static async Task PressAsync(ILocator target)
    {
        await target.FocusAsync();
        await target.PressAsync("Enter");
    }

    private async Task<string> StoryInAsync(string category)
    {
        await using var db = site.Open();
        var story = Newsroom.PublishedStory(content: Newsroom.Content("خبر في قسم يُدمج", new Category(category, CategoryColour.Olive, Newsroom.Monday, order: 99)));
        db.Add(story);
        await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        return $"/{story.Category.Slug}/{story.Id}/{story.Slug}";
    }

    private async Task<(int First, int Then)> FollowedAsync(string path)
    {
        using var handler = new HttpClientHandler { AllowAutoRedirect = false };
        using var reader = new HttpClient(handler) { BaseAddress = new Uri(site.Origin) };
        using var first = await reader.GetAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken);
        using var then = await reader.GetAsync(first.Headers.Location, TestContext.Current.CancellationToken);
        return ((int)first.StatusCode, (int)then.StatusCode);
    }
}
