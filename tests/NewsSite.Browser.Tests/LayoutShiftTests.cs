using Microsoft.Playwright;

namespace NewsSite.Browser.Tests;

public sealed class LayoutShiftTests(Chromium chromium, Site site)
{
    private const string Watch = """
        window.shifts = [];
        new PerformanceObserver(list => {
          for (const entry of list.getEntries())
            window.shifts.push({ value: entry.value, what: entry.sources.map(s => (s.node?.textContent ?? '').trim().slice(0, 60)).join(' | ') });
        }).observe({ type: 'layout-shift', buffered: true });
        """;

    // Two frames after the fonts and the pictures, everything that was going to move has moved.
    private const string Settle = """
        async () => {
          await document.fonts.ready;
          await Promise.all([...document.images].filter(i => i.loading !== 'lazy').map(i => i.decode()));
          await new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)));
          return window.shifts;
        }
        """;

    /// <summary>
    /// Reads the page into this one as slowly as a network may bring it, and names what has another place after a further part than before it. Parts end where elements do
    /// that hold a line: half a line may stand elsewhere than the whole one, as the direction of its words demands.
    /// </summary>
    private const string ReadInParts = """
        async address => {
          const html = await (await fetch(address)).text();
          const body = html.indexOf('>', html.indexOf('<body')) + 1;
          const ends = [...html.matchAll(/<\/(?:p|h[1-6]|li|article|aside|section|div|header|nav|figure|ul|ol|table|main|footer)>/g)].map(end => end.index + end[0].length).filter(end => end > body);
          const isShown = element => element.checkVisibility({ visibilityProperty: true }) && (element.tagName === 'IMG' || [...element.childNodes].some(node => node.nodeType === Node.TEXT_NODE && node.data.trim() !== ''));
          const places = new Map();
          const moved = [];
          let at = body;
          document.open();
          document.write(html.slice(0, body));
          // The scripts in the head hold the parser, and the styles hold these.
          for (let i = 0; !document.body || [...document.querySelectorAll('link[rel=stylesheet]')].some(link => !link.sheet); i++) {
            if (i === 3000) throw new Error('The head of the page does not come.');
            await new Promise(done => setTimeout(done, 10));
          }
          for (const end of ends) {
            document.write(html.slice(at, end));
            at = end;
            for (const element of document.querySelectorAll('body :not(svg *)')) {
              if (!isShown(element)) continue;
              const { right, top, left, bottom, width } = element.getBoundingClientRect();
              if (width === 0) continue;
              // Words may still come in the same element; a picture is all there.
              const place = element.tagName === 'IMG' ? [right, top, left, bottom] : [right, top];
              const was = places.get(element);
              if (was?.some((edge, side) => Math.abs(edge - place[side]) > 1)) moved.push(`${element.tagName} ${element.textContent.trim().slice(0, 40)}: ${was} → ${place}`);
              places.set(element, place);
            }
          }
          document.write(html.slice(at));
          document.close();
          return { parts: ends.length, places: places.size, moved };
        }
        """;

    public static MatrixTheoryData<ReaderPage, int> EveryWidth => new([ReaderPage.Home, ReaderPage.Category, ReaderPage.Latest, ReaderPage.Article], [Reader.Phone, 768, Reader.Desktop]);

    [Theory]
    [MemberData(nameof(EveryWidth))]
    public async Task What_stands_there_is_not_moved_by_the_rest_of_the_page(ReaderPage page, int width)
    {
        await using var visit = await chromium.ArriveAsync(new() { Width = width });
        await visit.GoAsync(site.AddressOf(ReaderPage.About));

        var read = await visit.Page.EvaluateAsync<ReadPage>(ReadInParts, site.AddressOf(page).AbsoluteUri);

        Assert.Empty(read.Moved);
        Assert.True(read.Parts > 50 && read.Places > 50, $"{read.Parts} parts, {read.Places} places");
    }

    [Theory]
    [InlineData(ReaderPage.Home, Reader.Phone)]
    [InlineData(ReaderPage.Home, Reader.Desktop)]
    [InlineData(ReaderPage.Article, Reader.Phone)]
    [InlineData(ReaderPage.Article, Reader.Desktop)]
    public async Task Nothing_moves_on_a_first_visit(ReaderPage page, int width)
    {
        await using var visit = await chromium.ArriveAsync(new() { Width = width });
        await visit.Page.AddInitScriptAsync(Watch);

        await visit.GoAsync(site.AddressOf(page));

        await AssertNothingMovedAsync(visit);
    }

    [Theory]
    [InlineData(ReaderPage.Home)]
    [InlineData(ReaderPage.Article)]
    public async Task Pictures_that_come_late_find_their_place_kept(ReaderPage page)
    {
        await using var visit = await chromium.ArriveAsync(new() { Width = Reader.Phone });
        await visit.Page.AddInitScriptAsync(Watch);
        var painted = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await visit.Page.RouteAsync("**/media/**", async route =>
        {
            await painted.Task;
            await route.ContinueAsync();
        });

        await visit.Page.GotoAsync(site.AddressOf(page).AbsoluteUri, new() { WaitUntil = WaitUntilState.DOMContentLoaded });
        await visit.Page.EvaluateAsync("() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))");
        painted.SetResult();
        await visit.Page.UntilAsync("() => document.readyState === 'complete'");

        await AssertNothingMovedAsync(visit);
    }

    [Theory]
    [InlineData(ReaderPage.Home)]
    [InlineData(ReaderPage.Article)]
    public async Task Faces_that_come_late_do_not_move_what_is_being_read(ReaderPage page)
    {
        await using var visit = await chromium.ArriveAsync(new() { Width = Reader.Phone });
        await visit.Page.AddInitScriptAsync(Watch);
        await visit.Page.RouteAsync("**/fonts/**", async route =>
        {
            await Task.Delay(TimeSpan.FromSeconds(3), CancellationToken.None);
            await route.ContinueAsync();
        });

        await visit.GoAsync(site.AddressOf(page));

        await AssertNothingMovedAsync(visit);
    }

    private static async Task AssertNothingMovedAsync(Visit visit)
    {
        var shifts = await visit.Page.EvaluateAsync<Shift[]>(Settle);

        Assert.Empty(shifts.Select(s => $"{s.Value}: {s.What}"));
    }

    internal sealed record Shift
    {
        public double Value { get; init; }

        public string What { get; init; } = "";
    }

    internal sealed record ReadPage
    {
        public int Parts { get; init; }

        public int Places { get; init; }

        public string[] Moved { get; init; } = [];
    }
}
