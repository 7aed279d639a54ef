using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace NewsSite.Browser.Tests;

public sealed class AccessibilityTests(Chromium chromium, Site site)
{
    private static readonly AxeRunOptions Violations = new() { ResultTypes = [ResultType.Violations] };

    [Theory]
    [MemberData(nameof(EveryPage.Once), MemberType = typeof(EveryPage))]
    public async Task Axe_finds_nothing_in_either_scheme_on_a_phone_and_on_a_desk(ReaderPage page)
    {
        await using var visit = await chromium.VisitAsync(site.AddressOf(page));
        List<string> found = [];

        foreach (var width in new[] { Reader.Phone, Reader.Desktop })
        {
            foreach (var scheme in new[] { ColorScheme.Light, ColorScheme.Dark })
            {
                await visit.Page.SetViewportSizeAsync(width, 900);
                await visit.Page.EmulateMediaAsync(new() { ColorScheme = scheme });

                var verdict = await visit.Page.RunAxe(Violations);

                Assert.NotEmpty(verdict.Passes);
                found.AddRange(verdict.Violations.SelectMany(v => v.Nodes.Select(node => $"{scheme} {width}: {v.Id}: {v.Help} at {node.Target}: {node.Html}")));
            }
        }

        Found.Nothing(found);
    }
}
