using Microsoft.EntityFrameworkCore;
using NewsSite.Data.Changes;
using NewsSite.Testing;

namespace NewsSite.Data.Tests.Changes;

public class ChangeQueriesTests
{
    /// <summary>Two transactions on a server that gives numbers out before it commits: the lower number appears last.</summary>
    [Fact]
    public async Task A_change_that_is_committed_late_with_a_lower_number_is_not_skipped()
    {
        using var store = new SqliteStore();
        await using var db = store.Open();
        var position = new FeedPosition(await db.Changes.HeadAsync(CancellationToken.None));
        await CommitAsync(db, 2);

        var first = await db.Changes.SinceAsync(position, 100, Newsroom.Monday, CancellationToken.None);
        await CommitAsync(db, 1);
        var second = await db.Changes.SinceAsync(position, 100, Newsroom.Monday, CancellationToken.None);
        var third = await db.Changes.SinceAsync(position, 100, Newsroom.Monday, CancellationToken.None);

        Assert.Equal([2], first.Select(c => c.Id));
        Assert.Equal([1], second.Select(c => c.Id));
        Assert.Empty(third);
    }

    [Fact]
    public async Task A_long_feed_is_read_in_parts()
    {
        using var store = new SqliteStore();
        await using var db = store.Open();
        for (var id = 1; id <= 5; id++) await CommitAsync(db, id);
        var position = new FeedPosition(0);

        Assert.Equal([1, 2, 3], (await db.Changes.SinceAsync(position, 3, Newsroom.Monday, CancellationToken.None)).Select(c => c.Id));
        Assert.Equal([4, 5], (await db.Changes.SinceAsync(position, 3, Newsroom.Monday, CancellationToken.None)).Select(c => c.Id));
    }

    private static Task<int> CommitAsync(NewsContext db, long id) =>
        db.Database.ExecuteSqlAsync($"""INSERT INTO "Changes" ("Id", "Kind", "At") VALUES ({id}, 2, 0)""");
}
