using Microsoft.EntityFrameworkCore;
using NewsSite.Data.Tests.Providers;
using NewsSite.Domain.Categories;
using NewsSite.Domain.Changes;
using NewsSite.Testing;
using static NewsSite.Data.Tests.Providers.Stores;

namespace NewsSite.Data.Tests.Categories;

public class CategoryStoreTests
{
    [Theory, EveryProvider]
    public async Task A_category_comes_back_as_it_was_saved(ContentStoreProvider provider)
    {
        await using var store = await EmptyAsync(provider);
        var sport = new Category("رياضة", CategoryColour.Green, Newsroom.Monday);
        var football = new Category("كرة القدم", CategoryColour.Olive, Newsroom.Monday, sport, order: 3, slug: "كرة");
        football.Describe("أخبار الملاعب.", Newsroom.Tuesday);
        await store.SaveAsync(sport, football);

        var kept = await store.ReadAsync(db => db.Categories.Include(c => c.Parent).SingleAsync(c => c.AddressKey == football.AddressKey, Ct));

        Assert.Equal(("كرة القدم", "كرة", "أخبار الملاعب."), (kept.Name, kept.Slug, kept.Description));
        Assert.Equal((CategoryColour.Olive, 3, sport.Id), (kept.Colour, kept.Order, kept.ParentId));
        Assert.Equal("رياضة", kept.Section.Name);
    }

    [Theory, EveryProvider]
    public async Task Two_categories_with_one_address_are_refused_and_leave_no_change(ContentStoreProvider provider)
    {
        await using var store = await EmptyAsync(provider);
        await store.SaveAsync(new Category("رياضة", CategoryColour.Green, Newsroom.Monday));

        await Assert.ThrowsAsync<DbUpdateException>(() => store.SaveAsync(new Category("رياضة", CategoryColour.Rust, Newsroom.Monday)));

        Assert.Equal([ChangeKind.CategoryChanged], await store.ReadAsync(db => db.Changes.Select(c => c.Kind).ToListAsync(Ct)));
    }

    [Theory, EveryProvider]
    public async Task One_name_may_stand_under_two_parents(ContentStoreProvider provider)
    {
        await using var store = await EmptyAsync(provider);
        var sport = new Category("رياضة", CategoryColour.Green, Newsroom.Monday);
        var culture = new Category("ثقافة", CategoryColour.Violet, Newsroom.Monday);

        await store.SaveAsync(new Category("مقالات", CategoryColour.Green, Newsroom.Monday, sport), new Category("مقالات", CategoryColour.Violet, Newsroom.Monday, culture));

        Assert.Equal(4, await store.ReadAsync(db => db.Categories.CountAsync(Ct)));
    }

    [Theory, EveryProvider]
    public async Task Keys_are_equal_only_when_their_code_points_are(ContentStoreProvider provider)
    {
        await using var store = await EmptyAsync(provider);

        // A collation that ignores case, width or kana would hold some of these equal.
        await store.SaveAsync([.. ((string[])["abc", "ABC", "ａｂｃ", "ابجد", "أبجد"]).Select((key, i) => CategoryWithKey($"قسم {i}", key))]);

        Assert.Equal(5, await store.ReadAsync(db => db.Categories.CountAsync(Ct)));
        Assert.Equal(1, await store.ReadAsync(db => db.Categories.CountAsync(c => c.AddressKey == "ABC", Ct)));
    }

    [Theory, EveryProvider]
    public async Task A_category_with_stories_is_not_deleted(ContentStoreProvider provider)
    {
        await using var store = await EmptyAsync(provider);
        await store.SaveAsync(Newsroom.PublishedStory());

        await Assert.ThrowsAsync<DbUpdateException>(() => store.WriteAsync(async db => db.Remove(await db.Categories.SingleAsync(Ct))));
    }

    [Theory, EveryProvider]
    public async Task The_second_of_two_descriptions_that_started_together_is_refused(ContentStoreProvider provider)
    {
        await using var store = await EmptyAsync(provider);
        await store.SaveAsync(Newsroom.Politics());
        await using var mine = store.Open();
        var stale = await mine.Categories.SingleAsync(Ct);
        await store.WriteAsync(async db => (await db.Categories.SingleAsync(Ct)).Describe("وصف.", Newsroom.Tuesday));

        stale.Describe("وصف آخر.", Newsroom.Tuesday);

        await Assert.ThrowsAsync<DbUpdateConcurrencyException>(() => mine.SaveChangesAsync(Ct));
    }

    /// <summary>A key as it could be, whatever the slug's rules make of names.</summary>
    private static Category CategoryWithKey(string name, string key)
    {
        var category = new Category(name, CategoryColour.Slate, Newsroom.Monday);
        typeof(Category).GetProperty(nameof(Category.AddressKey))!.SetValue(category, key);
        return category;
    }
}
