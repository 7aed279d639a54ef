using Bunit;
using NewsSite.Testing;
using NewsSite.Web.Components;

namespace NewsSite.Web.Tests.Components;

public sealed class TimeStampTests : HouseContext
{
    [Fact]
    public void People_and_machines_read_the_same_instant_in_the_sites_zone() =>
        Render<TimeStamp>(p => p.Add(t => t.At, Newsroom.Tuesday))
            .MarkupMatches("<time datetime=\"2026-11-03T15:00:00+03:00\">الثلاثاء، 3 نوفمبر 2026 - 3:00\u00A0م</time>");

    [Fact]
    public void A_list_shows_the_day_alone_and_lets_the_browser_say_how_long_ago()
    {
        var time = Render<TimeStamp>(p => p.Add(t => t.At, Newsroom.Tuesday).Add(t => t.DayOnly, true).Add(t => t.Relative, true)).Find("time");

        Assert.Equal("3 نوفمبر 2026", time.TextContent);
        Assert.True(time.HasAttribute("data-relative"));
    }
}
