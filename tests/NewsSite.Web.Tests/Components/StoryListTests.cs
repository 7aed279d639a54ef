using Bunit;
using NewsSite.Web.Components;

namespace NewsSite.Web.Tests.Components;

public sealed class StoryListTests : HouseContext
{
    [Fact]
    public void Only_the_first_picture_comes_at_once()
    {
        var list = Render<StoryList>(p => p.Add(l => l.Stories, [Story("أ", Picture()), Story("ب", Picture()), Story("ج", Picture())]));

        Assert.Equal(["أ", "ب", "ج"], list.FindAll("ol > li h2").Select(h => h.TextContent));
        Assert.Equal(["at once", "lazy", "lazy"], list.FindAll("img").Select(i => i.GetAttribute("loading") ?? "at once"));
    }

    [Fact]
    public void No_picture_comes_at_once_below_another() =>
        Assert.Equal("lazy", Render<StoryList>(p => p.Add(l => l.Stories, [Story("أ", Picture())]).Add(l => l.Top, false)).Find("img").GetAttribute("loading"));

    [Fact]
    public void An_empty_list_says_so() =>
        Assert.Equal("لا شيء هنا.", Render<StoryList>(p => p.Add(l => l.Stories, []).Add(l => l.Empty, "لا شيء هنا.")).Find("p").TextContent);
}
