using Bunit;
using NewsSite.Web.Components;

namespace NewsSite.Web.Tests.Components;

public sealed class TagLinksTests : HouseContext
{
    [Fact]
    public void Topics_stand_in_order_each_apart_in_its_own_direction()
    {
        var tags = Render<TagLinks>(p => p.Add(t => t.Tags, [Label("قمة"), Label("C++"), Label("بودابست")]));

        Assert.Equal(["قمة", "C++", "بودابست"], tags.FindAll("a[rel=tag] > bdi").Select(b => b.TextContent));
    }

    [Fact]
    public void Without_topics_there_is_nothing() => Assert.Equal("", Render<TagLinks>(p => p.Add(t => t.Tags, [])).Markup.Trim());
}
