using Bunit;
using NewsSite.Domain.Categories;
using NewsSite.Web.Components;

namespace NewsSite.Web.Tests.Components;

public sealed class StoryCardTests : HouseContext
{
    [Fact]
    public void The_headline_is_its_one_link()
    {
        var card = Render<StoryCard>(p => p.Add(c => c.Of, Story("تأجيل الاجتماع", Picture())).Add(c => c.Shape, StoryShape.Feature));

        var link = Assert.Single(card.FindAll("a"));
        Assert.Equal(("تأجيل الاجتماع", Story("تأجيل الاجتماع").Address), (link.TextContent, link.GetAttribute("href")));
    }

    [Theory]
    [InlineData(StoryShape.Lead, true, true)]
    [InlineData(StoryShape.Feature, true, true)]
    [InlineData(StoryShape.Entry, true, true)]
    [InlineData(StoryShape.Row, true, false)]
    [InlineData(StoryShape.Line, false, false)]
    public void Each_shape_shows_what_it_has_room_for(StoryShape shape, bool picture, bool standfirst)
    {
        var card = Render<StoryCard>(p => p.Add(c => c.Of, Story(picture: Picture())).Add(c => c.Shape, shape));

        Assert.Equal(picture, card.FindAll("img").Count == 1);
        Assert.Equal(standfirst, card.FindAll(".card-standfirst").Count == 1);
        Assert.Single(card.FindAll("time"));
    }

    [Fact]
    public void A_story_without_a_picture_leaves_no_hole()
    {
        var card = Render<StoryCard>(p => p.Add(c => c.Of, Story()).Add(c => c.Shape, StoryShape.Lead));

        Assert.NotNull(card.Find("article.card-bare"));
        Assert.Empty(card.FindAll(".card-picture"));
    }

    [Theory]
    [InlineData(StoryShape.Lead)]
    [InlineData(StoryShape.Feature)]
    [InlineData(StoryShape.Entry)]
    public void A_long_standfirst_ends_after_a_whole_word(StoryShape shape)
    {
        var story = Story() with { Standfirst = string.Join(' ', Enumerable.Repeat("إطفاء", 200)) };

        var shown = Render<StoryCard>(p => p.Add(c => c.Of, story).Add(c => c.Shape, shape)).Find(".card-standfirst").TextContent;

        Assert.EndsWith("إطفاء…", shown, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(2, "H2")]
    [InlineData(3, "H3")]
    public void The_headline_takes_its_level_in_the_page(int level, string element) =>
        Assert.Equal(element, Render<StoryCard>(p => p.Add(c => c.Of, Story()).Add(c => c.Shape, StoryShape.Row).Add(c => c.Level, level)).Find(".card-headline").TagName);

    [Fact]
    public void The_category_is_named_where_it_is_not_clear()
    {
        var card = Render<StoryCard>(p => p.Add(c => c.Of, Story()).Add(c => c.Shape, StoryShape.Line).Add(c => c.ShowCategory, true));

        Assert.Equal("سياسة", card.Find(".kicker a").TextContent);
        Assert.NotNull(card.Find($".accent-{nameof(CategoryColour.Crimson).ToLowerInvariant()}"));
    }
}
