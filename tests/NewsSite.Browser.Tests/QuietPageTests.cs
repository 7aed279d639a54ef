namespace NewsSite.Browser.Tests;

public sealed class QuietPageTests(Chromium chromium, Site site)
{
    [Theory]
    [MemberData(nameof(EveryPage.Once), MemberType = typeof(EveryPage))]
    public async Task A_page_loads_without_an_error_and_asks_no_other_host(ReaderPage page)
    {
        await using var visit = await chromium.VisitAsync(site.AddressOf(page));

        Found.Nothing(visit.Complaints);
        Assert.All(visit.Requests, request => Assert.Equal(site.Origin, request.GetLeftPart(UriPartial.Authority)));
    }

    [Theory]
    [MemberData(nameof(EveryPage.Once), MemberType = typeof(EveryPage))]
    public async Task Everything_that_the_head_names_is_there(ReaderPage page)
    {
        await using var visit = await chromium.VisitAsync(site.AddressOf(page));

        var missing = await visit.Page.EvaluateAsync<string[]>("""
            async () => {
              const named = [...document.head.querySelectorAll('link[rel~=icon], link[rel=apple-touch-icon], link[rel=stylesheet], link[rel=preload], link[rel=manifest], script[src]')].map(e => e.href || e.src);
              const pictures = [...document.head.querySelectorAll('meta[property="og:image"]')].map(e => e.content);
              const answers = await Promise.all([...named, ...pictures].map(async a => ({ a, status: (await fetch(a)).status })));
              return answers.filter(x => x.status !== 200).map(x => `${x.status} ${x.a}`);
            }
            """);

        Found.Nothing(missing);
    }
}
