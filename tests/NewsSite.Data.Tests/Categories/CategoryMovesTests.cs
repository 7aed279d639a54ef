using Microsoft.EntityFrameworkCore;
using NewsSite.Data.Articles;
using NewsSite.Data.Categories;
using NewsSite.Data.Redirects;
using NewsSite.Data.Tests.Providers;
using NewsSite.Domain.Categories;
using NewsSite.Domain.Front;
using NewsSite.Domain.Redirects;
using NewsSite.Testing;
using static NewsSite.Data.Tests.Providers.Stores;

namespace NewsSite.Data.Tests.Categories;

/// <summary>A1, A2: stories follow their category in few statements, wholly or not at all.</summary>
public class CategoryMovesTests
{
    [Theory, EveryProvider]
    public async Task Stories_working_copies_and_addresses_go_to_the_heir_and_older_revisions_stay(ContentStoreProvider provider)
    {
        await using var store = await EmptyAsync(provider);
        var (sport, arena) = await TwoSectionsAsync(store);
        var story = Newsroom.PublishedStory(content: Newsroom.Content(category: sport));
        await SaveWithAsync(store, story, sport);
        await store.WriteAsync(async db =>
        {
            var copy = (await db.WorkingCopyAsync(story.Id, Ct))!;
            copy.Revise(Newsroom.Content("عنوان جديد", copy.Category), Newsroom.Maria, Newsroom.Tuesday);
        });

        await CloseAsync(store, sport.Id, arena.Id);

        Assert.Equal((arena.Id, arena.Id), await store.ReadAsync(db => db.Articles.Select(a => ValueTuple.Create(a.CategoryId, a.SectionId)).SingleAsync(Ct)));
        Assert.Equal([sport.Id, arena.Id], await store.ReadAsync(db => db.Revisions.OrderBy(r => r.Number).Select(r => r.CategoryId).ToListAsync(Ct)));
        Assert.Equal(new Destination.List("/ملاعب"), await store.ReadAsync(db => db.Redirects.DestinationAsync(db, "/رياضه", Ct)));
    }

    [Theory, EveryProvider]
    public async Task A_save_of_a_story_that_began_before_the_merger_is_refused(ContentStoreProvider provider)
    {
        await using var store = await EmptyAsync(provider);
        var (sport, arena) = await TwoSectionsAsync(store);
        var story = Newsroom.PublishedStory(content: Newsroom.Content(category: sport));
        await SaveWithAsync(store, story, sport);
        await using var late = store.Open();
        var copy = (await late.WorkingCopyAsync(story.Id, Ct))!;
        copy.Revise(Newsroom.Content("عنوان جديد", copy.Revisions[0].Category), Newsroom.Maria, Newsroom.Tuesday);

        await CloseAsync(store, sport.Id, arena.Id);

        await Assert.ThrowsAsync<DbUpdateConcurrencyException>(() => late.SaveChangesAsync(Ct));
    }

    [Theory, EveryProvider]
    public async Task A_merger_that_fails_at_its_end_leaves_everything_as_it_was(ContentStoreProvider provider)
    {
        await using var store = await EmptyAsync(provider);
        var (sport, arena) = await TwoSectionsAsync(store);
        await SaveWithAsync(store, Newsroom.PublishedStory(content: Newsroom.Content(category: sport)), sport);
        await using var db = store.Open();

        await Assert.ThrowsAsync<InvalidOperationException>(() => db.WhollyAsync(
            async () =>
            {
                await db.SaveClosedAsync((await db.WithFamilyAsync(sport.Id, Ct))!, await db.WithFamilyAsync(arena.Id, Ct), Newsroom.Tuesday, Ct);
                throw new InvalidOperationException("The program ends here.");
            },
            Ct));

        Assert.Equal(sport.Id, await store.ReadAsync(d => d.Articles.Select(a => a.CategoryId).SingleAsync(Ct)));
        Assert.Equal(2, await store.ReadAsync(d => d.Categories.Open().CountAsync(Ct)));
        Assert.Equal(0, await store.ReadAsync(d => d.Redirects.CountAsync(Ct)));
    }

    [Theory, EveryProvider]
    public async Task An_imported_address_that_led_to_the_page_follows_it_in_one_step(ContentStoreProvider provider)
    {
        await using var store = await EmptyAsync(provider);
        var (sport, _) = await TwoSectionsAsync(store);
        await store.SaveAsync(new Redirect("/category/sport", "/رياضة"));

        await using var db = store.Open();
        await db.WhollyAsync(
            async () =>
            {
                var category = (await db.WithFamilyAsync(sport.Id, Ct))!;
                category.Rename("كل الرياضات", null, Newsroom.Tuesday);
                await db.SaveMovedAsync(category, null, Ct);
            },
            Ct);

        Assert.Equal(new Destination.List("/كل-الرياضات"), await store.ReadAsync(d => d.Redirects.DestinationAsync(d, "/category/sport", Ct)));
    }

    [Theory, EveryProvider]
    public async Task Heirs_of_heirs_are_led_to_in_one_step(ContentStoreProvider provider)
    {
        await using var store = await EmptyAsync(provider);
        var (sport, arena) = await TwoSectionsAsync(store);
        var culture = new Category("ثقافة", CategoryColour.Violet, Newsroom.Monday);
        await store.SaveAsync(culture);

        await CloseAsync(store, sport.Id, arena.Id);
        await CloseAsync(store, arena.Id, culture.Id);

        Assert.Equal(new Destination.List("/ثقافة"), await store.ReadAsync(db => db.Redirects.DestinationAsync(db, "/رياضة", Ct)));
        Assert.All(await store.ReadAsync(db => db.Categories.Where(c => c.ClosedAt != null).Select(c => c.HeirId).ToListAsync(Ct)), heir => Assert.Equal(culture.Id, heir));
    }

    [Theory, EveryProvider]
    public async Task Stories_that_stand_there_too_stand_on_the_heirs_page_once(ContentStoreProvider provider)
    {
        await using var store = await EmptyAsync(provider);
        var (sport, arena) = await TwoSectionsAsync(store);
        var politics = Newsroom.Politics();
        await store.SaveAsync(politics);
        var inPolitics = await PublishedAsync(store, politics.Id, sport.Id);
        var inBoth = await PublishedAsync(store, politics.Id, sport.Id, arena.Id);
        var inHeir = await PublishedAsync(store, arena.Id, sport.Id);

        await CloseAsync(store, sport.Id, arena.Id);

        Assert.Equal([inBoth, inPolitics], await store.ReadAsync(db => db.FurtherCategories.PageAfter(arena.Id, null).Select(a => a.Id).ToListAsync(Ct)));
        Assert.Equal([inBoth, inPolitics], await store.ReadAsync(db => db.FurtherCategories.SectionPageAfter(arena.Id, null).Select(a => a.Id).ToListAsync(Ct)));
        Assert.Equal([inHeir], await store.ReadAsync(db => db.Articles.InSection(arena.Id).Select(a => a.Id).ToListAsync(Ct)));
        foreach (var id in (int[])[inPolitics, inBoth, inHeir])
        {
            // Its text follows when it is taken in hand, and can be published.
            await store.WriteAsync(async db =>
            {
                var story = (await db.WorkingCopyAsync(id, Ct))!;
                Assert.Equal(id == inHeir ? [] : [arena.Id], story.Revisions[0].FurtherCategoryIds);
                story.Revise(story.Revisions[0].Content() with { Headline = "جديد" }, Newsroom.Maria, Newsroom.Wednesday);
                story.Publish(Newsroom.Maria, Newsroom.Wednesday);
            });
        }

        Assert.Equal(2, await store.ReadAsync(db => db.FurtherCategories.CountAsync(Ct)));
    }

    [Theory, EveryProvider]
    public async Task Wherever_a_category_moves_a_story_stands_on_each_sections_page_once(ContentStoreProvider provider)
    {
        await using var store = await EmptyAsync(provider);
        var (sport, arena) = await TwoSectionsAsync(store);
        var (politics, football, tennis) = (Newsroom.Politics(), new Category("كرة", CategoryColour.Green, Newsroom.Monday, sport), new Category("تنس", CategoryColour.Green, Newsroom.Monday, sport));
        await store.WriteAsync(db =>
        {
            db.Attach(sport);
            db.AddRange(politics, football, tennis);
            return Task.CompletedTask;
        });
        var story = await PublishedAsync(store, politics.Id, football.Id, tennis.Id);
        var own = await PublishedAsync(store, football.Id, tennis.Id);

        Assert.Equal([story], await SectionAsync(sport.Id));
        await MoveAsync(store, football.Id, arena.Id);
        Assert.Equal([own, story], await SectionAsync(sport.Id));
        Assert.Equal([story], await SectionAsync(arena.Id));
        await MoveAsync(store, tennis.Id, arena.Id);
        Assert.Equal([], await SectionAsync(sport.Id));
        Assert.Equal([story], await SectionAsync(arena.Id));
        await MoveAsync(store, football.Id, null);
        Assert.Equal([own, story], await SectionAsync(arena.Id));
        Assert.Equal([story], await SectionAsync(football.Id));

        Task<List<int>> SectionAsync(int id) => store.ReadAsync(db => db.FurtherCategories.SectionPageAfter(id, null).Select(a => a.Id).ToListAsync(Ct));
    }

    [Theory, EveryProvider]
    public async Task A_category_in_which_stories_only_stand_too_is_not_deleted_without_an_heir(ContentStoreProvider provider)
    {
        await using var store = await EmptyAsync(provider);
        var (sport, arena) = await TwoSectionsAsync(store);
        await PublishedAsync(store, sport.Id, arena.Id);

        Assert.True(await store.ReadAsync(db => db.HoldsStoriesAsync(arena.Id, Ct)));
    }

    [Theory, EveryProvider]
    public async Task A_block_of_the_front_page_goes_to_the_heir(ContentStoreProvider provider)
    {
        await using var store = await EmptyAsync(provider);
        var (sport, arena) = await TwoSectionsAsync(store);
        var story = await PublishedAsync(store, sport.Id);
        await store.SaveAsync(new Arrangement(new FrontPlan([new PlannedStory(story, FrontPlace.Block, sport.Id)]), live: null, Newsroom.Maria, Newsroom.Monday));

        await CloseAsync(store, sport.Id, arena.Id);

        Assert.Equal(arena.Id, await store.ReadAsync(db => db.FrontSlots.Select(s => s.SectionId).SingleAsync(Ct)));
    }

    /// <summary>A story of the first category that stands in the others too.</summary>
    private static async Task<int> PublishedAsync(IStore store, params int[] categories)
    {
        await using var db = store.Open();
        var known = await db.Categories.Include(c => c.Parent).ToDictionaryAsync(c => c.Id, Ct);
        var story = Newsroom.PublishedStory(content: Newsroom.Content(category: known[categories[0]]) with { FurtherCategories = [.. categories[1..].Select(id => known[id])] });
        db.Add(story);
        await db.SaveChangesAsync(Ct);
        return story.Id;
    }

    private static async Task MoveAsync(IStore store, int id, int? parentId)
    {
        await using var db = store.Open();
        await db.WhollyAsync(
            async () =>
            {
                var category = (await db.WithFamilyAsync(id, Ct))!;
                var former = category.ParentId;
                category.MoveUnder(parentId is { } to ? await db.WithFamilyAsync(to, Ct) : null, 1, Newsroom.Tuesday);
                await db.SaveMovedAsync(category, former, Ct);
            },
            Ct);
    }

    private static async Task<(Category Sport, Category Arena)> TwoSectionsAsync(IStore store)
    {
        var (sport, arena) = (new Category("رياضة", CategoryColour.Green, Newsroom.Monday), new Category("ملاعب", CategoryColour.Rust, Newsroom.Monday));
        await store.SaveAsync(sport, arena);
        return (sport, arena);
    }

    private static Task SaveWithAsync(IStore store, object story, Category known) => store.WriteAsync(db =>
    {
        db.Attach(known);
        db.Add(story);
        return Task.CompletedTask;
    });

    private static async Task CloseAsync(IStore store, int id, int heirId)
    {
        await using var db = store.Open();
        await db.WhollyAsync(async () => await db.SaveClosedAsync((await db.WithFamilyAsync(id, Ct))!, await db.WithFamilyAsync(heirId, Ct), Newsroom.Tuesday, Ct), Ct);
    }
}
