using Bunit;
using NewsSite.Domain.Articles;
using NewsSite.Testing;
using NewsSite.Web.Components;
using NewsSite.Web.Stories;

namespace NewsSite.Web.Tests.Components;

public sealed class DeskListTests : HouseContext
{
    [Fact]
    public void A_story_leads_to_its_page_at_the_desk_and_says_when_it_is_due()
    {
        var story = new DeskStory(7, "خبر من CNN", ArticleStatus.Scheduled, false, "سياسة", "سلمى", Newsroom.Monday, null, Newsroom.Tuesday);

        var list = Render<DeskList>(p => p.Add(l => l.Stories, [story]));

        Assert.Equal("/admin/articles/7", list.Find("a").GetAttribute("href"));
        Assert.Equal("CNN", list.Find(".desk-headline bdi").TextContent);
        Assert.Contains("يُنشر الثلاثاء، 3 نوفمبر 2026", list.Find(".desk-meta").TextContent, StringComparison.Ordinal);
    }
}
