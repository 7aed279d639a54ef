using System.Globalization;
using NewsSite.Domain.Language;

namespace NewsSite.Domain.Tests.Language;

public class HouseDatesTests
{
    private static readonly DateTimeOffset Tuesday = new(2026, 11, 3, 12, 5, 0, TimeSpan.Zero);
    private static readonly HouseStyle House = new();
    private static readonly HouseDates Dates = new(House);

    [Fact]
    public void A_date_is_written_in_the_zone_of_the_site()
    {
        Assert.Equal("الثلاثاء، 3 نوفمبر 2026 - 3:05\u00A0م", Dates.Full(Tuesday));
        Assert.Equal("الثلاثاء، 3 نوفمبر 2026", Dates.Day(Tuesday));
        Assert.Equal("3 نوفمبر 2026", Dates.ShortDay(Tuesday));
        Assert.Equal("3:05\u00A0م", Dates.Time(Tuesday));
        Assert.Equal("3/11/2026", Dates.Numeric(Tuesday));
        Assert.Equal("2026-11-03T15:05:00+03:00", Dates.Machine(Tuesday));
    }

    [Fact]
    public void An_evening_in_one_zone_is_the_next_day_in_another() =>
        Assert.Equal("الأربعاء، 4 نوفمبر 2026 - 12:30\u00A0ص", Dates.Full(new DateTimeOffset(2026, 11, 3, 21, 30, 0, TimeSpan.Zero)));

    [Theory]
    [InlineData(0, 0, "12:00\u00A0ص", "00:00")]
    [InlineData(5, 7, "5:07\u00A0ص", "05:07")]
    [InlineData(11, 59, "11:59\u00A0ص", "11:59")]
    [InlineData(12, 0, "12:00\u00A0م", "12:00")]
    [InlineData(23, 59, "11:59\u00A0م", "23:59")]
    public void A_clock_has_twelve_or_twenty_four_hours(int hour, int minute, string of12, string of24)
    {
        var at = new DateTimeOffset(2026, 11, 3, hour, minute, 0, TimeSpan.FromHours(3));

        Assert.Equal(of12, Dates.Time(at));
        Assert.Equal(of24, new HouseDates(House with { Clock24 = true }).Time(at));
    }

    [Theory]
    [InlineData(MonthNames.Masr, "يناير فبراير مارس أبريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر نوفمبر ديسمبر")]
    [InlineData(MonthNames.Maghrib, "يناير فبراير مارس أبريل ماي يونيو يوليوز غشت شتنبر أكتوبر نونبر دجنبر")]
    [InlineData(MonthNames.Sham, "كانون الثاني (يناير) شباط (فبراير) آذار (مارس) نيسان (أبريل) أيار (مايو) حزيران (يونيو) تموز (يوليو) آب (أغسطس) أيلول (سبتمبر) تشرين الأول (أكتوبر) تشرين الثاني (نوفمبر) كانون الأول (ديسمبر)")]
    public void Months_have_the_names_of_the_house(MonthNames names, string expected)
    {
        var dates = new HouseDates(House with { Months = names });

        Assert.Equal(
            expected,
            string.Join(' ', Enumerable.Range(1, 12).Select(month => dates.ShortDay(new DateTimeOffset(2026, month, 5, 12, 0, 0, TimeSpan.Zero))[2..^5])));
    }

    [Theory]
    [InlineData("2025-06-26", "1 محرم 1447 هـ")]
    [InlineData("2026-02-18", "1 رمضان 1447 هـ")]
    [InlineData("2026-03-20", "1 شوال 1447 هـ")]
    [InlineData("2026-05-27", "10 ذو الحجة 1447 هـ")]
    [InlineData("2026-06-16", "1 محرم 1448 هـ")]
    [InlineData("2026-11-03", "23 جمادى الأولى 1448 هـ")]
    [InlineData("2026-11-23", "13 جمادى الآخرة 1448 هـ")]
    [InlineData("1900-04-29", null)]
    [InlineData("1900-04-30", "1 محرم 1318 هـ")]
    [InlineData("2077-11-16", "30 ذو الحجة 1500 هـ")]
    [InlineData("2077-11-17", null)]
    public void The_hijri_date_is_that_of_umm_al_qura(string day, string? expected) => Assert.Equal(expected, Shown(offset: 0).Hijri(Noon(day)));

    [Fact]
    public void The_hijri_date_can_be_a_day_off()
    {
        Assert.Equal("29 شعبان 1447 هـ", Shown(offset: -1).Hijri(Noon("2026-02-18")));
        Assert.Equal("2 رمضان 1447 هـ", Shown(offset: 1).Hijri(Noon("2026-02-18")));
        Assert.Throws<ArgumentOutOfRangeException>(() => Shown(offset: 2));
    }

    [Fact]
    public void A_hijri_day_begins_with_the_civil_day_of_the_site() =>
        Assert.Equal("24 جمادى الأولى 1448 هـ", Shown(offset: 0).Hijri(new DateTimeOffset(2026, 11, 3, 21, 30, 0, TimeSpan.Zero)));

    [Fact]
    public void Without_the_setting_there_is_no_hijri_date() => Assert.Null(Dates.Hijri(Tuesday));

    [Theory]
    [InlineData("2026-11-03T15:04:01", "الآن")]
    [InlineData("2026-11-03T15:04:00", "قبل دقيقة")]
    [InlineData("2026-11-03T15:03:00", "قبل دقيقتين")]
    [InlineData("2026-11-03T15:02:00", "قبل 3 دقائق")]
    [InlineData("2026-11-03T14:54:00", "قبل 11 دقيقة")]
    [InlineData("2026-11-03T14:05:01", "قبل 59 دقيقة")]
    [InlineData("2026-11-03T14:05:00", "قبل ساعة")]
    [InlineData("2026-11-03T13:05:00", "قبل ساعتين")]
    [InlineData("2026-11-03T12:05:00", "قبل 3 ساعات")]
    [InlineData("2026-11-03T00:05:00", "قبل 15 ساعة")]
    [InlineData("2026-11-02T23:55:00", "أمس")]
    [InlineData("2026-11-02T00:00:00", "أمس")]
    [InlineData("2026-11-01T23:59:00", "قبل يومين")]
    [InlineData("2026-10-31T15:05:00", "قبل 3 أيام")]
    [InlineData("2026-10-27T15:05:00", "قبل 7 أيام")]
    [InlineData("2026-10-27T00:00:00", "قبل 7 أيام")]
    [InlineData("2026-10-26T23:59:00", "26 أكتوبر 2026")]
    [InlineData("2025-11-03T15:05:00", "3 نوفمبر 2025")]
    [InlineData("2026-11-03T15:05:01", "3 نوفمبر 2026")]
    [InlineData("2026-11-09T15:05:00", "9 نوفمبر 2026")]
    public void A_recent_instant_is_told_from_now(string then, string expected) => Assert.Equal(expected, Dates.Relative(InRiyadh(then), Tuesday));

    [Theory]
    [InlineData("2026-11-02T23:50:00", "2026-11-03T00:10:00", "قبل 20 دقيقة")]
    [InlineData("2026-11-02T23:30:00", "2026-11-03T01:30:00", "قبل ساعتين")]
    [InlineData("2026-11-02T20:00:00", "2026-11-03T01:59:00", "قبل 5 ساعات")]
    [InlineData("2026-11-02T20:00:00", "2026-11-03T02:00:00", "أمس")]
    public void Shortly_after_midnight_hours_still_count(string then, string now, string expected) => Assert.Equal(expected, Dates.Relative(InRiyadh(then), InRiyadh(now)));

    [Fact]
    public void Yesterday_is_a_matter_of_the_zone()
    {
        var then = new DateTimeOffset(2026, 11, 2, 22, 0, 0, TimeSpan.Zero);
        var now = then.AddHours(20);

        Assert.Equal("قبل 20 ساعة", Dates.Relative(then, now));
        Assert.Equal("أمس", new HouseDates(House with { TimeZone = TimeZoneInfo.Utc }).Relative(then, now));
    }

    [Fact]
    public void The_culture_of_the_thread_changes_nothing()
    {
        using var saudi = new ThreadCulture("ar-SA");

        A_date_is_written_in_the_zone_of_the_site();
        Assert.Equal("23 جمادى الأولى 1448 هـ", Shown(offset: 0).Hijri(Tuesday));
        Assert.Equal("قبل 15 ساعة", Dates.Relative(Tuesday.AddHours(-15), Tuesday));
    }

    private static HouseDates Shown(int offset) => new(House with { Hijri = HijriLine.Shown, HijriOffset = offset });

    private static DateTimeOffset Noon(string day) => InRiyadh($"{day}T12:00:00");

    private static DateTimeOffset InRiyadh(string local) => DateTimeOffset.Parse($"{local}+03:00", CultureInfo.InvariantCulture);
}
