using NewsSite.Domain.Language;
using NewsSite.Web.Editing;

namespace NewsSite.Web.Tests.Editing;

public sealed class SiteClockTests
{
    private static readonly SiteClock Beirut = new(new HouseStyle { TimeZone = TimeZoneInfo.FindSystemTimeZoneById("Asia/Beirut") });

    [Fact]
    public void A_time_is_read_on_the_sites_clock() =>
        Assert.Equal(new DateTimeOffset(2026, 7, 1, 9, 0, 0, TimeSpan.Zero), Beirut.Read("2026-07-01T12:00").Instant);

    [Fact]
    public void Arabic_digits_are_read_too() => Assert.NotNull(Beirut.Read("٢٠٢٦-٠٧-٠١T١٢:٠٠").Instant);

    [Theory]
    [InlineData("2026-03-29T00:30", "غير موجودة")]
    [InlineData("2026-10-24T23:30", "تتكرر")]
    [InlineData("", "اكتب")]
    [InlineData("2026-13-01T00:00", "اكتب")]
    [InlineData("0001-01-01T00:00", "سنة")]
    [InlineData("9999-12-31T23:59", "سنة")]
    public void A_time_that_is_none_or_two_is_refused_with_a_sentence(string text, string says)
    {
        var (instant, reason) = Beirut.Read(text);

        Assert.Null(instant);
        Assert.Contains(says, reason, StringComparison.Ordinal);
    }

    [Fact]
    public void The_zone_has_the_name_of_its_city() => Assert.Equal("بتوقيت بيروت", Beirut.ZoneName);

    [Fact]
    public void What_is_written_is_read_back() => Assert.Equal("2026-07-01T12:00", Beirut.Write(Beirut.Read("2026-07-01T12:00").Instant!.Value));
}
