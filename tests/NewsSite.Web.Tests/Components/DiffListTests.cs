using Bunit;
using NewsSite.Web.Components;
using NewsSite.Web.Editing;

namespace NewsSite.Web.Tests.Components;

public sealed class DiffListTests : HouseContext
{
    [Fact]
    public void Each_item_says_in_words_what_became_of_it()
    {
        var list = Render<DiffList>(p => p.Add(d => d.Pieces, ListDiff.Between(["القمح", "المطر", "الميناء"], ["الميناء", "القمح", "الصيد"])));

        Assert.Equal(["نُقل: الميناء", "القمح", "حُذف: المطر", "أُضيف: الصيد"], list.FindAll("li").Select(li => string.Join(' ', li.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))));
        Assert.Equal("المطر", list.Find("del").TextContent);
        Assert.Equal("الصيد", list.Find("ins").TextContent);
    }
}
