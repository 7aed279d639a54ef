using Bunit;
using NewsSite.Web.Components;

namespace NewsSite.Web.Tests.Components;

public sealed class ReadAlsoListTests : HouseContext
{
    [Fact]
    public void The_editors_order_is_kept()
    {
        var list = Render<ReadAlsoList>(p => p.Add(r => r.Stories, [Story("ج"), Story("أ"), Story("ب")]));

        Assert.Equal("اقرأ أيضًا", list.Find("h2").TextContent);
        Assert.Equal(["ج", "أ", "ب"], list.FindAll("li .card-headline").Select(h => h.TextContent));
    }

    [Fact]
    public void An_empty_list_has_no_heading() => Assert.Equal("", Render<ReadAlsoList>(p => p.Add(r => r.Stories, [])).Markup.Trim());
}
