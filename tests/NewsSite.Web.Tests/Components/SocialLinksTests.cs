using Bunit;
using NewsSite.Domain.Settings;
using NewsSite.Web.Components;

namespace NewsSite.Web.Tests.Components;

public sealed class SocialLinksTests : HouseContext
{
    [Fact]
    public void Each_account_goes_by_the_name_of_its_network()
    {
        var links = Render<SocialLinks>(p => p.Add(s => s.Links, [new SocialLink(SocialNetwork.Telegram, "https://t.me/alalam")]));

        Assert.Equal(("تلغرام", "https://t.me/alalam"), (links.Find("a").TextContent, links.Find("a").GetAttribute("href")));
    }

    [Fact]
    public void A_house_without_accounts_shows_nothing() => Assert.Empty(Render<SocialLinks>(p => p.Add(s => s.Links, [])).Markup.Trim());
}
