using Microsoft.Playwright;

namespace NewsSite.Browser.Tests;

public sealed class WithoutScriptsTests(Chromium chromium, Site site)
{
    private static readonly string[] PartsOfAStory =
    [
        ".wordmark", "h1", ".standfirst", ".bylines a", ".dates time", ".lead-picture img", ".lead-picture figcaption",
        ".prose h2", ".prose table", ".prose blockquote", ".prose ul", ".prose ol", ".tags a", ".read-also a",
        ".share-whatsapp", ".share-x", ".share-facebook", ".share-telegram", ".share-copy a", ".neighbour-previous", ".neighbour-next",
    ];

    [Fact]
    public async Task Every_part_of_a_story_shows_without_scripts()
    {
        await using var visit = await chromium.VisitAsync(site.AddressOf(ReaderPage.Article), WithoutScripts);

        Assert.Empty(await visit.Page.UnseenAsync(PartsOfAStory));
    }

    [Fact]
    public async Task Tools_that_need_scripts_are_hidden_without_them()
    {
        await using var visit = await chromium.VisitAsync(site.AddressOf(ReaderPage.Article), WithoutScripts);

        await Assertions.Expect(visit.Page.Locator("[data-tools]")).ToBeHiddenAsync();
    }

    [Fact]
    public async Task The_copy_link_leads_to_the_story_by_its_short_address_without_scripts()
    {
        await using var visit = await chromium.VisitAsync(site.AddressOf(ReaderPage.Article), WithoutScripts);

        var answer = await visit.Page.RunAndWaitForResponseAsync(
            () => visit.Page.Locator(".share-copy a").ClickAsync(),
            response => response.Url == site.AddressOf(ReaderPage.Article).AbsoluteUri);

        Assert.Equal(site.ShortAddressOfStory, answer.Request.RedirectedFrom?.Url);
    }

    private static Reader WithoutScripts => new() { Scripts = false };
}
