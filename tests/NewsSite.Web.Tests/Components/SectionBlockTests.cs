using Bunit;
using NewsSite.Domain.Categories;
using NewsSite.Web.Components;

namespace NewsSite.Web.Tests.Components;

public sealed class SectionBlockTests : HouseContext
{
    [Fact]
    public void One_story_stands_out_and_the_rest_beside_it_in_the_categorys_colour()
    {
        var block = Render<SectionBlock>(p => p
            .Add(b => b.Category, Label("رياضة"))
            .Add(b => b.Colour, CategoryColour.Amber)
            .Add(b => b.Stories, [Story("الأول"), Story("الثاني"), Story("الثالث")]));

        Assert.Equal(Label("رياضة").Address, block.Find("section.accent-amber h2 a").GetAttribute("href"));
        Assert.Equal("الأول", block.Find(".card-feature .card-headline").TextContent);
        Assert.Equal(["الثاني", "الثالث"], block.FindAll(".block-rest .card-headline").Select(h => h.TextContent));
    }
}
