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

    [Fact]
    public async Task The_section_the_reader_is_in_is_in_view_on_the_smallest_phone()
    {
        await using var visit = await chromium.VisitAsync(site.AddressOf(ReaderPage.Latest), new() { Width = 320 });

        var (left, right) = await EdgesAsync(visit, ".sections [aria-current]");

        Assert.InRange(left, 0, 320);
        Assert.InRange(right, 0, 320);
    }

    [Fact]
    public async Task However_many_sections_there_are_a_tablet_shows_all_within_its_margins()
    {
        await using var visit = await chromium.VisitAsync(site.AddressOf(ReaderPage.Home), new() { Width = 768 });
        await visit.Page.EvaluateAsync("() => { const ul = document.querySelector('.sections ul'); while (ul.children.length < 12) ul.append(ul.children[1].cloneNode(true)); }");
        var (left, _) = await EdgesAsync(visit, ".reading-tools");

        var (lastLeft, _) = await EdgesAsync(visit, ".sections li:last-child a");

        Assert.True(lastLeft >= left, $"the last section begins {left - lastLeft} px beyond the margin");
    }

    private static async Task<(double Left, double Right)> EdgesAsync(Visit visit, string selector)
    {
        var edges = await visit.Page.EvalOnSelectorAsync<double[]>(selector, "e => [e.getBoundingClientRect().left, e.getBoundingClientRect().right]");
        return (edges[0], edges[1]);
    }

    private static Task<string[]> Sticking(Visit visit) => visit.Page.EvaluateAsync<string[]>(Overflow);
}
