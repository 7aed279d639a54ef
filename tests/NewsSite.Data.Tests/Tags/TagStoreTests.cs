using Microsoft.EntityFrameworkCore;
using NewsSite.Data.Tests.Providers;
using NewsSite.Domain.Changes;
using NewsSite.Domain.Tags;
using NewsSite.Testing;
using static NewsSite.Data.Tests.Providers.Stores;

namespace NewsSite.Data.Tests.Tags;

public class TagStoreTests
{
    [Theory, EveryProvider]
    public async Task A_tag_comes_back_as_it_was_saved(ContentStoreProvider provider)
    {
        await using var store = await EmptyAsync(provider);
        var tag = new Tag("كرة القدم", Newsroom.Monday);
        tag.Describe("كل ما يخص اللعبة.", Newsroom.Tuesday);
        await store.SaveAsync(tag);

        var kept = await store.ReadAsync(db => db.Tags.Include(t => t.Changes).SingleAsync(t => t.SlugKey == tag.SlugKey, Ct));

        Assert.Equal(("كرة القدم", tag.Slug, "كل ما يخص اللعبة."), (kept.Name, kept.Slug, kept.Description));
        Assert.Equal(
            [(ChangeKind.TagChanged, Newsroom.Monday), (ChangeKind.TagChanged, Newsroom.Tuesday)],
            kept.Changes.OrderBy(c => c.At).Select(c => (c.Kind, c.At)));
    }

    [Theory, EveryProvider]
    public async Task Two_tags_with_one_slug_are_refused_and_leave_no_change(ContentStoreProvider provider)
    {
        await using var store = await EmptyAsync(provider);
        await store.SaveAsync(new Tag("الدوري", Newsroom.Monday));

        await Assert.ThrowsAsync<DbUpdateException>(() => store.SaveAsync(new Tag("الدوري الممتاز", Newsroom.Tuesday, slug: "الدوري")));

        Assert.Equal(1, await store.ReadAsync(db => db.Changes.CountAsync(Ct)));
    }

    [Theory, EveryProvider]
    public async Task The_second_of_two_descriptions_that_started_together_is_refused(ContentStoreProvider provider)
    {
        await using var store = await EmptyAsync(provider);
        await store.SaveAsync(new Tag("الدوري", Newsroom.Monday));
        await using var mine = store.Open();
        var stale = await mine.Tags.SingleAsync(Ct);
        await store.WriteAsync(async db => (await db.Tags.SingleAsync(Ct)).Describe("وصف.", Newsroom.Tuesday));

        stale.Describe("وصف آخر.", Newsroom.Tuesday);

        await Assert.ThrowsAsync<DbUpdateConcurrencyException>(() => mine.SaveChangesAsync(Ct));
    }
}
