using Microsoft.EntityFrameworkCore;
using NewsSite.Data.Articles;
using NewsSite.Data.Tests.Providers;
using NewsSite.Domain.Articles;
using NewsSite.Domain.Categories;
using NewsSite.Testing;
using static NewsSite.Data.Tests.Providers.Stores;

namespace NewsSite.Data.Tests.Articles;

public class WorkingCopyTests
{
    [Theory, EveryProvider]
    public async Task Of_many_revisions_the_newest_alone_is_loaded(ContentStoreProvider provider)
    {
        await using var store = await EmptyAsync(provider);
        var story = Newsroom.PublishedStory();
        foreach (var body in (string[])["نص ثان.", "نص ثالث."]) story.Revise(Newsroom.Content(category: story.Category, body: body), Newsroom.Maria, Newsroom.Tuesday);
        await store.SaveAsync(story);

        await using var db = store.Open();
        var copy = (await db.WorkingCopyAsync(story.Id, Ct))!;

        Assert.Equal("نص ثالث.", Assert.Single(copy.Revisions).Body);
        Assert.Empty(copy.Transitions);
        Assert.Empty(copy.Changes);
    }

    [Theory, EveryProvider]
    public async Task Nothing_of_other_stories_is_loaded(ContentStoreProvider provider)
    {
        await using var store = await EmptyAsync(provider);
        var story = Newsroom.PublishedStory();
        await store.SaveAsync(story, Newsroom.PublishedStory(content: Newsroom.Content(category: story.Category)));

        await using var db = store.Open();
        await db.WorkingCopyAsync(story.Id, Ct);

        Assert.Equal([story.Id], db.ChangeTracker.Entries<Article>().Select(e => e.Entity.Id));
        Assert.Equal([story.Id], db.ChangeTracker.Entries<Revision>().Select(e => e.Entity.ArticleId));
    }

    [Theory, EveryProvider]
    public async Task There_is_none_of_a_story_that_does_not_exist(ContentStoreProvider provider)
    {
        await using var store = await EmptyAsync(provider);

        Assert.Null(await store.ReadAsync(db => db.WorkingCopyAsync(7, Ct)));
    }

    [Theory, EveryProvider]
    public async Task Every_act_finds_what_it_needs(ContentStoreProvider provider)
    {
        await using var store = await EmptyAsync(provider);
        var story = Newsroom.Draft();
        await store.SaveAsync(story);
        var at = Newsroom.Tuesday;
        (Action<Article> Act, ArticleStatus Then)[] life =
        [
            (a => a.SubmitForReview(Newsroom.Maria, at), ArticleStatus.InReview),
            (a => a.ReturnToDraft(Newsroom.Salim, at), ArticleStatus.Draft),
            (a => a.Revise(Newsroom.Content(category: a.Revisions[0].Category, body: "نص جديد."), Newsroom.Maria, at), ArticleStatus.Draft),
            (a => a.Schedule(Newsroom.Wednesday, Newsroom.Maria, at), ArticleStatus.Scheduled),
            (a => a.Publish(Newsroom.Maria, at), ArticleStatus.Published),
            (a => a.AnnounceUpdate(Newsroom.Wednesday), ArticleStatus.Published),
            (a => a.Withdraw(null, Newsroom.Maria, at), ArticleStatus.Withdrawn),
            (a => a.Trash(Newsroom.Maria, at), ArticleStatus.Trashed),
            (a => a.Restore(Newsroom.Maria, at), ArticleStatus.Withdrawn),
        ];

        foreach (var (act, then) in life)
        {
            await store.WriteAsync(async db => act((await db.WorkingCopyAsync(story.Id, Ct))!));
            Assert.Equal(then, await store.ReadAsync(db => db.Articles.Select(a => a.Status).SingleAsync(Ct)));
        }

        var steps = await store.ReadAsync(db => db.Set<Transition>().OrderBy(t => t.Id).Select(t => t.To).ToListAsync(Ct));
        Assert.Equal(
            [ArticleStatus.InReview, ArticleStatus.Draft, ArticleStatus.Scheduled, ArticleStatus.Published, ArticleStatus.Withdrawn, ArticleStatus.Trashed, ArticleStatus.Withdrawn],
            steps);
    }

    [Theory, EveryProvider]
    public async Task Publishing_moves_a_story_to_the_section_of_its_new_category(ContentStoreProvider provider)
    {
        await using var store = await EmptyAsync(provider);
        var sport = new Category("رياضة", CategoryColour.Green, Newsroom.Monday);
        var football = new Category("كرة القدم", CategoryColour.Green, Newsroom.Monday, sport);
        var story = Newsroom.PublishedStory();
        await store.SaveAsync(sport, football, story);
        var before = story.CategoryId;
        await store.WriteAsync(async db =>
        {
            var category = await db.Categories.Include(c => c.Parent).SingleAsync(c => c.Id == football.Id, Ct);
            (await db.WorkingCopyAsync(story.Id, Ct))!.Revise(Newsroom.Content(category: category), Newsroom.Maria, Newsroom.Tuesday);
        });
        Assert.Equal((before, before), await PlaceAsync());

        await store.WriteAsync(async db => (await db.WorkingCopyAsync(story.Id, Ct))!.Publish(Newsroom.Maria, Newsroom.Tuesday));

        Assert.Equal((football.Id, sport.Id), await PlaceAsync());

        async Task<(int, int)> PlaceAsync()
        {
            var row = await store.ReadAsync(db => db.Articles.SingleAsync(Ct));
            return (row.CategoryId, row.SectionId);
        }
    }
}
