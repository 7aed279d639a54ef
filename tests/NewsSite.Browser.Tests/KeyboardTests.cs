using Microsoft.Playwright;

namespace NewsSite.Browser.Tests;

public sealed class KeyboardTests(Chromium chromium, Site site)
{
    // Where the focus is: its place in the document, what it is, and whether a ring shows round it or round the area that its link covers.
    private const string Stop = """
        () => {
          const e = document.activeElement;
          if (!e || e === document.body) return null;
          const ringed = style => style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2;
          const box = e.getBoundingClientRect();
          return {
            place: [...document.querySelectorAll('*')].indexOf(e),
            name: `${e.tagName} ${e.className} ${e.textContent.trim().slice(0, 40)}`,
            ring: e.matches(':focus-visible') && (ringed(getComputedStyle(e)) || ringed(getComputedStyle(e, '::after'))),
            onScreen: box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth,
          };
        }
        """;

    [Fact]
    public async Task The_first_stop_leads_past_the_navigation()
    {
        await using var visit = await chromium.VisitAsync(site.AddressOf(ReaderPage.Article));
        var skip = visit.Page.GetByRole(AriaRole.Link, new() { Name = "انتقل إلى المحتوى" });

        await visit.Page.Keyboard.PressAsync("Tab");
        await Assertions.Expect(skip).ToBeFocusedAsync();
        await Assertions.Expect(skip).ToBeInViewportAsync();

        await visit.Page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(visit.Page.Locator("main")).ToBeFocusedAsync();

        await visit.Page.Keyboard.PressAsync("Tab");
        Assert.True(await visit.Page.EvaluateAsync<bool>("() => document.querySelector('main').contains(document.activeElement)"));
    }

    [Theory]
    [InlineData(ReaderPage.Home)]
    [InlineData(ReaderPage.Article)]
    [InlineData(ReaderPage.Category)]
    public async Task Tab_walks_every_link_and_button_in_the_order_of_the_page_with_a_ring_round_each(ReaderPage page)
    {
        await using var visit = await chromium.VisitAsync(site.AddressOf(page));
        var stops = await visit.Page.EvaluateAsync<int>("() => [...document.querySelectorAll('a[href], button, input, select, textarea, summary, [tabindex=\"0\"]')].filter(e => e.checkVisibility()).length");
        var last = -1;

        for (var i = 0; i < stops; i++)
        {
            await visit.Page.Keyboard.PressAsync("Tab");
            var stop = await visit.Page.EvaluateAsync<FocusStop?>(Stop);

            Assert.True(stop is not null, $"the focus left the page after {i} of {stops} stops");
            Assert.True(stop.Place > last, $"{stop.Name} comes after what follows it");
            Assert.True(stop.Ring, $"no ring round {stop.Name}");
            Assert.True(stop.OnScreen, $"{stop.Name} has the focus out of sight");
            last = stop.Place;
        }
    }

    [Theory]
    [InlineData("Enter")]
    [InlineData(" ")]
    public async Task The_copy_button_copies_the_short_address_and_says_so(string key)
    {
        await using var visit = await chromium.VisitAsync(site.AddressOf(ReaderPage.Article), new() { Permissions = ["clipboard-read", "clipboard-write"] });
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "نسخ الرابط" }).FocusAsync();

        await visit.Page.Keyboard.PressAsync(key);

        await Assertions.Expect(visit.Page.GetByRole(AriaRole.Button, new() { Name = "نُسخ الرابط" })).ToBeFocusedAsync();
        Assert.Equal(site.ShortAddressOfStory, await visit.Page.EvaluateAsync<string>("() => navigator.clipboard.readText()"));
        Assert.Equal(site.AddressOf(ReaderPage.Article).AbsoluteUri, visit.Page.Url);
    }

    [Fact]
    public async Task The_text_size_buttons_work_from_the_keyboard()
    {
        await using var visit = await chromium.VisitAsync(site.AddressOf(ReaderPage.Article));
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "تكبير الخط" }).FocusAsync();

        await visit.Page.Keyboard.PressAsync("Enter");

        await Assertions.Expect(visit.Page.Locator("html")).ToHaveAttributeAsync("data-text-size", "1");
    }

    internal sealed record FocusStop
    {
        public int Place { get; init; }

        public string Name { get; init; } = "";

        public bool Ring { get; init; }

        public bool OnScreen { get; init; }
    }
}
