using Microsoft.EntityFrameworkCore;
using NewsSite.Data.Articles;
using NewsSite.Data.Tests.Providers;
using NewsSite.Domain.Media;
using NewsSite.Testing;
using static NewsSite.Data.Tests.Providers.Stores;

namespace NewsSite.Data.Tests.Media;

public class MediaStoreTests
{
    [Theory, EveryProvider]
    public async Task A_picture_comes_back_as_it_was_saved(ContentStoreProvider provider)
    {
        await using var store = await EmptyAsync(provider);
        var picture = Picture(hash: 'a');
        picture.Describe("ميناء عند الفجر", "الميناء، أمس.", "تصوير: سلمى");
        await store.SaveAsync(picture);

        var kept = await store.ReadAsync(db => db.Media.SingleAsync(m => m.ContentHash == picture.ContentHash, Ct));

        Assert.Equal((picture.FileName, picture.ContentHash), (kept.FileName, kept.ContentHash));
        Assert.Equal((1600, 900, 0.5, 0.5), (kept.Width, kept.Height, kept.FocalX, kept.FocalY));
        Assert.Equal([640, 1280], kept.Widths);
        Assert.Equal(("ميناء عند الفجر", "الميناء، أمس.", "تصوير: سلمى", null), (kept.AltText, kept.Caption, kept.Credit, kept.Licence));
        Assert.Equal((Newsroom.Maria, Newsroom.Monday), (kept.UploadedBy, kept.UploadedAt));
    }

    [Theory, EveryProvider]
    public async Task One_picture_is_kept_once(ContentStoreProvider provider)
    {
        await using var store = await EmptyAsync(provider);
        await store.SaveAsync(Picture(hash: 'a'), Picture(hash: 'b'));

        await Assert.ThrowsAsync<DbUpdateException>(() => store.SaveAsync(Picture(hash: 'a')));
    }

    [Theory, EveryProvider]
    public async Task The_second_of_two_descriptions_that_started_together_is_refused(ContentStoreProvider provider)
    {
        await using var store = await EmptyAsync(provider);
        await store.SaveAsync(Picture(hash: 'a'));
        await using var mine = store.Open();
        var stale = await mine.Media.SingleAsync(Ct);
        await store.WriteAsync(async db => (await db.Media.SingleAsync(Ct)).Describe("قارب", null, null));

        stale.Describe("ميناء", null, null);

        await Assert.ThrowsAsync<DbUpdateConcurrencyException>(() => mine.SaveChangesAsync(Ct));
    }

    [Theory, EveryProvider]
    public async Task A_picture_that_a_story_shows_is_not_deleted(ContentStoreProvider provider)
    {
        await using var store = await EmptyAsync(provider);
        var picture = Picture(hash: 'a');
        await store.SaveAsync(picture);
        await store.SaveAsync(Newsroom.PublishedStory(content: Newsroom.Content() with { LeadPictureId = picture.Id }));

        await Assert.ThrowsAsync<DbUpdateException>(() => store.WriteAsync(async db => db.Remove(await db.Media.SingleAsync(Ct))));
    }

    [Theory, EveryProvider]
    public async Task A_picture_that_only_a_former_revision_shows_is_not_deleted(ContentStoreProvider provider)
    {
        await using var store = await EmptyAsync(provider);
        var picture = Picture(hash: 'a');
        await store.SaveAsync(picture);
        var story = Newsroom.Draft(Newsroom.Content() with { PictureIds = [picture.Id] });
        await store.SaveAsync(story);
        await store.WriteAsync(async db =>
        {
            var again = (await db.WorkingCopyAsync(story.Id, Ct))!;
            again.Revise(again.Revisions[0].Content(), Newsroom.Maria, Newsroom.Tuesday);
            again.Revise(again.Revisions[0].Content() with { PictureIds = [picture.Id] }, Newsroom.Maria, Newsroom.Tuesday);
        });

        Assert.Equal(picture.Id, (await store.ReadAsync(db => db.ArticlePictures.SingleAsync(Ct))).PictureId);
        await Assert.ThrowsAsync<DbUpdateException>(() => store.WriteAsync(async db => db.Remove(await db.Media.SingleAsync(Ct))));
    }

    private static MediaItem Picture(char hash) => new("ميناء.jpg", new string(hash, 64), 1600, 900, [1280, 640], Newsroom.Maria, Newsroom.Monday);
}
