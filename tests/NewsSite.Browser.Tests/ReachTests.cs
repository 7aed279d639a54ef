using Microsoft.Playwright;

namespace NewsSite.Browser.Tests;

/// <summary>A7: a correction and a withdrawal are one act each, and the desk asks the readers' pages how far they came.</summary>
public sealed class ReachTests(Chromium chromium) : IAsyncLifetime
{
    private readonly NamedSite site = new();

    public ValueTask InitializeAsync() => site.InitializeAsync();

    public ValueTask DisposeAsync() => site.DisposeAsync();

    [Fact]
    public async Task The_desk_tells_what_each_place_shows_after_a_correction_and_after_a_withdrawal()
    {
        await using var salma = await site.SignedInAsync(chromium, "/admin/articles/1");
        var page = salma.Page;

        await ActAsync(page, "تصحيح", "#correct-form-text", "الرقم الصحيح 12.");
        await ExpectAsync(page, 0, "صفحة المقال فيها آخر ما نُشر");
        await ExpectAsync(page, 1, "الصفحة الأولى يظهر");

        await ActAsync(page, "السحب من النشر", "#withdraw-form-text", "خبر غير دقيق.");
        await ExpectAsync(page, 0, "صفحة المقال تقول إنه سُحب");
        await Assertions.Expect(page.Locator(".reach li:not([data-reach-page]) .reach-state").Filter(new() { HasNotText = "لا يظهر" })).ToHaveCountAsync(0);
    }

    private static async Task ActAsync(IPage page, string name, string field, string text)
    {
        var act = page.Locator("details.act").Filter(new() { Has = page.Locator(field) });
        await act.Locator("summary").Filter(new() { HasText = name }).ClickAsync();
        await page.Locator(field).FillAsync(text);
        await act.GetByRole(AriaRole.Button).ClickAsync();
    }

    private static Task ExpectAsync(IPage page, int place, string text) => Assertions.Expect(page.Locator(".reach[open] li").Nth(place)).ToHaveTextAsync(text);
}
