using Microsoft.EntityFrameworkCore;
using NewsSite.Data.Tests.Providers;
using NewsSite.Domain.Authors;
using NewsSite.Domain.Changes;
using NewsSite.Testing;
using static NewsSite.Data.Tests.Providers.Stores;

namespace NewsSite.Data.Tests.Authors;

public class AuthorStoreTests
{
    [Theory, EveryProvider]
    public async Task An_author_comes_back_as_saved(ContentStoreProvider provider)
    {
        await using var store = await EmptyAsync(provider);
        var desk = new Author("فريق التحرير", Newsroom.Monday, isDesk: true);
        desk.Introduce("تحرير الأخبار", "نبذة عن الفريق.", Newsroom.Tuesday);
        await store.SaveAsync(desk);

        var kept = await store.ReadAsync(db => db.Authors.Include(a => a.Changes).SingleAsync(a => a.SlugKey == desk.SlugKey, Ct));

        Assert.Equal(("فريق التحرير", desk.Slug, true), (kept.Name, kept.Slug, kept.IsDesk));
        Assert.Equal(("تحرير الأخبار", "نبذة عن الفريق."), (kept.Role, kept.Description));
        Assert.Equal([ChangeKind.AuthorChanged, ChangeKind.AuthorChanged], kept.Changes.Select(c => c.Kind));
    }

    [Theory, EveryProvider]
    public async Task Two_authors_with_one_slug_are_refused_and_leave_no_change(ContentStoreProvider provider)
    {
        await using var store = await EmptyAsync(provider);
        await store.SaveAsync(new Author("سلمى", Newsroom.Monday));

        await Assert.ThrowsAsync<DbUpdateException>(() => store.SaveAsync(new Author("سلمى الثانية", Newsroom.Tuesday, slug: "سلمى")));

        Assert.Equal(1, await store.ReadAsync(db => db.Changes.CountAsync(Ct)));
    }

    [Theory, EveryProvider]
    public async Task The_second_of_two_introductions_that_started_together_is_refused(ContentStoreProvider provider)
    {
        await using var store = await EmptyAsync(provider);
        await store.SaveAsync(new Author("سلمى", Newsroom.Monday));
        await using var mine = store.Open();
        var stale = await mine.Authors.SingleAsync(Ct);
        await store.WriteAsync(async db => (await db.Authors.SingleAsync(Ct)).Introduce("محررة", null, Newsroom.Tuesday));

        stale.Introduce("مراسلة", null, Newsroom.Tuesday);

        await Assert.ThrowsAsync<DbUpdateConcurrencyException>(() => mine.SaveChangesAsync(Ct));
    }
}
