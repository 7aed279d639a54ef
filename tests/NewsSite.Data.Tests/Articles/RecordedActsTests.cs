using Microsoft.EntityFrameworkCore;
using NewsSite.Data.Articles;
using NewsSite.Data.Tests.Providers;
using NewsSite.Domain.Articles;
using NewsSite.Domain.Authors;
using NewsSite.Domain.Categories;
using NewsSite.Domain.Changes;
using NewsSite.Domain.Tags;
using NewsSite.Testing;
using static NewsSite.Data.Tests.Providers.Stores;

namespace NewsSite.Data.Tests.Articles;

/// <summary>An act and what records it are one: both are in the store, or neither.</summary>
public class RecordedActsTests
{
    [Theory, EveryProvider]
    public async Task Publishing_and_withdrawing_leave_their_rows(ContentStoreProvider provider)
    {
        await using var store = await EmptyAsync(provider);
        var story = Newsroom.PublishedStory(at: Newsroom.Monday);
        await store.SaveAsync(story);

        await store.WriteAsync(async db => (await db.WorkingCopyAsync(story.Id, Ct))!.Withdraw("خطأ.", Newsroom.Salim, Newsroom.Tuesday));

        var steps = await store.ReadAsync(db => db.Set<Transition>().OrderBy(t => t.Id).ToListAsync(Ct));
        Assert.Equal(
            [
                (story.Id, ArticleStatus.Draft, ArticleStatus.Published, Newsroom.Maria, Newsroom.Monday),
                (story.Id, ArticleStatus.Published, ArticleStatus.Withdrawn, Newsroom.Salim, Newsroom.Tuesday),
            ],
            steps.Select(t => (t.ArticleId, t.From, t.To, t.By, t.At)));
        Assert.Equal([(ChangeKind.ArticlePublished, Newsroom.Monday), (ChangeKind.ArticleWithdrawn, Newsroom.Tuesday)], await ChangesOfAsync(store, story.Id));
    }

    [Theory, EveryProvider]
    public async Task A_refused_save_leaves_no_row(ContentStoreProvider provider)
    {
        await using var store = await EmptyAsync(provider);
        var story = Newsroom.PublishedStory();
        await store.SaveAsync(story);
        await using var late = store.Open();
        var copy = (await late.WorkingCopyAsync(story.Id, Ct))!;
        await store.WriteAsync(async db => (await db.WorkingCopyAsync(story.Id, Ct))!.AnnounceUpdate(Newsroom.Tuesday));

        copy.Withdraw(null, Newsroom.Salim, Newsroom.Wednesday);
        await Assert.ThrowsAsync<DbUpdateConcurrencyException>(() => late.SaveChangesAsync(Ct));

        Assert.Equal([ChangeKind.ArticlePublished, ChangeKind.ArticleRevised], (await ChangesOfAsync(store, story.Id)).Select(c => c.Kind));
        Assert.Equal([ArticleStatus.Published], await store.ReadAsync(db => db.Set<Transition>().Select(t => t.To).ToListAsync(Ct)));
    }

    [Theory, EveryProvider]
    public async Task Leaving_a_category_a_tag_and_a_byline_is_told_of_each(ContentStoreProvider provider)
    {
        await using var store = await EmptyAsync(provider);
        var tag = new Tag("الدوري", Newsroom.Monday);
        var author = new Author("سلمى", Newsroom.Monday);
        await store.SaveAsync(tag, author, new Category("رياضة", CategoryColour.Green, Newsroom.Monday));
        var story = Newsroom.PublishedStory(content: Newsroom.Content() with { TagIds = [tag.Id], AuthorIds = [author.Id] });
        await store.SaveAsync(story);
        var left = story.CategoryId;

        await store.WriteAsync(async db =>
        {
            var copy = (await db.WorkingCopyAsync(story.Id, Ct))!;
            copy.Revise(Newsroom.Content(category: await db.Categories.SingleAsync(c => c.Name == "رياضة", Ct)), Newsroom.Maria, Newsroom.Tuesday);
            copy.Publish(Newsroom.Maria, Newsroom.Tuesday);
        });

        var rows = await store.ReadAsync(db => db.Changes.Where(c => c.Kind == ChangeKind.ArticleLeft).ToListAsync(Ct));
        Assert.Equal(
            new HashSet<(int?, int?, int?, int?)> { (story.Id, left, null, null), (story.Id, null, tag.Id, null), (story.Id, null, null, author.Id) },
            rows.Select(c => (c.ArticleId, c.CategoryId, c.TagId, c.AuthorId)).ToHashSet());
    }

    private static Task<List<(ChangeKind Kind, DateTimeOffset At)>> ChangesOfAsync(IStore store, int articleId) =>
        store.ReadAsync(async db => (await db.Changes.Where(c => c.ArticleId == articleId).OrderBy(c => c.Id).ToListAsync(Ct)).ConvertAll(c => (c.Kind, c.At)));
}
