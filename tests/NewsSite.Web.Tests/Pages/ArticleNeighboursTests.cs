using NewsSite.Domain.Articles;
using NewsSite.Testing;

namespace NewsSite.Web.Tests.Pages;

/// <summary>R4 and R5: a story among the others, as they come and go.</summary>
public sealed class ArticleNeighboursTests
{
    [Fact]
    public async Task The_first_and_the_last_story_have_one_neighbour()
    {
        await using var site = new SiteFactory();
        var first = await site.Desk.PublishAsync("أول", Newsroom.Monday);
        var last = await site.Desk.PublishAsync("آخر", Newsroom.Tuesday, "رياضة");

        Assert.Equal(((string?)null, last.Path()), await NeighboursAsync(site, first));
        Assert.Equal((first.Path(), (string?)null), await NeighboursAsync(site, last));
    }

    [Fact]
    public async Task Withdrawing_the_one_between_joins_its_neighbours_and_its_return_parts_them()
    {
        await using var site = new SiteFactory();
        var a = await site.Desk.PublishAsync("أ", Newsroom.Monday);
        var b = await site.Desk.PublishAsync("ب", Newsroom.Tuesday);
        var c = await site.Desk.PublishAsync("ج", Newsroom.Wednesday);
        Assert.Equal((a.Path(), c.Path()), await NeighboursAsync(site, b));

        await site.Desk.WithdrawAsync(b);
        Assert.Equal(((string?)null, c.Path()), await NeighboursAsync(site, a));
        Assert.Equal((a.Path(), (string?)null), await NeighboursAsync(site, c));

        await site.Desk.PublishAgainAsync(b);
        Assert.Equal(((string?)null, b.Path()), await NeighboursAsync(site, a));
        Assert.Equal((b.Path(), (string?)null), await NeighboursAsync(site, c));
    }

    [Fact]
    public async Task Stories_of_one_instant_are_neighbours_in_the_order_of_their_numbers()
    {
        await using var site = new SiteFactory();
        var a = await site.Desk.PublishAsync("أ");
        var b = await site.Desk.PublishAsync("ب");
        var c = await site.Desk.PublishAsync("ج");

        Assert.Equal(((string?)null, b.Path()), await NeighboursAsync(site, a));
        Assert.Equal((a.Path(), c.Path()), await NeighboursAsync(site, b));
        Assert.Equal((b.Path(), (string?)null), await NeighboursAsync(site, c));
    }

    [Fact]
    public async Task Drafts_are_nobodys_neighbours()
    {
        await using var site = new SiteFactory();
        await site.Desk.DraftAsync();
        var story = await site.Desk.PublishAsync();
        await site.Desk.DraftAsync();

        Assert.Equal(((string?)null, (string?)null), await NeighboursAsync(site, story));
    }

    [Fact]
    public async Task Read_also_leaves_out_what_readers_cannot_see_and_takes_it_back_in_its_place()
    {
        await using var site = new SiteFactory();
        var one = await site.Desk.PublishAsync("الأول", Newsroom.Monday);
        var two = await site.Desk.PublishAsync("الثاني", Newsroom.Monday);
        var three = await site.Desk.PublishAsync("الثالث", Newsroom.Monday);
        var draft = await site.Desk.DraftAsync();
        var story = await site.Desk.PublishAsync("القارئ", Newsroom.Tuesday, with: content => content with { ReadAlsoIds = [three.Id, draft.Id, one.Id, two.Id] });
        Assert.Equal([three.Path(), one.Path(), two.Path()], await ReadAlsoAsync(site, story));

        await site.Desk.WithdrawAsync(one);
        await site.Desk.TrashAsync(three);
        Assert.Equal([two.Path()], await ReadAlsoAsync(site, story));

        await site.Desk.PublishAgainAsync(one);
        await site.Desk.PublishAgainAsync(draft);
        Assert.Equal([draft.Path(), one.Path(), two.Path()], await ReadAlsoAsync(site, story));
    }

    private static async Task<(string? Previous, string? Next)> NeighboursAsync(SiteFactory site, Article story)
    {
        var page = await site.Reader.OpenAsync(story.Path());
        return (page.Links(".neighbours a[rel=prev]").SingleOrDefault(), page.Links(".neighbours a[rel=next]").SingleOrDefault());
    }

    private static async Task<IReadOnlyList<string>> ReadAlsoAsync(SiteFactory site, Article story) =>
        (await site.Reader.OpenAsync(story.Path())).Links(".read-also .card-headline a");
}
