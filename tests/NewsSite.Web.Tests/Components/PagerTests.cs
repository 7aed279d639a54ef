using Bunit;
using NewsSite.Data.Articles;
using NewsSite.Testing;
using NewsSite.Web.Components;

namespace NewsSite.Web.Tests.Components;

public sealed class PagerTests : HouseContext
{
    [Fact]
    public void The_way_on_names_the_last_storys_place()
    {
        var place = new ListPosition(Newsroom.Monday, 42);

        var pager = Render<Pager>(p => p.Add(x => x.Path, "/latest").Add(x => x.Next, place));

        var link = Assert.Single(pager.FindAll("a"));
        Assert.Equal(("next", $"/latest?after={place}"), (link.GetAttribute("rel"), link.GetAttribute("href")));
    }

    [Fact]
    public void The_last_page_leads_back_alone()
    {
        var link = Assert.Single(Render<Pager>(p => p.Add(x => x.Path, "/latest").Add(x => x.Next, null).Add(x => x.Started, true)).FindAll("a"));

        Assert.Equal(("first", "/latest"), (link.GetAttribute("rel"), link.GetAttribute("href")));
    }

    [Fact]
    public void A_list_of_one_page_needs_none() =>
        Assert.Equal("", Render<Pager>(p => p.Add(x => x.Path, "/latest").Add(x => x.Next, null)).Markup.Trim());
}
