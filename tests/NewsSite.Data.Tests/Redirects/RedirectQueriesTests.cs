using Microsoft.EntityFrameworkCore;
using NewsSite.Data.Articles;
using NewsSite.Data.Redirects;
using NewsSite.Data.Tests.Providers;
using NewsSite.Domain.Articles;
using NewsSite.Domain.Redirects;
using NewsSite.Testing;
using static NewsSite.Data.Tests.Providers.Stores;

namespace NewsSite.Data.Tests.Redirects;

public class RedirectQueriesTests
{
    private const string Old = "/2019/05/خبر-قديم";

    [Theory, EveryProvider]
    public async Task An_old_address_leads_to_the_story_where_it_is_now(ContentStoreProvider provider)
    {
        await using var store = await EmptyAsync(provider);
        var story = await SaveAsync(store, Newsroom.PublishedStory());
        await store.WriteAsync(async db =>
        {
            var copy = (await db.WorkingCopyAsync(story.Id, Ct))!;
            copy.Revise(Newsroom.Content(category: copy.Revisions[0].Category) with { Slug = "خبر-جديد" }, Newsroom.Maria, Newsroom.Tuesday);
            copy.Publish(Newsroom.Maria, Newsroom.Tuesday);
        });

        Assert.Equal(new Destination.Story(story.Category.Slug, story.Id, "خبر-جديد"), await DestinationAsync(store, Old));
    }

    [Theory, EveryProvider]
    public async Task The_address_is_found_however_it_is_written(ContentStoreProvider provider)
    {
        await using var store = await EmptyAsync(provider);
        var story = await SaveAsync(store, Newsroom.PublishedStory());

        foreach (var written in (string[])[Old, Old + "/", Uri.EscapeDataString(Old).Replace("%2F", "/", StringComparison.Ordinal)])
            Assert.Equal(story.Id, Assert.IsType<Destination.Story>(await DestinationAsync(store, written)).Id);
    }

    [Theory, EveryProvider]
    public async Task A_withdrawn_story_is_led_to_because_its_address_says_why(ContentStoreProvider provider)
    {
        await using var store = await EmptyAsync(provider);
        var story = Newsroom.PublishedStory();
        story.Withdraw("خطأ.", Newsroom.Maria, Newsroom.Tuesday);

        await SaveAsync(store, story);

        Assert.IsType<Destination.Story>(await DestinationAsync(store, Old));
    }

    [Theory, EveryProvider]
    public async Task What_readers_may_not_see_is_led_to_by_nothing(ContentStoreProvider provider)
    {
        await using var store = await EmptyAsync(provider);
        var story = await SaveAsync(store, Newsroom.Draft());
        Assert.Null(await DestinationAsync(store, Old));

        await store.WriteAsync(async db => (await db.WorkingCopyAsync(story.Id, Ct))!.Trash(Newsroom.Maria, Newsroom.Tuesday));
        Assert.Null(await DestinationAsync(store, Old));
    }

    [Theory, EveryProvider]
    public async Task An_old_address_may_lead_to_a_page_of_the_site(ContentStoreProvider provider)
    {
        await using var store = await EmptyAsync(provider);
        await store.SaveAsync(new Redirect("/من-نحن/", "/about"));

        Assert.Equal(new Destination.Path("/about"), await DestinationAsync(store, "/من-نحن"));
        Assert.Null(await DestinationAsync(store, "/لم-يوجد-قط"));
    }

    [Theory, EveryProvider]
    public async Task One_old_address_leads_to_one_place(ContentStoreProvider provider)
    {
        await using var store = await EmptyAsync(provider);
        await store.SaveAsync(new Redirect(Old, "/about"));

        await Assert.ThrowsAsync<DbUpdateException>(() => store.SaveAsync(new Redirect(Old + "/", "/contact")));
    }

    [Theory, EveryProvider]
    public async Task The_longest_address_that_is_allowed_is_found(ContentStoreProvider provider)
    {
        await using var store = await EmptyAsync(provider);
        var longest = "/" + new string('ع', 1999);
        await store.SaveAsync(new Redirect(longest, "/about"));

        Assert.Equal(longest, await store.ReadAsync(db => db.Redirects.Select(r => r.From).SingleAsync(Ct)));
        Assert.Equal(new Destination.Path("/about"), await DestinationAsync(store, longest));
    }

    private static async Task<Article> SaveAsync(IStore store, Article story)
    {
        await store.SaveAsync(story);
        await store.SaveAsync(new Redirect(Old, story.Id));
        return story;
    }

    private static Task<Destination?> DestinationAsync(IStore store, string path) =>
        store.ReadAsync(db => db.Redirects.DestinationAsync(db, path, Ct));
}
