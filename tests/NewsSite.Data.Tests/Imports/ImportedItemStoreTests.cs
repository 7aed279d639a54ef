using Microsoft.EntityFrameworkCore;
using NewsSite.Data.Tests.Providers;
using NewsSite.Domain.Imports;
using NewsSite.Testing;
using static NewsSite.Data.Tests.Providers.Stores;

namespace NewsSite.Data.Tests.Imports;

public class ImportedItemStoreTests
{
    private static readonly string Fingerprint = new('f', 64);

    [Theory, EveryProvider]
    public async Task What_was_brought_in_is_remembered(ContentStoreProvider provider)
    {
        await using var store = await EmptyAsync(provider);
        var story = Newsroom.PublishedStory();
        var item = new ImportedItem("markdown:articles", "خبر.md", story);
        item.Became(1, Fingerprint);
        await store.SaveAsync(item);

        var kept = await store.ReadAsync(db => db.ImportedItems.SingleAsync(Ct));

        Assert.Equal(("markdown:articles", "خبر.md", Fingerprint), (kept.Source, kept.Key, kept.Fingerprint));
        Assert.Equal((story.Id, 1), (kept.ArticleId, kept.Revision));
    }

    [Theory, EveryProvider]
    public async Task One_item_of_one_source_comes_in_once(ContentStoreProvider provider)
    {
        await using var store = await EmptyAsync(provider);
        var story = Newsroom.PublishedStory();
        await store.SaveAsync(Item("markdown:a", "1.md"), Item("markdown:b", "1.md"), Item("markdown:a", "2.md"));

        await Assert.ThrowsAsync<DbUpdateException>(() => store.WriteAsync(async db =>
            db.Add(new ImportedItem("markdown:a", "1.md", await db.Articles.SingleAsync(Ct)))));

        ImportedItem Item(string source, string key)
        {
            var item = new ImportedItem(source, key, story);
            item.Became(1, Fingerprint);
            return item;
        }
    }

    [Theory, EveryProvider]
    public async Task A_second_run_sees_what_became_of_an_item(ContentStoreProvider provider)
    {
        await using var store = await EmptyAsync(provider);
        await store.SaveAsync(new ImportedItem("markdown:a", "1.md", Newsroom.PublishedStory()));

        await store.WriteAsync(async db => (await db.ImportedItems.SingleAsync(Ct)).Became(2, Fingerprint));

        var kept = await store.ReadAsync(db => db.ImportedItems.SingleAsync(Ct));
        Assert.Equal((2, Fingerprint), (kept.Revision, kept.Fingerprint));
    }
}
