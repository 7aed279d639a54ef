using Microsoft.Playwright;

namespace NewsSite.Browser.Tests;

public sealed class ReadersChoiceTests(Chromium chromium, Site site)
{
    // Notes what the root says at the moment when the body begins: nothing is painted before that.
    private const string NoteAtBody = """
        new MutationObserver((_, observer) => {
          if (!document.body) return;
          window.atBody = { ...document.documentElement.dataset };
          observer.disconnect();
        }).observe(document, { childList: true, subtree: true });
        """;

    [Theory]
    [InlineData(ColorScheme.Light, "dark")]
    [InlineData(ColorScheme.Dark, "light")]
    public async Task The_scheme_changes_at_the_button_and_is_remembered(ColorScheme system, string chosen)
    {
        await using var visit = await chromium.VisitAsync(site.AddressOf(ReaderPage.Article), new() { Scheme = system });
        var before = await BackgroundAsync(visit);

        await SchemeButton(visit).ClickAsync();

        var after = await BackgroundAsync(visit);
        Assert.NotEqual(before, after);
        await Assertions.Expect(SchemeButton(visit)).ToHaveAttributeAsync("aria-pressed", chosen == "dark" ? "true" : "false");

        await visit.ReloadAsync();
        Assert.Equal(after, await BackgroundAsync(visit));

        await visit.GoAsync(site.AddressOf(ReaderPage.Home));
        Assert.Equal(after, await BackgroundAsync(visit));
        await Assertions.Expect(SchemeButton(visit)).ToHaveAttributeAsync("aria-pressed", chosen == "dark" ? "true" : "false");
    }

    [Fact]
    public async Task Text_grows_and_shrinks_at_the_buttons_and_the_size_is_remembered()
    {
        await using var visit = await chromium.VisitAsync(site.AddressOf(ReaderPage.Article));
        var usual = await TextSizeAsync(visit);

        await Larger(visit).ClickAsync();
        await Larger(visit).ClickAsync();
        var large = await TextSizeAsync(visit);
        Assert.True(large > usual * 1.2, $"{usual} px became {large} px");

        await visit.ReloadAsync();
        Assert.Equal(large, await TextSizeAsync(visit));

        for (var i = 0; i < 3; i++) await Smaller(visit).ClickAsync();
        Assert.True(await TextSizeAsync(visit) < usual);
    }

    [Fact]
    public async Task The_largest_size_says_that_it_is_the_largest()
    {
        await using var visit = await chromium.VisitAsync(site.AddressOf(ReaderPage.Article));

        for (var i = 0; i < 3; i++) await Larger(visit).ClickAsync();
        var largest = await TextSizeAsync(visit);

        await Assertions.Expect(Larger(visit)).ToHaveAttributeAsync("aria-disabled", "true");
        await Larger(visit).ClickAsync(new() { Force = true });
        Assert.Equal(largest, await TextSizeAsync(visit));
    }

    [Fact]
    public async Task A_choice_is_in_force_before_anything_is_painted()
    {
        await using var visit = await chromium.VisitAsync(site.AddressOf(ReaderPage.Article));
        await SchemeButton(visit).ClickAsync();
        await Larger(visit).ClickAsync();
        await visit.Page.AddInitScriptAsync(NoteAtBody);

        await visit.ReloadAsync();

        Assert.Equal("dark", await visit.Page.EvaluateAsync<string?>("() => window.atBody.scheme"));
        Assert.Equal("1", await visit.Page.EvaluateAsync<string?>("() => window.atBody.textSize"));
    }

    [Fact]
    public async Task A_browser_that_keeps_nothing_still_changes_the_scheme()
    {
        await using var visit = await chromium.ArriveAsync();
        await visit.Page.AddInitScriptAsync("Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('denied', 'SecurityError'); } });");
        await visit.GoAsync(site.AddressOf(ReaderPage.Home));
        var before = await BackgroundAsync(visit);

        await SchemeButton(visit).ClickAsync();

        Assert.NotEqual(before, await BackgroundAsync(visit));
        Found.Nothing(visit.Complaints);
    }

    private static ILocator SchemeButton(Visit visit) => visit.Page.GetByRole(AriaRole.Button, new() { Name = "تبديل الوضع الليلي" });

    private static ILocator Larger(Visit visit) => visit.Page.GetByRole(AriaRole.Button, new() { Name = "تكبير الخط" });

    private static ILocator Smaller(Visit visit) => visit.Page.GetByRole(AriaRole.Button, new() { Name = "تصغير الخط" });

    private static Task<string> BackgroundAsync(Visit visit) => visit.Page.EvaluateAsync<string>("() => getComputedStyle(document.body).backgroundColor");

    private static Task<double> TextSizeAsync(Visit visit) => visit.Page.EvaluateAsync<double>("() => parseFloat(getComputedStyle(document.querySelector('.prose p')).fontSize)");
}
