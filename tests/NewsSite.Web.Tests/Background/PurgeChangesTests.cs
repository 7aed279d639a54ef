using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using NewsSite.Data;
using NewsSite.Domain.Changes;
using NewsSite.Testing;
using NewsSite.Web.Background;
using NewsSite.Web.Changes;

namespace NewsSite.Web.Tests.Background;

/// <summary>The change feed does not grow for ever, and nobody who missed what was deleted goes on as if nothing had been.</summary>
public sealed class PurgeChangesTests
{
    private readonly FakeTimeProvider clock = new(Newsroom.Monday);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Old_changes_go_and_young_ones_stay()
    {
        await using var site = new SiteFactory();
        await WriteAsync(site, 5_000, Newsroom.Monday.AddDays(-8));
        await WriteAsync(site, 3, Newsroom.Monday.AddDays(-6));

        Assert.Equal(5_000, await PurgeAsync(site));
        Assert.Equal(0, await PurgeAsync(site));

        await using var db = site.Store.Open();
        Assert.Equal(3, await db.Changes.CountAsync(Ct));
    }

    [Fact]
    public async Task The_newest_stays_however_old_it_is()
    {
        await using var site = new SiteFactory();
        await WriteAsync(site, 3, Newsroom.Monday.AddDays(-100));
        await using var db = site.Store.Open();
        var newest = await db.Changes.MaxAsync(c => c.Id, Ct);

        Assert.Equal(2, await PurgeAsync(site));

        Assert.Equal([newest], await db.Changes.Select(c => c.Id).ToListAsync(Ct));
    }

    [Theory]
    [InlineData(23, 0)]
    [InlineData(25, 1)]
    public async Task Who_has_not_looked_for_a_day_begins_anew(int hours, int begunAnew)
    {
        await using var site = new SiteFactory();
        await WriteAsync(site, 1, Newsroom.Monday);
        var follower = new Counting();
        using var feed = new ChangeFeed(site.Services.GetRequiredService<IServiceScopeFactory>(), [follower], clock, new Heard<ChangeFeed>());
        await feed.CatchUpAsync(Ct);
        var atTheStart = follower.BegunAnew;
        clock.Advance(TimeSpan.FromHours(hours));

        await feed.CatchUpAsync(Ct);
        await feed.CatchUpAsync(Ct);

        Assert.Equal((1, begunAnew), (atTheStart, follower.BegunAnew - atTheStart));
    }

    private static async Task WriteAsync(SiteFactory site, int number, DateTimeOffset at)
    {
        await using var db = site.Store.Open();
        for (var i = 0; i < number; i++) db.Add(Change.OfSite(ChangeKind.SiteChanged, at));
        await db.SaveChangesAsync(Ct);
    }

    private Task<int> PurgeAsync(SiteFactory site) => new PurgeChanges(site.Services.GetRequiredService<IServiceScopeFactory>(), clock).RunAsync(Ct);

    private sealed class Counting : IChangeFollower
    {
        public int BegunAnew { get; private set; }

        public Task FollowAsync(IReadOnlyList<Change> changes, NewsContext db, CancellationToken ct) => Task.CompletedTask;

        public Task BeginAnewAsync(NewsContext db, CancellationToken ct)
        {
            BegunAnew++;
            return Task.CompletedTask;
        }
    }
}
