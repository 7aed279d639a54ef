using Bunit;
using NewsSite.Web.Components;

namespace NewsSite.Web.Tests.Components;

public sealed class ProfileHeadTests : HouseContext
{
    [Fact]
    public void Nothing_is_left_empty_where_nothing_is_known()
    {
        var head = Render<ProfileHead>(p => p.Add(h => h.Kind, "وسم").Add(h => h.Name, "قمة"));

        Assert.Equal(["وسم", "قمة"], head.FindAll("p, h1").Select(e => e.TextContent));
        Assert.Empty(head.FindAll("img"));
    }

    [Fact]
    public void The_picture_is_fetched_at_once_and_never_wider_than_it_can_stand()
    {
        var head = Render<ProfileHead>(p => p.Add(h => h.Name, "قمة").Add(h => h.Picture, Picture()));

        Assert.Null(head.Find("img").GetAttribute("loading"));
        Assert.DoesNotContain("1200w", head.Markup, StringComparison.Ordinal);
    }
}
