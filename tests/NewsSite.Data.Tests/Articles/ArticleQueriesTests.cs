using Microsoft.EntityFrameworkCore;
using NewsSite.Data.Articles;
using NewsSite.Data.Tests.Providers;
using NewsSite.Domain.Articles;
using NewsSite.Domain.Categories;
using NewsSite.Testing;
using static NewsSite.Data.Tests.Providers.Stores;

namespace NewsSite.Data.Tests.Articles;

public class ArticleQueriesTests
{
    [Theory, EveryProvider]
    public async Task The_newest_come_first_and_of_one_instant_the_last_written(ContentStoreProvider provider)
    {
        await using var store = await EmptyAsync(provider);
        var politics = Newsroom.Politics();
        await SaveInTurnAsync(store, politics, Newsroom.Tuesday, Newsroom.Monday, Newsroom.Tuesday, Newsroom.Wednesday);

        var headlines = await store.ReadAsync(db => db.Articles.Published().NewestFirst().Select(a => a.Headline).ToListAsync(Ct));

        Assert.Equal(["4", "3", "1", "2"], headlines);
        Assert.Equal(headlines.AsEnumerable().Reverse(), await store.ReadAsync(db => db.Articles.Published().OldestFirst().Select(a => a.Headline).ToListAsync(Ct)));
    }

    [Theory, EveryProvider]
    public async Task Instants_sort_by_when_they_were_wherever_they_were_noted(ContentStoreProvider provider)
    {
        await using var store = await EmptyAsync(provider);
        var politics = Newsroom.Politics();
        // As text or as local time the second would be the later one; a tick is the smallest step.
        await SaveInTurnAsync(store, politics, Newsroom.Monday, Newsroom.Monday.AddHours(-1).ToOffset(TimeSpan.FromHours(3)), Newsroom.Monday.AddTicks(1));

        Assert.Equal(["3", "1", "2"], await store.ReadAsync(db => db.Articles.Published().NewestFirst().Select(a => a.Headline).ToListAsync(Ct)));
    }

    [Theory, EveryProvider]
    public async Task Only_published_stories_are_published(ContentStoreProvider provider)
    {
        await using var store = await EmptyAsync(provider);
        var politics = Newsroom.Politics();
        Article[] unseen = [.. Enumerable.Range(0, 5).Select(_ => Newsroom.Draft(Newsroom.Content(category: politics)))];
        unseen[1].SubmitForReview(Newsroom.Maria, Newsroom.Monday);
        unseen[2].Schedule(Newsroom.Tuesday, Newsroom.Maria, Newsroom.Monday);
        foreach (var shown in unseen[3..]) shown.Publish(Newsroom.Maria, Newsroom.Monday);
        unseen[3].Withdraw(null, Newsroom.Maria, Newsroom.Monday);
        unseen[4].Trash(Newsroom.Maria, Newsroom.Monday);
        var seen = Newsroom.PublishedStory(content: Newsroom.Content(category: politics));
        await store.SaveAsync([.. unseen, seen]);

        Assert.Equal([seen.Id], await store.ReadAsync(db => db.Articles.Published().Select(a => a.Id).ToListAsync(Ct)));
    }

    [Theory, EveryProvider]
    public async Task A_section_includes_its_children_and_a_category_does_not(ContentStoreProvider provider)
    {
        await using var store = await EmptyAsync(provider);
        var sport = new Category("رياضة", CategoryColour.Green, Newsroom.Monday);
        var football = new Category("كرة القدم", CategoryColour.Green, Newsroom.Monday, sport);
        var inSport = Newsroom.PublishedStory(Newsroom.Monday, Newsroom.Content(category: sport));
        var inFootball = Newsroom.PublishedStory(Newsroom.Tuesday, Newsroom.Content(category: football));
        await store.SaveAsync(inSport, inFootball, Newsroom.PublishedStory());

        await using var db = store.Open();
        Assert.Equal([inFootball.Id, inSport.Id], await db.Articles.InSection(sport.Id).NewestFirst().Select(a => a.Id).ToListAsync(Ct));
        Assert.Equal([inSport.Id], await db.Articles.InCategory(sport.Id).Select(a => a.Id).ToListAsync(Ct));
        Assert.Equal([inFootball.Id], await db.Articles.InCategory(football.Id).Select(a => a.Id).ToListAsync(Ct));
        Assert.Empty(await db.Articles.InSection(football.Id).ToListAsync(Ct));
    }

    [Theory, EveryProvider]
    public async Task Each_story_has_the_nearest_on_either_side_as_neighbours(ContentStoreProvider provider)
    {
        await using var store = await EmptyAsync(provider);
        var politics = Newsroom.Politics();
        await SaveInTurnAsync(store, politics, Newsroom.Monday, Newsroom.Tuesday, Newsroom.Tuesday, Newsroom.Tuesday, Newsroom.Wednesday);

        await using var db = store.Open();
        var inOrder = await db.Articles.Published().OldestFirst().ToListAsync(Ct);
        for (var i = 0; i < inOrder.Count; i++)
        {
            var place = new ListPosition(inOrder[i].PublishedAt!.Value, inOrder[i].Id);
            var previous = await db.Articles.Published().Before(place).NewestFirst().FirstOrDefaultAsync(Ct);
            var next = await db.Articles.Published().After(place).OldestFirst().FirstOrDefaultAsync(Ct);

            Assert.Equal(i == 0 ? null : inOrder[i - 1], previous);
            Assert.Equal(i == inOrder.Count - 1 ? null : inOrder[i + 1], next);
        }
    }

    /// <summary>One save each, so that the numbers of the stories are in the order of the instants given. Headlines are 1, 2, 3, …</summary>
    private static async Task SaveInTurnAsync(IStore store, Category category, params DateTimeOffset[] published)
    {
        await store.SaveAsync(category);
        for (var i = 0; i < published.Length; i++)
        {
            var (headline, at) = ($"{i + 1}", published[i]);
            await store.WriteAsync(async db =>
                db.Add(Newsroom.PublishedStory(at, Newsroom.Content(headline, await db.Categories.SingleAsync(Ct)))));
        }
    }
}
