using Microsoft.EntityFrameworkCore;
using NewsSite.Data.Articles;
using NewsSite.Data.Categories;
using NewsSite.Data.Redirects;
using NewsSite.Data.Tests.Providers;
using NewsSite.Domain.Categories;
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
