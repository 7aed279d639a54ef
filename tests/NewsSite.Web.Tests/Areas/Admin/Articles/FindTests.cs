using System.Text.Json;
using NewsSite.Domain.Accounts;

namespace NewsSite.Web.Tests.Areas.Admin.Articles;

public class FindTests(SiteFactory site) : IClassFixture<SiteFactory>
{
    private readonly Desk desk = new(site);

    [Fact]
    public async Task A_story_is_found_by_words_of_its_headline_its_number_and_its_address()
    {
        var story = await desk.PublishAsync("ميزانية البلدية تتضاعف");
        using var salma = await Staff.SignedInAsync(site, Role.Contributor);

        foreach (var text in new[] { "البلدية", $"{story.Id}", $"/a/{story.Id}" })
        {
            var found = await FoundAsync(salma, text);
            Assert.Equal([(story.Id, "ميزانية البلدية تتضاعف", $"/a/{story.Id}", "منشور")], found);
        }
    }

    [Fact]
    public async Task What_is_in_the_trash_is_found_by_its_number_alone()
    {
        var story = await desk.DraftAsync("خبر أُلقي في السلة");
        await desk.TrashAsync(story);
        using var salma = await Staff.SignedInAsync(site, Role.Contributor);

        Assert.Empty(await FoundAsync(salma, "أُلقي في السلة"));
        Assert.Equal("في المهملات", Assert.Single(await FoundAsync(salma, $"{story.Id}")).Status);
    }

    [Theory]
    [InlineData("")]
    [InlineData("\u202E")]
    [InlineData("لا مقال بهذا العنوان")]
    public async Task Nothing_is_found_for_nothing(string text)
    {
        using var salma = await Staff.SignedInAsync(site, Role.Contributor);

        Assert.Empty(await FoundAsync(salma, text));
    }

    [Fact]
    public async Task A_stranger_is_sent_away()
    {
        using var stranger = Staff.Stranger(site);

        Assert.StartsWith("/account/login", (await stranger.OpenAsync("/admin/articles/find?text=a")).Location, StringComparison.Ordinal);
    }

    private static async Task<List<(int Id, string Headline, string Address, string Status)>> FoundAsync(Staff who, string text)
    {
        var answer = await who.OpenAsync($"/admin/articles/find?text={Uri.EscapeDataString(text)}");
        return [.. JsonDocument.Parse(answer.Html).RootElement.EnumerateArray().Select(s =>
            (s.GetProperty("id").GetInt32(), s.GetProperty("headline").GetString()!, s.GetProperty("address").GetString()!, s.GetProperty("status").GetString()!))];
    }
}
