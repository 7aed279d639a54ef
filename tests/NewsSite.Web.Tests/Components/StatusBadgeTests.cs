using Bunit;
using NewsSite.Domain.Articles;
using NewsSite.Web.Components;

namespace NewsSite.Web.Tests.Components;

public sealed class StatusBadgeTests : HouseContext
{
    [Fact]
    public void A_live_story_with_newer_text_says_so()
    {
        var badge = Render<StatusBadge>(p => p.Add(b => b.Status, ArticleStatus.Published).Add(b => b.Changed, true));

        Assert.Equal(["منشور", "تعديلات لم تُنشر"], badge.FindAll(".badge").Select(b => b.TextContent));
    }
}
