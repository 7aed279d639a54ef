using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NewsSite.Domain.Accounts;
using NewsSite.Domain.Audit;
using NewsSite.Domain.Changes;
using NewsSite.Domain.Language;
using NewsSite.Domain.Settings;
using NewsSite.Testing;
using NewsSite.Web.Settings;

namespace NewsSite.Web.Tests.Areas.Admin.Settings;

/// <summary>The site's settings at the desk: what is saved holds from the next request on, on every node, without a restart.</summary>
public sealed class SettingsPageTests
{
    private const string Path = "/admin/settings";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_next_request_has_the_name_the_digits_the_months_and_the_accounts()
    {
        await using var site = new SiteFactory();
        var story = await site.Desk.PublishAsync("العاصفة 21 تصل", Newsroom.Tuesday);
        using var admin = await Staff.SignedInAsync(site, Role.Admin);

        var answer = await admin.SubmitAsync(
            Path,
            ("act", "save"),
            ("Form.Name", "النهار"),
            ("Form.Tagline", "كل صباح"),
            ("Form.Logo", ""),
            ("Form.Digits", "Arabic"),
            ("Form.Months", "Maghrib"),
            ("Form.Clock24", "true"),
            ("Form.Hijri", "Shown"),
            ("Form.TimeZone", "Africa/Cairo"),
            ("Form.Social[Telegram]", "https://t.me/annahar"));

        Assert.Equal(302, answer.Status);
        var page = await site.Reader.OpenAsync(story.Path());
        Assert.Equal("العاصفة ٢١ تصل", page.Text("h1"));
        Assert.Equal("الثلاثاء، ٣ نونبر ٢٠٢٦ - ١٤:٠٠", page.Text(".dates time"));
        Assert.Equal("٢٣ جمادى الأولى ١٤٤٨ هـ", page.Text(".dates .hijri"));
        Assert.Equal("النهار", page.Text(".wordmark-text"));
        Assert.Equal("تلغرام", page.Text(".social a"));
        var home = await site.Reader.OpenAsync("/");
        Assert.Contains("\"name\":\"النهار\"", home.One("script[type='application/ld+json']").TextContent, StringComparison.Ordinal);
        Assert.Contains("\"sameAs\":[\"https://t.me/annahar\"]", home.One("script[type='application/ld+json']").TextContent, StringComparison.Ordinal);
        await using var db = site.Store.Open();
        var entry = await db.Audit.SingleAsync(a => a.Act == Act.SettingsChanged, Ct);
        Assert.Contains("الاسم: العلم ← النهار", entry.Detail, StringComparison.Ordinal);
        Assert.Equal(1, await db.Changes.CountAsync(c => c.Kind == ChangeKind.SiteChanged, Ct));
    }

    [Fact]
    public async Task What_another_node_saved_holds_after_the_next_look_and_a_zone_this_system_lacks_does_not()
    {
        await using var site = new SiteFactory();
        var house = site.Services.GetRequiredService<House>();
        var choices = new HouseChoices { Name = "صحيفة العقدة الأخرى", TimeZone = "Mars/Olympus", Logo = "/brand/none.svg", Digits = DigitShapes.Arabic };
        await site.Desk.AddAsync(new SavedSettings(choices, Newsroom.Maria, Newsroom.Monday));

        await house.ReadAsync(Ct);

        Assert.Equal(("صحيفة العقدة الأخرى", "Asia/Riyadh", SiteFactory.BaseUrl), (house.Settings.Name, house.Settings.TimeZone, house.Settings.BaseUrl));
        Assert.Equal("صحيفة العقدة الأخرى", (await site.Reader.OpenAsync("/about")).Text(".wordmark-text"));
    }

    [Fact]
    public async Task The_configuration_holds_again_when_the_saved_values_are_given_up()
    {
        await using var site = new SiteFactory { Settings = new Dictionary<string, string> { ["Site:Name"] = "الصباح", ["Site:Logo"] = "" } };
        using var admin = await Staff.SignedInAsync(site, Role.Admin);
        await admin.SubmitAsync(Path, ("act", "save"), ("Form.Name", "المساء"));
        Assert.Equal("المساء", (await site.Reader.OpenAsync("/about")).Text(".wordmark-text"));

        await admin.SubmitAsync($"{Path}?handler=Reset", ("version", "0"));

        Assert.Equal("الصباح", (await site.Reader.OpenAsync("/about")).Text(".wordmark-text"));
    }

    [Fact]
    public async Task Trying_shows_a_sample_and_saves_nothing()
    {
        await using var site = new SiteFactory();
        using var admin = await Staff.SignedInAsync(site, Role.Admin);

        var page = await admin.SubmitAsync(Path, ("act", "look"), ("Form.Digits", "Arabic"), ("Form.Name", "غيره"));

        Assert.Contains("١٬٢٥٠", page.Text(".settings-sample"), StringComparison.Ordinal);
        Assert.Equal("غيره", page.One("#form-name").GetAttribute("value"));
        await using var db = site.Store.Open();
        Assert.False(await db.SavedSettings.AnyAsync(Ct));
    }

    [Fact]
    public async Task Of_two_admins_the_second_is_told_of_the_difference_and_keeps_what_was_typed()
    {
        await using var site = new SiteFactory();
        using var salma = await Staff.SignedInAsync(site, Role.Admin, "سلمى العلي");
        using var karim = await Staff.SignedInAsync(site, Role.Admin, "كريم");
        var his = await karim.OpenAsync(Path);
        await salma.SubmitAsync(Path, ("act", "save"), ("Form.Name", "النهار"));

        var clash = await karim.SendAsync(Path, his, ("act", "save"), ("Form.Name", "المساء"));

        Assert.Equal(409, clash.Status);
        Assert.Contains("سلمى العلي", clash.Text(".conflict"), StringComparison.Ordinal);
        Assert.Contains("الاسم: المساء ← النهار", clash.Text(".conflict"), StringComparison.Ordinal);
        Assert.Equal("المساء", clash.One("#form-name").GetAttribute("value"));
        Assert.Equal(302, (await karim.SendAsync(Path, clash, ("act", "save"))).Status);
        Assert.Equal("المساء", site.Services.GetRequiredService<House>().Settings.Name);
    }

    [Fact]
    public async Task Sent_twice_at_once_it_is_saved_once()
    {
        await using var site = new SiteFactory();
        using var admin = await Staff.SignedInAsync(site, Role.Admin);
        var page = await admin.OpenAsync(Path);

        var answers = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => admin.SendAsync(Path, page, ("act", "save"), ("Form.Name", "النهار"))));

        Assert.All(answers, answer => Assert.Equal(302, answer.Status));
        await using var db = site.Store.Open();
        Assert.Equal(1, await db.Audit.CountAsync(a => a.Act == Act.SettingsChanged, Ct));
    }

    [Theory]
    [InlineData("Form.Name", "\u202e ", "#form-name-error")]
    [InlineData("Form.TimeZone", "Mars/Olympus", "#form-timezone-error")]
    [InlineData("Form.TimeZone", "Arab Standard Time", "#form-timezone-error")]
    [InlineData("Form.Logo", "/../secret.svg", ".field-error")]
    [InlineData("Form.HijriOffset", "2", ".field-error")]
    [InlineData("Form.Social[X]", "javascript:alert(1)", ".field-error")]
    [InlineData("Form.Social[X]", "http://x.com/a", ".field-error")]
    public async Task What_cannot_be_is_refused_beside_its_field(string field, string typed, string error)
    {
        await using var site = new SiteFactory();
        using var admin = await Staff.SignedInAsync(site, Role.Admin);

        var page = await admin.SubmitAsync(Path, ("act", "save"), (field, typed));

        Assert.Equal(200, page.Status);
        Assert.NotEmpty(page.Text(error));
    }

    [Theory]
    [InlineData(Role.Contributor)]
    [InlineData(Role.Editor)]
    public async Task The_house_is_the_affair_of_admins_alone(Role role)
    {
        await using var site = new SiteFactory();
        using var someone = await Staff.SignedInAsync(site, role);

        foreach (var path in new[] { Path, "/admin/pages", "/admin/pages/new", "/admin/pages/1", "/admin/pages/1/delete", "/admin/pages/preview" })
        {
            Assert.Equal((path, 403), (path, (await someone.OpenAsync(path)).Status));
            Assert.Equal((path, 403), (path, (await someone.PostAsync(path, new() { ["Form.Name"] = "x" })).Status));
        }

        Assert.DoesNotContain(Path, (await someone.OpenAsync("/admin")).Links(".desk-nav a"));
    }
}
