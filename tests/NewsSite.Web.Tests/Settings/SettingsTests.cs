using NewsSite.Domain.Language;
using NewsSite.Testing;
using NewsSite.Web.Settings;

namespace NewsSite.Web.Tests.Settings;

/// <summary>A configuration that cannot be used stops the start with a sentence that says what to do.</summary>
public sealed class SettingsTests
{
    [Theory]
    [InlineData("Site:BaseUrl", "")]
    [InlineData("Site:BaseUrl", "news.example")]
    [InlineData("Site:BaseUrl", "https://news.example/")]
    [InlineData("Site:BaseUrl", "https://news.example/news")]
    [InlineData("Site:BaseUrl", "https://editor@news.example")]
    [InlineData("Site:BaseUrl", "ftp://news.example")]
    [InlineData("Site:BaseUrl", "javascript:alert(1)")]
    [InlineData("Site:TimeZone", "Mars/Olympus")]
    [InlineData("Site:TimeZone", "")]
    [InlineData("Site:Name", "")]
    [InlineData("Site:HijriOffset", "2")]
    [InlineData("Site:Digits", "Roman")]
    [InlineData("Site:Months", "يناير")]
    [InlineData("Site:Clock24", "perhaps")]
    [InlineData("Database:Provider", "Oracle")]
    [InlineData("Database:Provider", "7")]
    [InlineData("OTEL_EXPORTER_OTLP_ENDPOINT", "rubbish")]
    [InlineData("OTEL_EXPORTER_OTLP_ENDPOINT", "ftp://collector:4317")]
    [InlineData("Mail:Port", "x")]
    [InlineData("Mail:Port", "70000")]
    [InlineData("Mail:Security", "Ssl")]
    [InlineData("urls", "rubbish")]
    [InlineData("urls", "http://localhost:5080;ftp://localhost")]
    [InlineData("urls", "http://localhost:99999")]
    [InlineData("urls", "http://localhost:5080/news")]
    public void A_wrong_value_is_named(string setting, string value)
    {
        var refusal = Assert.Throws<SettingsException>(() => Build((setting, value)));

        Assert.Contains(setting, refusal.Message, StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData("Site:Digits", "Roman", "Latin", "Arabic")]
    [InlineData("Site:Digits", "1", "Latin", "Arabic")]
    [InlineData("Site:Hijri", "maybe", "None", "Shown")]
    [InlineData("Site:Months", "X", "Masr", "Sham", "Maghrib")]
    [InlineData("Site:Clock24", "perhaps", "true", "false")]
    [InlineData("Site:HijriOffset", "x", "-1", "0", "1")]
    public void A_value_out_of_its_set_is_answered_with_the_set(string setting, string value, params string[] allowed)
    {
        var refusal = Assert.Throws<SettingsException>(() => Build((setting, value)));

        Assert.Equal($"{setting} هو “{value}”؛ المتاح: {string.Join(" أو ", allowed)}.", refusal.Message);
    }

    [Theory]
    [InlineData("Mail:From", "")]
    [InlineData("Mail:From", "news")]
    [InlineData("Mail:Host", "https://smtp.example.com/")]
    [InlineData("Mail:Password", "", "Mail:User", "news")]
    [InlineData("Mail:Security", "None", "Mail:User", "news", "Mail:Password", "secret")]
    public void A_mail_server_that_cannot_be_used_is_named(params string[] settings)
    {
        var mail = new Dictionary<string, string> { ["Mail:Host"] = "smtp.example.com", ["Mail:From"] = "news@example.com" };
        foreach (var pair in settings.Chunk(2)) mail[pair[0]] = pair[1];

        var refusal = Assert.Throws<SettingsException>(() => Build([.. mail.Select(pair => (pair.Key, pair.Value))]));

        Assert.Contains(settings[0], refusal.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Values_of_a_set_are_read_in_any_case()
    {
        await using var app = Build(("Site:Digits", "arabic"), ("Site:Clock24", "TRUE"));

        var site = (SiteSettings)app.Services.GetService(typeof(SiteSettings))!;
        Assert.Equal((DigitShapes.Arabic, true), (site.Digits, site.Clock24));
    }

    [Theory]
    [InlineData("http://*:5080")]
    [InlineData("http://0.0.0.0:80;http://[::1]:5081")]
    [InlineData("http://unix:/run/news.sock")]
    public async Task Addresses_to_listen_at_are_taken_as_the_web_server_takes_them(string urls)
    {
        await using var app = Build(("urls", urls));

        Assert.NotNull(app.Services);
    }

    [Fact]
    public void All_that_is_wrong_is_said_at_once()
    {
        var refusal = Assert.Throws<SettingsException>(() => Build(("Site:BaseUrl", "x"), ("Site:TimeZone", "y"), ("Site:Digits", "Roman")));

        Assert.Contains("Site:Digits", refusal.Message, StringComparison.Ordinal);
        Assert.Contains("Site:BaseUrl", refusal.Message, StringComparison.Ordinal);
        Assert.Contains("Site:TimeZone", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void SqlServer_without_an_address_asks_for_one()
    {
        var refusal = Assert.Throws<SettingsException>(() => Build(("Database:Provider", "SqlServer"), ("ConnectionStrings:Content", "")));

        Assert.Contains("ConnectionStrings:Content", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_logo_that_is_not_there_is_named()
    {
        await using var app = Build(("Site:Logo", "/brand/none.svg"));

        var refusal = Assert.Throws<SettingsException>(() => app.Services.GetService(typeof(Web.Assets.Wordmark)));

        Assert.Contains("/brand/none.svg", refusal.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("https://news.example")]
    [InlineData("http://localhost:5080")]
    [InlineData("https://xn--mgbh0fb.example:8443")]
    public async Task An_origin_is_a_good_address(string url)
    {
        await using var app = Build(("Site:BaseUrl", url));

        Assert.NotNull(app.Services);
    }

    private static Microsoft.AspNetCore.Builder.WebApplication Build(params (string Name, string Value)[] settings) =>
        SiteHost.Build([
            "--environment=Production",
            $"--contentRoot={Repository.WebProject}",
            "--Serilog:MinimumLevel:Default=Fatal",
            $"--Site:BaseUrl={SiteFactory.BaseUrl}",
            .. settings.Select(s => $"--{s.Name}={s.Value}")]);
}
