using Microsoft.Extensions.Configuration;
using NewsSite.Web.Endpoints;
using NewsSite.Web.Settings;

namespace NewsSite.Web.Tests.Endpoints;

/// <summary>S12: programs of language models are let in by what they come for; search engines always.</summary>
public sealed class RobotsTests
{
    [Theory]
    [InlineData("true", "true", new string[0])]
    [InlineData("false", "true", new[] { "GPTBot", "Google-Extended", "CCBot", "ClaudeBot", "Applebot-Extended", "Meta-ExternalAgent" })]
    [InlineData("true", "false", new[] { "OAI-SearchBot", "PerplexityBot" })]
    public async Task Whoever_is_unwelcome_is_named_in_a_group_that_closes_the_whole_site(string training, string answers, string[] unwelcome)
    {
        await using var site = new SiteFactory { Settings = new Dictionary<string, string> { ["Robots:Training"] = training, ["Robots:Answers"] = answers } };

        var groups = (await site.Reader.OpenAsync("/robots.txt")).Html.Split("\n\n");

        Assert.Equal("User-agent: *\nDisallow: /admin$\nDisallow: /admin/\nDisallow: /account/", groups[0]);
        Assert.Equal(unwelcome.Length > 0 ? [string.Concat(unwelcome.Select(name => $"User-agent: {name}\n")) + "Disallow: /"] : [], groups[1..^1]);
        Assert.StartsWith("Sitemap: ", groups[^1], StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_neither_true_nor_false_is_refused_with_a_sentence()
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection([KeyValuePair.Create("Robots:Training", (string?)"ربما")]).Build();

        var refusal = Assert.Throws<SettingsException>(() => RobotsSettings.Read(configuration));

        Assert.Equal("Robots:Training هو “ربما”؛ اكتب true أو false.", refusal.Message);
    }
}
