using CsCheck;
using Microsoft.EntityFrameworkCore;
using NewsSite.Data.Articles;
using NewsSite.Data.Tests.Providers;
using NewsSite.Domain.Articles;
using NewsSite.Domain.Authors;
using NewsSite.Domain.Categories;
using NewsSite.Domain.Tags;
using NewsSite.Testing;
using static NewsSite.Data.Tests.Providers.Stores;

namespace NewsSite.Data.Tests.Articles;

/// <summary>A story that is loaded, moved and saved at each act, as requests do it, is the same as one that never left memory.</summary>
public sealed class StoryLifeInStoreTests
{
    private const int Lives = 40;

    [Theory, EveryProvider]
    public async Task After_every_act_the_store_holds_the_story_whole(ContentStoreProvider provider)
    {
        await using var store = await EmptyAsync(provider);
        var cast = await CastAsync(store);

        await StoryLife.Acts(most: 20).SampleAsync(
            async acts =>
            {
                var twin = new Article(StoryLife.Content(1, cast), Newsroom.Maria, Newsroom.Monday);
                var id = await BegunAsync(store, cast);
                foreach (var act in acts)
                {
                    var done = act.TryOn(twin, cast);
                    Assert.Equal(done, await TryAsync(store, id, act, cast));
                    Assert.Equal(StoryState.Of(twin), await store.ReadAsync(db => StateAsync(db, id)));
                }
            },
            iter: Lives,
            threads: 1,
            print: acts => string.Join('\n', acts.AsEnumerable()));
    }

    private static async Task<LifeCast> CastAsync(IStore store)
    {
        var politics = Newsroom.Politics();
        var abroad = new Category("خارجية", CategoryColour.Ocean, Newsroom.Monday, politics);
        var sport = new Category("رياضة", CategoryColour.Green, Newsroom.Monday);
        Tag[] tags = [new("قمة", Newsroom.Monday), new("دوري", Newsroom.Monday), new("طقس", Newsroom.Monday)];
        Author[] authors = [new("سلمى", Newsroom.Monday), new("كريم", Newsroom.Monday)];
        Article[] others = [Newsroom.PublishedStory(content: Newsroom.Content(category: politics)), Newsroom.PublishedStory(content: Newsroom.Content(category: politics))];
        await store.SaveAsync([politics, abroad, sport, .. tags, .. authors, .. others]);
        return new([politics, abroad, sport], [.. tags.Select(t => t.Id)], [.. authors.Select(a => a.Id)], [.. others.Select(a => a.Id)]);
    }

    private static async Task<int> BegunAsync(IStore store, LifeCast cast)
    {
        await using var db = store.Open();
        var story = db.Add(new Article(StoryLife.Content(1, await HereAsync(db, cast)), Newsroom.Maria, Newsroom.Monday)).Entity;
        await db.SaveChangesAsync(Ct);
        return story.Id;
    }

    private static async Task<bool> TryAsync(IStore store, int id, LifeAct act, LifeCast cast)
    {
        await using var db = store.Open();
        var here = await HereAsync(db, cast);
        var done = act.TryOn((await db.WorkingCopyAsync(id, Ct))!, here);
        await db.SaveChangesAsync(Ct);
        return done;
    }

    /// <summary>The same cast as that context knows it.</summary>
    private static async Task<LifeCast> HereAsync(NewsContext db, LifeCast cast)
    {
        var categories = await db.Categories.Include(c => c.Parent).ToDictionaryAsync(c => c.Id, Ct);
        return cast with { Categories = [.. cast.Categories.Select(c => categories[c.Id])] };
    }

    private static async Task<string> StateAsync(NewsContext db, int id)
    {
        var story = (await db.WorkingCopyAsync(id, Ct))!;
        await db.Revisions.Where(r => r.ArticleId == id).Include(r => r.Category).LoadAsync(Ct);
        await db.Transitions.Where(t => t.ArticleId == id).OrderBy(t => t.Id).LoadAsync(Ct);
        await db.Changes.Where(c => c.ArticleId == id).OrderBy(c => c.Id).LoadAsync(Ct);
        return StoryState.Of(story);
    }
}
