using Microsoft.EntityFrameworkCore;
using NewsSite.Data.Articles;
using NewsSite.Domain.Authors;
using NewsSite.Domain.Redirects;
using NewsSite.Domain.Tags;
using NewsSite.Testing;
using static NewsSite.Data.Tests.Providers.Stores;

namespace NewsSite.Data.Tests.Providers.Sqlite;

/// <summary>No query that readers cause takes longer the more stories there are.</summary>
public class QueryPlanTests(QueryPlanTests.FilledStore filled) : IClassFixture<QueryPlanTests.FilledStore>
{
    public static TheoryData<string> Lists => [.. ReaderQueries.Lists.Keys];

    public static TheoryData<string> Lookups => [.. ReaderQueries.Lookups.Keys];

    [Theory, MemberData(nameof(Lists))]
    public async Task A_list_is_read_in_order_from_an_index(string name)
    {
        var plan = Assert.Single(await PlansAsync(ReaderQueries.Lists[name]));

        Assert.True(!plan.Scans.Any(), plan.ToString());
        Assert.False(plan.Sorts, plan.ToString());
        Assert.True(plan.BeginsAtAPlace == (name.EndsWith("from a place", StringComparison.Ordinal) || name is "tag" or "author"), plan.ToString());
    }

    [Theory, MemberData(nameof(Lookups))]
    public async Task A_lookup_goes_straight_to_its_rows(string name)
    {
        var plans = await PlansAsync(ReaderQueries.Lookups[name]);

        Assert.NotEmpty(plans);
        Assert.All(plans, plan => Assert.True(!plan.Scans.Any() && !plan.WalksOfAStatus.Any(), plan.ToString()));
    }

    [Fact]
    public async Task An_old_address_is_followed_in_two_steps() =>
        Assert.Equal(2, (await PlansAsync(ReaderQueries.Lookups["old address"])).Count);

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

    /// <summary>Without ANALYZE the planner does not look at how many rows there are, so a few hundred stand for any number.</summary>
    public sealed class FilledStore : IAsyncLifetime
    {
        public IStore Store { get; } = new SqliteFile();

        public async ValueTask InitializeAsync()
        {
            var tag = new Tag("الدوري", Newsroom.Monday);
            var author = new Author("سلمى", Newsroom.Monday);
            var politics = Newsroom.Politics();
            await Store.SaveAsync(tag, author, politics);
            await Store.WriteAsync(async db =>
            {
                var content = Newsroom.Content(category: await db.Categories.SingleAsync(Ct)) with { TagIds = [tag.Id], AuthorIds = [author.Id] };
                db.AddRange(Enumerable.Range(0, 300).Select(hour => Newsroom.PublishedStory(Newsroom.Monday.AddHours(hour), content)));
            });
            await Store.SaveAsync(new Redirect(ReaderQueries.OldAddress, articleId: 1));
        }

        public ValueTask DisposeAsync() => Store.DisposeAsync();
    }
}
