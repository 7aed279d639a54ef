using NewsSite.Testing;

namespace NewsSite.Web.Tests.Pages;

/// <summary>What holds for every long list: latest, category, tag, author.</summary>
public sealed class ListPageModelTests
{
    public static TheoryData<string> Lists => new("/latest", "/سياسة", "/tag/قمة", "/author/مريم-العلي");

    [Theory]
    [MemberData(nameof(Lists))]
    public async Task Walking_a_list_shows_each_story_once_while_others_come_in(string list)
    {
        await using var site = new SiteFactory();
        var stories = await site.Desk.PublishManyAsync(45, authors: ["مريم العلي"], tags: ["قمة"]);

        List<string> walked = [];
        for (var path = list; path is not null;)
        {
            var page = await site.Reader.OpenAsync(path);
            walked.AddRange(page.Links(".story-list .card-headline a"));
            path = page.Document.QuerySelector(".pager a[rel=next]")?.GetAttribute("href");
            await site.Desk.PublishAsync("خبر جاء أثناء القراءة", Newsroom.Wednesday, authors: ["مريم العلي"], tags: ["قمة"]);
        }

        Assert.Equal([.. stories.AsEnumerable().Reverse().Select(s => s.Path())], walked);
    }

    [Theory]
    [MemberData(nameof(Lists))]
    public async Task Stories_of_one_instant_are_neither_lost_nor_repeated_where_a_page_ends(string list)
    {
        await using var site = new SiteFactory();
        List<string> stories = [];
        for (var i = 0; i < 22; i++) stories.Add((await site.Desk.PublishAsync($"الخبر {i}", authors: ["مريم العلي"], tags: ["قمة"])).Path());

        var first = await site.Reader.OpenAsync(list);
        var second = await site.Reader.OpenAsync(Assert.Single(first.Links(".pager a[rel=next]")));

        stories.Reverse();
        Assert.Equal(stories, [.. first.Links(".card-headline a"), .. second.Links(".card-headline a")]);
        Assert.Empty(second.All(".pager a[rel=next]"));
        Assert.Equal([first.Meta("og:url")], second.Links(".pager a[rel=first]").Select(path => SiteFactory.BaseUrl + path));
    }

    [Theory]
    [MemberData(nameof(Lists))]
    public async Task A_place_that_is_none_is_a_bad_request(string list)
    {
        await using var site = new SiteFactory();
        await site.Desk.PublishAsync(authors: ["مريم العلي"], tags: ["قمة"]);

        string[] rubbish = ["", "x", "-", "1-", "-1", "1-2-3", "1-99999999999", "9999999999999999999-1", "٣-٤", "1%2D-1", "%00", "%D8", "1-1&after=1-1", new string('1', 3000)];
        foreach (var place in rubbish)
        {
            var page = await site.Reader.OpenAsync($"{list}?after={place}");
            Assert.Equal((place, 400), (place, page.Status));
            Assert.Equal("طلب غير مفهوم", page.Text("h1"));
        }
    }

    [Theory]
    [MemberData(nameof(Lists))]
    public async Task Only_the_first_page_is_for_search_engines(string list)
    {
        await using var site = new SiteFactory();
        await site.Desk.PublishManyAsync(21, authors: ["مريم العلي"], tags: ["قمة"]);

        var first = await site.Reader.OpenAsync(list);
        var second = await site.Reader.OpenAsync(first.Links(".pager a[rel=next]")[0]);

        Assert.DoesNotContain("noindex", first.Meta("robots"), StringComparison.Ordinal);
        Assert.Equal("noindex, follow", second.Meta("robots"));
    }

    [Theory]
    [MemberData(nameof(Lists))]
    public async Task A_withdrawn_story_leaves_and_comes_back_to_its_place(string list)
    {
        await using var site = new SiteFactory();
        var stories = await site.Desk.PublishManyAsync(3, authors: ["مريم العلي"], tags: ["قمة"]);

        await site.Desk.WithdrawAsync(stories[1]);
        Assert.Equal([stories[2].Path(), stories[0].Path()], (await site.Reader.OpenAsync(list)).Links(".card-headline a"));

        await site.Desk.PublishAgainAsync(stories[1]);
        Assert.Equal([stories[2].Path(), stories[1].Path(), stories[0].Path()], (await site.Reader.OpenAsync(list)).Links(".card-headline a"));
    }
}
