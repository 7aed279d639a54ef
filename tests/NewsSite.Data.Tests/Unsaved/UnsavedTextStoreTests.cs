using Microsoft.EntityFrameworkCore;
using NewsSite.Data.Tests.Providers;
using NewsSite.Data.Unsaved;
using NewsSite.Testing;
using static NewsSite.Data.Tests.Providers.Stores;

namespace NewsSite.Data.Tests.Unsaved;

public class UnsavedTextStoreTests
{
    private static readonly Guid Window = Guid.NewGuid();

    [Theory, EveryProvider]
    public async Task The_newest_that_a_window_sent_is_kept_whatever_comes_late(ContentStoreProvider provider)
    {
        await using var store = await EmptyAsync(provider);

        foreach (var count in new long[] { 3, 5, 4, 5 }) Assert.Equal(UnsavedFate.Kept, await KeepAsync(store, Text(count)));

        var kept = await store.ReadAsync(db => db.UnsavedTexts.SingleAsync(Ct));
        Assert.Equal((5, "5", "عنوان 5", Newsroom.Monday.AddSeconds(5)), (kept.Count, kept.Fields, kept.Headline, kept.At));
    }

    [Theory, EveryProvider]
    public async Task Requests_of_one_window_at_one_moment_leave_one_row(ContentStoreProvider provider)
    {
        await using var store = await EmptyAsync(provider);

        await Task.WhenAll(Enumerable.Range(1, 6).Select(count => KeepAsync(store, Text(count))));

        Assert.Equal(["6"], await store.ReadAsync(db => db.UnsavedTexts.Select(t => t.Fields).ToListAsync(Ct)));
    }

    [Theory, EveryProvider]
    public async Task What_a_save_had_in_it_is_gone_and_no_late_request_brings_it_back(ContentStoreProvider provider)
    {
        await using var store = await EmptyAsync(provider);
        await KeepAsync(store, Text(2));

        await store.WriteAsync(db => db.EndUnsavedAsync(Window, Newsroom.Maria, upTo: null, Ct));

        Assert.Equal(UnsavedFate.Over, await KeepAsync(store, Text(3)));
        Assert.Empty(await store.ReadAsync(db => db.UnsavedTexts.Of(Newsroom.Maria).ToListAsync(Ct)));
    }

    [Theory, EveryProvider]
    public async Task What_was_typed_after_it_was_taken_elsewhere_stays(ContentStoreProvider provider)
    {
        await using var store = await EmptyAsync(provider);
        await KeepAsync(store, Text(3));

        await store.WriteAsync(db => db.EndUnsavedAsync(Window, Newsroom.Maria, upTo: 2, Ct));
        Assert.Single(await store.ReadAsync(db => db.UnsavedTexts.Of(Newsroom.Maria).ToListAsync(Ct)));

        await store.WriteAsync(db => db.EndUnsavedAsync(Window, Newsroom.Maria, upTo: 3, Ct));
        Assert.Empty(await store.ReadAsync(db => db.UnsavedTexts.Of(Newsroom.Maria).ToListAsync(Ct)));
    }

    [Theory, EveryProvider]
    public async Task What_was_in_a_text_that_is_over_is_known_from_what_came_after_it(ContentStoreProvider provider)
    {
        await using var store = await EmptyAsync(provider);
        await KeepAsync(store, Text(2));
        await store.WriteAsync(db => db.EndUnsavedAsync(Window, Newsroom.Maria, upTo: 4, Ct));

        Assert.Equal(UnsavedFate.Kept, await KeepAsync(store, Text(4)));
        Assert.Equal(UnsavedFate.Over, await KeepAsync(store, Text(5)));
        Assert.Empty(await store.ReadAsync(db => db.UnsavedTexts.Of(Newsroom.Maria).ToListAsync(Ct)));
    }

    [Theory, EveryProvider]
    public async Task Nobody_writes_or_ends_anothers(ContentStoreProvider provider)
    {
        await using var store = await EmptyAsync(provider);
        await KeepAsync(store, Text(1));

        Assert.Equal(UnsavedFate.AnothersWindow, await KeepAsync(store, new UnsavedText(Window, Newsroom.Salim, 9, "9", Newsroom.Tuesday)));
        await store.WriteAsync(db => db.EndUnsavedAsync(Window, Newsroom.Salim, upTo: null, Ct));

        Assert.Equal(["1"], await store.ReadAsync(db => db.UnsavedTexts.Of(Newsroom.Maria).Select(t => t.Fields).ToListAsync(Ct)));
    }

    private static async Task<UnsavedFate> KeepAsync(IStore store, UnsavedText text)
    {
        await using var db = store.Open();
        return await db.KeepAsync(text, Ct);
    }

    private static UnsavedText Text(long count) => new(Window, Newsroom.Maria, count, $"{count}", Newsroom.Monday.AddSeconds(count)) { Headline = $"عنوان {count}" };
}
