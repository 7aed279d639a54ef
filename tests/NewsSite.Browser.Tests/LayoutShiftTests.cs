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
}
