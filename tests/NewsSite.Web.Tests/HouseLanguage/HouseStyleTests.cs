using System.Text.RegularExpressions;
using NewsSite.Domain.Articles;
using NewsSite.Domain.Language;
using NewsSite.Testing;

namespace NewsSite.Web.Tests.HouseLanguage;

/// <summary>R20, R21, R22, R32: the house's choices of digits, months, calendar and clock, on whole pages.</summary>
public sealed partial class HouseStyleTests
{
    [Theory]
    [InlineData("Masr", "الثلاثاء، 3 نوفمبر 2026 - 3:00 م")]
    [InlineData("Sham", "الثلاثاء، 3 تشرين الثاني (نوفمبر) 2026 - 3:00 م")]
    [InlineData("Maghrib", "الثلاثاء، 3 نونبر 2026 - 3:00 م")]
    public async Task The_months_are_named_as_the_house_names_them(string months, string date)
    {
        await using var site = new SiteFactory { Settings = new Dictionary<string, string> { ["Site:Months"] = months } };

        var page = await StoryPageAsync(site);

        Assert.Equal(date, page.Text(".dates time"));
        Assert.Equal("2026-11-03T15:00:00+03:00", page.One(".dates time").GetAttribute("datetime"));
    }

    [Fact]
    public async Task A_house_that_shows_the_Hijri_date_shows_it_beside_the_other()
    {
        await using var site = new SiteFactory { Settings = new Dictionary<string, string> { ["Site:Hijri"] = "Shown" } };

        // Umm al-Qura: 1 Jumada al-Ula 1448 was 12 October 2026.
        Assert.Equal("23 جمادى الأولى 1448 هـ", (await StoryPageAsync(site)).Text(".dates .hijri"));
    }

    [Fact]
    public async Task A_house_that_does_not_shows_none()
    {
        await using var site = new SiteFactory();

        Assert.Empty((await StoryPageAsync(site)).All(".hijri"));
    }

    [Fact]
    public async Task Dates_follow_the_sites_zone_and_clock()
    {
        await using var site = new SiteFactory { Settings = new Dictionary<string, string> { ["Site:TimeZone"] = "America/New_York", ["Site:Clock24"] = "true" } };

        var page = await StoryPageAsync(site);

        Assert.Equal("الثلاثاء، 3 نوفمبر 2026 - 07:00", page.Text(".dates time"));
        Assert.Equal("2026-11-03T07:00:00-05:00", page.One(".dates time").GetAttribute("datetime"));
    }

    [Theory]
    [InlineData(1, "قراءة دقيقة واحدة")]
    [InlineData(2, "قراءة دقيقتين")]
    [InlineData(3, "قراءة 3 دقائق")]
    [InlineData(11, "قراءة 11 دقيقة")]
    public async Task Reading_time_is_counted_as_Arabic_counts(int minutes, string text)
    {
        var words = Enumerable.Range(1, 10_000).First(n => ReadingTime.MinutesFor(n) == minutes);
        await using var site = new SiteFactory();

        var page = await StoryPageAsync(site, body: new RenderedBody("<p>نص</p>", 1, words));

        Assert.Equal(text, page.Text(".reading-time"));
    }

    [Fact]
    public async Task With_Arabic_digits_people_read_them_and_machines_do_not()
    {
        await using var site = new SiteFactory { Settings = new Dictionary<string, string> { ["Site:Digits"] = "Arabic" } };
        await site.Desk.PublishManyAsync(25, tags: ["قمة 2026"]);
        var page = await StoryPageAsync(site, body: new RenderedBody("<p id=\"p-1\">بلغت النسبة 25% في 2026، واستُخدم <code>x = 10</code>.</p>", 1, 10));

        Assert.Equal("العاصفة ٢١ تصل", page.Text("h1"));
        Assert.Contains("٢٥٪ في ٢٠٢٦", page.Text(".prose"), StringComparison.Ordinal);
        Assert.Equal("x = 10", page.Text(".prose code"));
        Assert.Equal("p-1", page.One(".prose p").Id);
        Assert.Equal("الثلاثاء، ٣ نوفمبر ٢٠٢٦ - ٣:٠٠ م", page.Text(".dates time"));
        Assert.Equal("2026-11-03T15:00:00+03:00", page.One(".dates time").GetAttribute("datetime"));
        Assert.Equal("2026-11-03T15:00:00+03:00", page.Meta("article:published_time"));
        Assert.Equal($"{SiteFactory.BaseUrl}/a/26", page.Text(".short-address bdi"));
    }

    [Fact]
    public async Task With_Arabic_digits_no_attribute_and_no_byte_outside_of_text_differs()
    {
        await using var latin = new SiteFactory();
        await using var arabic = new SiteFactory { Settings = new Dictionary<string, string> { ["Site:Digits"] = "Arabic" } };
        foreach (var site in new[] { latin, arabic }) await site.Desk.PublishManyAsync(25, authors: ["كاتب 7"], tags: ["قمة 2026"]);

        foreach (var path in new[] { "/", "/latest", "/سياسة", "/tag/قمة-2026", "/author/كاتب-7", "/سياسة/25/الخبر-25", "/about", "/nothing-here" })
        {
            var (one, other) = (await latin.Reader.OpenAsync(path), await arabic.Reader.OpenAsync(path));
            Assert.Equal(one.Status, other.Status);
            Assert.Equal(Attributes(one), Attributes(other));
            Assert.Equal(one.Html, InLatin(other.Html));
            Assert.DoesNotMatch(PlainNumber(), other.VisibleText);
        }

        Assert.Matches(PlainNumber(), (await latin.Reader.OpenAsync("/latest")).VisibleText);
    }

    [Fact]
    public async Task With_Arabic_digits_the_stored_text_stays_as_it_was_written()
    {
        await using var site = new SiteFactory { Settings = new Dictionary<string, string> { ["Site:Digits"] = "Arabic" } };
        await StoryPageAsync(site);

        await using var db = site.Store.Open();

        Assert.Equal("العاصفة 21 تصل", Assert.Single(db.Articles.ToList()).Headline);
    }

    [Fact]
    public async Task With_Arabic_digits_redirects_pictures_and_health_stay_as_they_are()
    {
        await using var site = new SiteFactory { Settings = new Dictionary<string, string> { ["Site:Digits"] = "Arabic" } };
        await StoryPageAsync(site);

        Assert.EndsWith("/1/" + Uri.EscapeDataString("العاصفة-21-تصل"), (await site.Reader.OpenAsync("/a/1")).Location, StringComparison.Ordinal);
        Assert.Equal("Healthy", (await site.Reader.OpenAsync("/health/ready")).Html);
        Assert.Equal(404, (await site.Reader.OpenAsync("/لا-شيء")).Status);
    }

    private static async Task<ReaderPage> StoryPageAsync(SiteFactory site, RenderedBody? body = null)
    {
        var story = await site.Desk.PublishAsync("العاصفة 21 تصل", Newsroom.Tuesday, with: content => body is null ? content : content with { Rendered = body });
        return await site.Reader.OpenAsync(story.Path());
    }

    private static List<string> Attributes(ReaderPage page) =>
        [.. page.Document.All.SelectMany(e => e.Attributes.Select(a => $"{e.LocalName} {a.Name}={a.Value}"))];

    private static string InLatin(string html) =>
        string.Concat(html.Select(c => c is >= '٠' and <= '٩' ? (char)('0' + (c - '٠')) : c));

    /// <summary>A number by itself, not part of an address.</summary>
    [GeneratedRegex(@"(?<![\w./:-])[0-9]+(?![\w./-])")]
    private static partial Regex PlainNumber();
}
