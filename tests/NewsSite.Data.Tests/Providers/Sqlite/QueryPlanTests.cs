using Microsoft.EntityFrameworkCore;
using NewsSite.Data.Articles;
using NewsSite.Testing;
using static NewsSite.Data.Tests.Providers.Stores;

namespace NewsSite.Data.Tests.Providers.Sqlite;

/// <summary>What the check of plans sees. Readers' pages are held to it by <c>PageQueriesTests</c>.</summary>
public class QueryPlanTests(QueryPlanTests.FilledStore filled) : IClassFixture<QueryPlanTests.FilledStore>
{
    [Fact]
    public async Task The_working_copy_goes_straight_to_its_rows() =>
        Assert.All(
            await PlansAsync(db => db.WorkingCopyAsync(1, Ct)),
            plan => Assert.True(!plan.Scans.Any() && !plan.WalksOfAStatus.Any(), plan.ToString()));

    [Fact]
    public async Task The_check_sees_a_scan() =>
        Assert.NotEmpty(Assert.Single(await PlansAsync(db => db.Articles.Where(a => a.Headline == "عنوان").ToListAsync(Ct))).Scans);

    [Fact]
    public async Task The_check_sees_a_scan_inside_a_subquery() =>
        Assert.NotEmpty(Assert.Single(await PlansAsync(db =>
            db.Articles.Where(a => a.WordCount > 5).OrderBy(a => a.Id).Take(3).Select(a => new { a.Id, Tags = db.ArticleTags.Count(t => t.ArticleId == a.Id) }).ToListAsync(Ct))).Scans);

    [Fact]
    public async Task The_check_sees_a_scan_of_an_index() =>
        Assert.NotEmpty(Assert.Single(await PlansAsync(db => db.Articles.Where(a => a.PublishedAt < Newsroom.Monday).Select(a => a.Id).ToListAsync(Ct))).Scans);

    [Fact]
    public async Task The_check_sees_sorting() =>
        Assert.True(Assert.Single(await PlansAsync(db => db.Articles.Published().OrderBy(a => a.Headline).Take(3).ToListAsync(Ct))).Sorts);

    [Fact]
    public async Task The_check_sees_a_walk_of_all_that_is_published() =>
        Assert.NotEmpty(Assert.Single(await PlansAsync(db => db.Articles.Published().Where(a => a.WordCount > 5).ToListAsync(Ct))).WalksOfAStatus);

    [Fact]
    public async Task The_check_sees_that_paging_by_offset_begins_at_the_end() =>
        Assert.False(Assert.Single(await PlansAsync(db => db.Articles.Published().NewestFirst().Skip(100).Take(3).ToListAsync(Ct))).BeginsAtAPlace);

    private async Task<List<QueryPlan>> PlansAsync(Func<NewsContext, Task> ask)
    {
        var reader = new QueryPlan.Reader();
        await using var db = filled.Store.Open(reader);
        await ask(db);
        return reader.Plans;
    }

    /// <summary>Without ANALYZE the planner does not look at how many rows there are, so a few stand for any number.</summary>
    public sealed class FilledStore : IAsyncLifetime
    {
        public IStore Store { get; } = new SqliteFile();

        public async ValueTask InitializeAsync() => await Store.SaveAsync(Newsroom.PublishedStory());

        public ValueTask DisposeAsync() => Store.DisposeAsync();
    }
}
