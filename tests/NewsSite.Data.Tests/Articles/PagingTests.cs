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

/// <summary>Walking a list page by page, as readers do, while the newsroom goes on working.</summary>
public class PagingTests
{
    private const int PageSize = 3;

    [Theory, EveryProvider]
    public async Task Each_story_is_shown_once_on_every_list(ContentStoreProvider provider)
    {
        await using var store = await EmptyAsync(provider);
        var desk = await FillAsync(store);

        foreach (var list in desk.Lists) Assert.Equal(desk.NewestFirst, await WalkAsync(store, list));
    }

    [Theory, EveryProvider]
    public async Task Nothing_is_lost_or_doubled_while_new_stories_come_in(ContentStoreProvider provider)
    {
        await using var store = await EmptyAsync(provider);
        var desk = await FillAsync(store);

        foreach (var list in desk.Lists)
        {
            var known = await store.ReadAsync(db => list(db, null).Select(a => a.Id).ToListAsync(Ct));

            var seen = await WalkAsync(store, list, meanwhile: _ => PublishAsync(store, desk, Newsroom.Wednesday, Newsroom.Tuesday));

            Assert.Equal(known, seen.Where(known.Contains));
            Assert.Equal(seen.Distinct(), seen);
        }
    }

    [Theory, EveryProvider]
    public async Task A_page_goes_on_where_the_last_story_was_withdrawn_meanwhile(ContentStoreProvider provider)
    {
        await using var store = await EmptyAsync(provider);
        var desk = await FillAsync(store);
        List<int> withdrawn = [];

        var seen = await WalkAsync(store, desk.Lists[0], meanwhile: async place =>
        {
            withdrawn.Add(place.Id);
            await store.WriteAsync(async db => (await db.WorkingCopyAsync(place.Id, Ct))!.Withdraw(null, Newsroom.Maria, Newsroom.Wednesday));
        });

        Assert.Equal(desk.NewestFirst, seen);
        foreach (var list in desk.Lists) Assert.Equal(desk.NewestFirst.Except(withdrawn), await WalkAsync(store, list));
    }

    [Theory, EveryProvider]
    public async Task A_withdrawn_story_leaves_every_list_and_comes_back_to_its_place(ContentStoreProvider provider)
    {
        await using var store = await EmptyAsync(provider);
        var desk = await FillAsync(store);
        var id = desk.NewestFirst[2];

        await store.WriteAsync(async db => (await db.WorkingCopyAsync(id, Ct))!.Withdraw(null, Newsroom.Maria, Newsroom.Wednesday));
        foreach (var list in desk.Lists) Assert.Equal(desk.NewestFirst.Where(other => other != id), await WalkAsync(store, list));

        await store.WriteAsync(async db => (await db.WorkingCopyAsync(id, Ct))!.Publish(Newsroom.Maria, Newsroom.Wednesday));
        foreach (var list in desk.Lists) Assert.Equal(desk.NewestFirst, await WalkAsync(store, list));
    }

    [Theory, EveryProvider]
    public async Task A_draft_stands_on_no_list_of_its_tags_and_authors(ContentStoreProvider provider)
    {
        await using var store = await EmptyAsync(provider);
        var desk = await FillAsync(store);
        await store.WriteAsync(async db =>
            db.Add(Newsroom.Draft(Newsroom.Content(category: await db.Categories.SingleAsync(c => c.Id == desk.CategoryId, Ct)) with { FurtherCategories = await db.Categories.Where(c => c.Id == desk.SummitsId).Include(c => c.Parent).ToListAsync(Ct), TagIds = [desk.TagId], AuthorIds = [desk.AuthorId] })));

        foreach (var list in desk.Lists) Assert.Equal(desk.NewestFirst, await WalkAsync(store, list));
    }

    private static async Task<List<int>> WalkAsync(IStore store, List list, Func<ListPosition, Task>? meanwhile = null)
    {
        List<int> seen = [];
        ListPosition? place = null;
        while (true)
        {
            var page = await store.ReadAsync(db => list(db, place).Take(PageSize).Select(a => new { a.Id, a.PublishedAt }).ToListAsync(Ct));
            seen.AddRange(page.Select(a => a.Id));
            if (page.Count < PageSize) return seen;

            place = new ListPosition(page[^1].PublishedAt!.Value, page[^1].Id);
            if (meanwhile is not null) await meanwhile(place.Value);
        }
    }

    /// <summary>Ten stories; more of one instant than a page holds, so that a page ends among them.</summary>
    private static async Task<Desk> FillAsync(IStore store)
    {
        var tag = new Tag("الدوري", Newsroom.Monday);
        var author = new Author("سلمى", Newsroom.Monday);
        var politics = Newsroom.Politics();
        var world = new Category("عالم", CategoryColour.Ocean, Newsroom.Monday);
        var summits = new Category("قمم", CategoryColour.Ocean, Newsroom.Monday, world);
        await store.SaveAsync(tag, author, politics, world, summits);
        var desk = new Desk(politics.Id, world.Id, summits.Id, tag.Id, author.Id, []);

        await PublishAsync(store, desk, [.. Enumerable.Repeat(Newsroom.Tuesday, 7), Newsroom.Monday, Newsroom.Wednesday, Newsroom.Monday.AddTicks(1)]);
        var rows = await store.ReadAsync(db => db.Articles.ToListAsync(Ct));
        return desk with { NewestFirst = [.. rows.OrderByDescending(a => a.PublishedAt).ThenByDescending(a => a.Id).Select(a => a.Id)] };
    }

    private static Task PublishAsync(IStore store, Desk desk, params DateTimeOffset[] at) => store.WriteAsync(async db =>
    {
        var content = Newsroom.Content(category: await db.Categories.SingleAsync(c => c.Id == desk.CategoryId, Ct)) with { FurtherCategories = await db.Categories.Where(c => c.Id == desk.SummitsId).Include(c => c.Parent).ToListAsync(Ct), TagIds = [desk.TagId], AuthorIds = [desk.AuthorId] };
        db.AddRange(at.Select(instant => Newsroom.PublishedStory(instant, content)));
    });

    private delegate IQueryable<Article> List(NewsContext db, ListPosition? place);

    private sealed record Desk(int CategoryId, int WorldId, int SummitsId, int TagId, int AuthorId, IReadOnlyList<int> NewestFirst)
    {
        /// <summary>The same stories stand on all of them.</summary>
        public List[] Lists =>
        [
            (db, place) => db.Articles.Published().PageAfter(place),
            (db, place) => db.Articles.Published().InSection(CategoryId).PageAfter(place),
            (db, place) => db.Articles.Published().InCategory(CategoryId).PageAfter(place),
            (db, place) => db.FurtherCategories.PageAfter(SummitsId, place),
            (db, place) => db.FurtherCategories.SectionPageAfter(WorldId, place),
            (db, place) => db.ArticleTags.PageAfter(TagId, place),
            (db, place) => db.Bylines.PageAfter(AuthorId, place),
        ];
    }
}
