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
    [InlineData("Site:BaseUrl", "ftp://news.example")]
    [InlineData("Site:BaseUrl", "https://editor@news.example")]
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
    public void A_wrong_value_is_named(string setting, string value)
    {
        var refusal = Assert.Throws<SettingsException>(() => Build((setting, value)));

        Assert.Contains(setting, refusal.Message, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void All_that_is_wrong_is_said_at_once()
    {
        var refusal = Assert.Throws<SettingsException>(() => Build(("Site:BaseUrl", "x"), ("Site:TimeZone", "y")));

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
