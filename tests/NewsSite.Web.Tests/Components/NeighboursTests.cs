using Bunit;
using NewsSite.Web.Components;

namespace NewsSite.Web.Tests.Components;

public sealed class NeighboursTests : HouseContext
{
    [Fact]
    public void Both_are_named()
    {
        var neighbours = Render<Neighbours>(p => p.Add(n => n.Previous, Label("قبل")).Add(n => n.Next, Label("بعد")));

        Assert.Equal("المقالة السابقة قبل", neighbours.Find("a[rel=prev]").TextContent);
        Assert.Equal("المقالة التالية بعد", neighbours.Find("a[rel=next]").TextContent);
    }

    [Fact]
    public void The_newest_story_has_one_before_it_alone() =>
        Assert.Single(Render<Neighbours>(p => p.Add(n => n.Previous, Label("قبل")).Add(n => n.Next, null)).FindAll("a"));

    [Fact]
    public void A_story_alone_has_no_neighbours() =>
        Assert.Equal("", Render<Neighbours>(p => p.Add(n => n.Previous, null).Add(n => n.Next, null)).Markup.Trim());
}
