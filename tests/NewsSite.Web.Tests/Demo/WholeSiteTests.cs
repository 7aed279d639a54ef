namespace NewsSite.Web.Tests.Demo;

/// <summary>What holds for every page of a whole site: O6, O7, S10 and plain order, asked of each page that a link leads to.</summary>
[Collection(nameof(DemoSite))]
public sealed class WholeSiteTests(DemoSite demo)
{
    private static readonly string[] Fetched = ["src", "srcset", "href", "poster", "data", "action"];

    [Fact]
    public void Every_link_leads_straight_to_a_page()
    {
        Assert.InRange(demo.Pages.Count, 100, 1000);
        AssertNone(page => page.Status != (page.Meta("og:url") is null ? 404 : 200) ? [$"{page.Status}"] : []);
        Assert.Equal(["/nothing-here"], demo.Pages.Where(p => p.Value.Status != 200).Select(p => p.Key));
    }

    [Fact]
    public void Every_page_is_linked_by_the_address_that_it_calls_its_own()
    {
        foreach (var (path, page) in demo.Pages.Where(p => p.Value.Status == 200))
            Assert.Equal(SiteFactory.BaseUrl + path.Split('?')[0], page.Meta("og:url"));
    }

    [Fact]
    public void No_page_holds_a_script_or_a_style_of_its_own() => AssertNone(page =>
    [
        .. page.All("script:not([src]):not([type='application/ld+json'])").Select(e => e.OuterHtml),
        .. page.All("style").Select(e => e.OuterHtml),
        .. page.Document.All.SelectMany(e => e.Attributes).Where(a => a.Name == "style" || a.Name.StartsWith("on", StringComparison.OrdinalIgnoreCase)).Select(a => $"{a.Name}={a.Value}"),
        .. page.All("[href^='javascript:'], [src^='javascript:'], [href^='data:'], iframe, object, embed, form").Select(e => e.OuterHtml),
    ]);

    [Fact]
    public void No_page_asks_another_host_for_anything() => AssertNone(page =>
    [
        .. page.All("[src], [srcset], link[href], [poster], [data], [action]")
            .Where(e => e.GetAttribute("rel") != "canonical")
            .SelectMany(e => Fetched.Select(e.GetAttribute))
            .Where(address => address is not null && !(address.StartsWith('/') && !address.StartsWith("//", StringComparison.Ordinal)))
            .Select(address => address!),
    ]);

    [Fact]
    public void Only_share_links_lead_away() => AssertNone(page =>
        [.. page.All("a[href]:not(.share a):not(.prose a)").Select(a => a.GetAttribute("href")!).Where(href => !href.StartsWith('/') && !href.StartsWith('#'))]);

    [Fact]
    public void Every_page_has_one_first_heading_and_skips_no_level() => AssertNone(page =>
    {
        var levels = page.All("h1, h2, h3, h4, h5, h6").Select(h => h.LocalName[1] - '0').ToList();
        var skips = levels.Zip(levels.Skip(1), (before, after) => after > before + 1 ? $"h{before} h{after}" : null).OfType<string>();
        return [.. levels.Count(l => l == 1) == 1 ? [] : new[] { $"{levels.Count(l => l == 1)} × h1" }, .. skips];
    });

    [Fact]
    public void No_name_is_given_twice_on_a_page() => AssertNone(page =>
        [.. page.All("[id]").GroupBy(e => e.Id).Where(g => g.Count() > 1).Select(g => g.Key!)]);

    [Fact]
    public void Every_picture_says_its_size_and_what_it_shows() => AssertNone(page =>
        [.. page.All("img").Where(i => i.GetAttribute("alt") is null || !(int.TryParse(i.GetAttribute("width"), out var w) && w > 0) || !(int.TryParse(i.GetAttribute("height"), out var h) && h > 0)).Select(i => i.OuterHtml)]);

    [Fact]
    public void At_most_the_first_picture_comes_at_once() => AssertNone(page =>
        [.. page.All("img").Skip(1).Where(i => i.GetAttribute("loading") != "lazy").Select(i => i.OuterHtml)]);

    [Fact]
    public void Every_time_can_be_read_by_machines() => AssertNone(page =>
        [.. page.All("time").Select(t => t.GetAttribute("datetime") ?? "").Where(t => !System.Text.RegularExpressions.Regex.IsMatch(t, @"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d[+-]\d\d:\d\d$"))]);

    [Fact]
    public void Every_link_and_button_has_a_name() => AssertNone(page =>
        [.. page.All("a[href], button").Where(e => string.IsNullOrWhiteSpace(e.TextContent) && string.IsNullOrWhiteSpace(e.GetAttribute("aria-label"))).Select(e => e.OuterHtml)]);

    [Fact]
    public void Every_page_begins_with_a_way_to_its_content() => AssertNone(page =>
    {
        var first = page.Document.QuerySelector("body a");
        return first?.GetAttribute("href") == "#content" && page.Document.GetElementById("content")?.LocalName == "main" ? [] : [first?.OuterHtml ?? "no link"];
    });

    [Fact]
    public void Nothing_personal_is_on_any_page() => AssertNone(page => page.Header("Set-Cookie") is { } cookie ? [cookie] : []);

    private void AssertNone(Func<ReaderPage, IReadOnlyList<string>> faultsOf)
    {
        var faults = demo.Pages.SelectMany(p => faultsOf(p.Value).Select(fault => $"{Uri.UnescapeDataString(p.Key)}: {fault}")).Take(10);

        Assert.Equal("", string.Join('\n', faults));
    }
}
