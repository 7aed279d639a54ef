using Bunit;
using NewsSite.Web.Components;

namespace NewsSite.Web.Tests.Components;

public sealed class ShareLinksTests : HouseContext
{
    [Fact]
    public void Each_link_carries_the_short_address_and_a_headline_that_cannot_break_it()
    {
        var share = Render<ShareLinks>(p => p.Add(s => s.Headline, "ربح & خسارة #1؟ \"نعم\"").Add(s => s.ShortUrl, "https://news.example/a/7"));

        var text = Uri.EscapeDataString("ربح & خسارة #1؟ \"نعم\"");
        var url = Uri.EscapeDataString("https://news.example/a/7");
        Assert.Equal(
            [
                $"https://wa.me/?text={text}%0A{url}",
                $"https://x.com/intent/post?text={text}&url={url}",
                $"https://www.facebook.com/sharer/sharer.php?u={url}",
                $"https://t.me/share/url?url={url}&text={text}",
                "https://news.example/a/7",
            ],
            share.FindAll("li a").Select(a => a.GetAttribute("href")));
    }

    [Fact]
    public void No_link_tells_the_other_side_more_than_it_must() =>
        Assert.All(
            Render<ShareLinks>(p => p.Add(s => s.Headline, "عنوان").Add(s => s.ShortUrl, "https://news.example/a/7")).FindAll("li:not(.share-copy) a"),
            a => Assert.Equal("noopener nofollow", a.GetAttribute("rel")));
}
