namespace NewsSite.Browser.Tests;

public sealed class LayoutTests(Chromium chromium, Site site)
{
    // What sticks out of the page: elements beyond either edge that no scrolling or clipping ancestor holds, and the page's own excess.
    private const string Overflow = """
        () => {
          const width = document.documentElement.clientWidth;
          const held = e => {
            for (let p = e.parentElement; p; p = p.parentElement) if (getComputedStyle(p).overflowX !== 'visible') return true;
            return false;
          };
          const out = [...document.body.querySelectorAll('*')].filter(e => {
            const box = e.getBoundingClientRect();
            return box.width > 0 && (box.left < -1 || box.right > width + 1) && !held(e);
          }).map(e => `${e.tagName}.${e.className} ${JSON.stringify(e.getBoundingClientRect())}`);
          if (document.documentElement.scrollWidth > width) out.push(`the page is ${document.documentElement.scrollWidth} wide`);
          return out;
        }
        """;

    private static readonly int[] Widths = [360, Reader.Phone, 768, Reader.Desktop];

    [Theory]
    [MemberData(nameof(EveryPage.Once), MemberType = typeof(EveryPage))]
    public async Task Nothing_sticks_out_of_the_page(ReaderPage page)
    {
        await using var visit = await chromium.VisitAsync(site.AddressOf(page));

        foreach (var width in Widths)
        {
            await visit.Page.SetViewportSizeAsync(width, 900);
            Found.Nothing((await Sticking(visit)).Select(what => $"at {width} px: {what}"));
        }
    }

    [Theory]
    [InlineData(ReaderPage.Home)]
    [InlineData(ReaderPage.Article)]
    [InlineData(ReaderPage.Category)]
    public async Task Nothing_sticks_out_in_the_largest_text_on_the_smallest_phone(ReaderPage page)
    {
        await using var visit = await chromium.VisitAsync(site.AddressOf(page), new() { Width = 320 });
        await visit.Page.EvaluateAsync("() => { document.documentElement.dataset.textSize = '3'; }");

        Found.Nothing(await Sticking(visit));
    }

    private static Task<string[]> Sticking(Visit visit) => visit.Page.EvaluateAsync<string[]>(Overflow);
}
