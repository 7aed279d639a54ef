using Microsoft.EntityFrameworkCore;
using NewsSite.Data.Articles;
using NewsSite.Data.Tests.Providers;
using NewsSite.Domain.Articles;
using NewsSite.Testing;
using static NewsSite.Data.Tests.Providers.Stores;

namespace NewsSite.Data.Tests.Articles;

public class ConcurrentSavesTests
{
    [Theory, EveryProvider]
    public async Task The_second_of_two_saves_that_started_together_is_refused(ContentStoreProvider provider)
    {
        await using var store = await EmptyAsync(provider);
        var id = await PublishAsync(store);
        await using var mine = store.Open();
        await using var theirs = store.Open();
        var myCopy = (await mine.WorkingCopyAsync(id, Ct))!;
        var theirCopy = (await theirs.WorkingCopyAsync(id, Ct))!;

        theirCopy.Withdraw("خطأ.", Newsroom.Salim, Newsroom.Tuesday);
        await theirs.SaveChangesAsync(Ct);
        myCopy.AnnounceUpdate(Newsroom.Wednesday);

        await Assert.ThrowsAsync<DbUpdateConcurrencyException>(() => mine.SaveChangesAsync(Ct));
        var kept = await store.ReadAsync(db => db.Articles.SingleAsync(Ct));
        Assert.Equal((ArticleStatus.Withdrawn, null), (kept.Status, kept.UpdatedAt));
    }

    [Theory, EveryProvider]
    public async Task A_story_that_was_deleted_meanwhile_is_not_saved(ContentStoreProvider provider)
    {
        await using var store = await EmptyAsync(provider);
        var id = await PublishAsync(store);
        await using var mine = store.Open();
        var myCopy = (await mine.WorkingCopyAsync(id, Ct))!;

        await store.WriteAsync(async db => db.Remove(await db.Articles.SingleAsync(Ct)));
        myCopy.AnnounceUpdate(Newsroom.Wednesday);

        await Assert.ThrowsAnyAsync<DbUpdateException>(() => mine.SaveChangesAsync(Ct));
    }

    [Theory, EveryProvider]
    public async Task Saves_one_after_another_are_all_kept(ContentStoreProvider provider)
    {
        await using var store = await EmptyAsync(provider);
        var id = await PublishAsync(store);

        await store.WriteAsync(async db => (await db.WorkingCopyAsync(id, Ct))!.Withdraw(null, Newsroom.Salim, Newsroom.Tuesday));
        await store.WriteAsync(async db => (await db.WorkingCopyAsync(id, Ct))!.Publish(Newsroom.Maria, Newsroom.Wednesday));

        var kept = await store.ReadAsync(db => db.Articles.SingleAsync(Ct));
        Assert.Equal((ArticleStatus.Published, 2), (kept.Status, kept.Version));
    }

    [Theory, EveryProvider]
    public async Task Saving_in_the_old_synchronous_way_counts_too(ContentStoreProvider provider)
    {
        await using var store = await EmptyAsync(provider);
        var id = await PublishAsync(store);
        await using var db = store.Open();

        (await db.WorkingCopyAsync(id, Ct))!.Withdraw(null, Newsroom.Salim, Newsroom.Tuesday);
        db.SaveChanges();

        Assert.Equal(1, await store.ReadAsync(fresh => fresh.Articles.Select(a => a.Version).SingleAsync(Ct)));
    }

    [Theory, EveryProvider]
    public async Task Two_revisions_with_one_number_are_refused_by_the_key(ContentStoreProvider provider)
    {
        await using var store = await EmptyAsync(provider);
        var id = await PublishAsync(store);
        await using var mine = store.Open();
        var myCopy = (await mine.WorkingCopyAsync(id, Ct))!;
        await store.WriteAsync(async db => Revise((await db.WorkingCopyAsync(id, Ct))!, "نص زميلي."));
        // As if no version were counted: what is left is the key.
        await store.ReadAsync(db => db.Articles.ExecuteUpdateAsync(set => set.SetProperty(a => a.Version, 0), Ct));

        Revise(myCopy, "نصي.");

        var refused = await Assert.ThrowsAnyAsync<DbUpdateException>(() => mine.SaveChangesAsync(Ct));
        Assert.IsNotType<DbUpdateConcurrencyException>(refused);
        Assert.Equal(["متن الخبر.", "نص زميلي."], await store.ReadAsync(db => db.Revisions.OrderBy(r => r.Number).Select(r => r.Body).ToListAsync(Ct)));
    }

    private static void Revise(Article story, string body) =>
        story.Revise(Newsroom.Content(category: story.Revisions[0].Category, body: body), Newsroom.Maria, Newsroom.Tuesday);

    private static async Task<int> PublishAsync(IStore store)
    {
        var story = Newsroom.PublishedStory();
        await store.SaveAsync(story);
        return story.Id;
    }
}
