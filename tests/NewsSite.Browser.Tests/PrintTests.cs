using System.Text;
using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace NewsSite.Browser.Tests;

public sealed partial class PrintTests(Chromium chromium, Site site)
{
    private static readonly string[] ForTheScreen =
        ["nav.sections", ".reading-tools", ".crumbs", ".share", ".tags", ".read-also", ".neighbours", "footer.footer"];

    private static readonly string[] ToBeRead =
        [".wordmark", "h1", ".standfirst", ".bylines", ".dates", ".lead-picture img", ".lead-picture figcaption", ".prose h2", ".prose table", ".prose blockquote"];

    [Fact]
    public async Task What_is_for_the_screen_stays_off_paper()
    {
        await using var visit = await chromium.VisitAsync(site.AddressOf(ReaderPage.Article));
        Assert.Empty(await visit.Page.UnseenAsync(ForTheScreen));

        await OnPaperAsync(visit);

        Assert.Equal(ForTheScreen, await visit.Page.UnseenAsync(ForTheScreen));
    }

    [Fact]
    public async Task A_printed_story_has_all_that_is_to_be_read()
    {
        await using var visit = await chromium.VisitAsync(site.AddressOf(ReaderPage.Article));

        await OnPaperAsync(visit);

        Assert.Empty(await visit.Page.UnseenAsync(ToBeRead));
    }

    [Fact]
    public async Task A_printed_story_says_its_short_address()
    {
        await using var visit = await chromium.VisitAsync(site.AddressOf(ReaderPage.Article));

        await OnPaperAsync(visit);

        await Assertions.Expect(visit.Page.GetByText(site.ShortAddressOfStory).Filter(new() { Visible = true })).ToHaveCountAsync(1);
    }

    [Fact]
    public async Task Paper_is_white_though_the_reader_chose_the_dark_scheme()
    {
        await using var visit = await chromium.VisitAsync(site.AddressOf(ReaderPage.Article), new() { Scheme = ColorScheme.Dark });
        await visit.Page.EvaluateAsync("() => { document.documentElement.dataset.scheme = 'dark'; }");

        await OnPaperAsync(visit);

        Assert.Equal("rgb(255, 255, 255)", await visit.Page.EvaluateAsync<string>("() => getComputedStyle(document.body).backgroundColor"));
        Assert.Equal("rgb(255, 255, 255)", await visit.Page.EvaluateAsync<string>("() => getComputedStyle(document.querySelector('.masthead')).backgroundColor"));
        Assert.Equal("rgb(0, 0, 0)", await visit.Page.EvaluateAsync<string>("() => getComputedStyle(document.querySelector('.prose p')).color"));
    }

    [Fact]
    public async Task A_story_prints_on_pages()
    {
        await using var visit = await chromium.VisitAsync(site.AddressOf(ReaderPage.Article));

        var pdf = Encoding.Latin1.GetString(await visit.Page.PdfAsync(new() { Format = "A4" }));

        Assert.InRange(PdfPage().Count(pdf), 1, 4);
    }

    private static Task OnPaperAsync(Visit visit) => visit.Page.EmulateMediaAsync(new() { Media = Media.Print });

    [GeneratedRegex(@"/Type\s*/Page\b")]
    private static partial Regex PdfPage();
}
