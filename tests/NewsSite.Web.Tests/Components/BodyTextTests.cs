using Bunit;
using NewsSite.Web.Components;
using NewsSite.Web.Stories;

namespace NewsSite.Web.Tests.Components;

public sealed class BodyTextTests : HouseContext
{
    [Fact]
    public void A_body_without_cards_comes_as_it_is_stored()
    {
        const string Html = "<p>فقرة <strong>بارزة</strong>.</p>\n<p>أخرى.</p>";

        Render<BodyText>(p => p.Add(b => b.Html, Html).Add(b => b.Cards, [])).MarkupMatches(Html);
    }

    [Fact]
    public void A_story_stands_in_the_place_of_its_address()
    {
        var story = Story("عنوان اليوم");

        var body = Render<BodyText>(p => p.Add(b => b.Html, $"<p>قبل.</p>\n{Marked(SiteFactory.BaseUrl, story)}<p>بعد.</p>").Add(b => b.Cards, [story]));

        Assert.Equal("عنوان اليوم", body.Find("aside.story-card .card-headline").TextContent.Trim());
        Assert.Equal(["P", "ASIDE", "P"], body.FindAll("p, aside").Where(e => e.ParentElement?.Closest("aside") is null).Select(e => e.TagName));
    }

    [Fact]
    public void A_story_that_readers_may_not_see_leaves_nothing()
    {
        var body = Render<BodyText>(p => p.Add(b => b.Html, $"<p>قبل.</p>\n{Marked(SiteFactory.BaseUrl, Story("سُحب"))}<p>بعد.</p>").Add(b => b.Cards, []));

        body.MarkupMatches("<p>قبل.</p><p>بعد.</p>");
    }

    [Fact]
    public void An_address_of_another_site_stays_a_link()
    {
        var body = Render<BodyText>(p => p.Add(b => b.Html, Marked("https://elsewhere.example", Story())).Add(b => b.Cards, [Story()]));

        Assert.Empty(body.FindAll("aside"));
        Assert.StartsWith("https://elsewhere.example/", body.Find("a").GetAttribute("href"), StringComparison.Ordinal);
    }

    /// <summary>The paragraph that the renderer marks: an address alone.</summary>
    private static string Marked(string site, Story story) => $"<p class=\"{BodyCards.Class}\"><a href=\"{site}{story.Address}\">{story.Address}</a></p>\n";
}
