using Microsoft.EntityFrameworkCore;
using NewsSite.Data.Articles;
using NewsSite.Data.Tests.Providers;
using NewsSite.Domain.Articles;
using NewsSite.Domain.Authors;
using NewsSite.Domain.Categories;
using NewsSite.Domain.Media;
using NewsSite.Domain.Tags;
using NewsSite.Testing;
using static NewsSite.Data.Tests.Providers.Stores;

namespace NewsSite.Data.Tests.Articles;

public class ArticleStoreTests
{
    [Theory, EveryProvider]
    public async Task A_story_comes_back_as_it_was_saved(ContentStoreProvider provider)
    {
        await using var store = await EmptyAsync(provider);
        var sport = new Category("رياضة", CategoryColour.Green, Newsroom.Monday);
        var football = new Category("كرة القدم", CategoryColour.Green, Newsroom.Monday, sport);
        var picture = new MediaItem("a.jpg", new string('a', 64), 1600, 900, [640], Newsroom.Maria, Newsroom.Monday);
        var other = Newsroom.PublishedStory();
        Author[] authors = [new("سلمى", Newsroom.Monday), new("فريق التحرير", Newsroom.Monday, isDesk: true)];
        Tag[] tags = [new("الدوري", Newsroom.Monday), new("الملاعب", Newsroom.Monday)];
        await store.SaveAsync([sport, football, picture, other, .. authors, .. tags]);
        var content = Newsroom.Content(body: "متن «طويل».") with
        {
            Headline = "فوز خارج الأرض 🏆",
            Slug = "فوز",
            LeadPictureId = picture.Id,
            AuthorIds = [authors[1].Id, authors[0].Id],
            TagIds = [tags[1].Id, tags[0].Id],
            ReadAlsoIds = [other.Id],
        };
        var id = 0;
        await store.WriteAsync(async db =>
        {
            var story = new Article(content with { Category = await db.Categories.Include(c => c.Parent).SingleAsync(c => c.Id == football.Id, Ct) }, Newsroom.Maria, Newsroom.Monday);
            story.Publish(Newsroom.Salim, Newsroom.Tuesday);
            story.AnnounceUpdate(Newsroom.Wednesday);
            db.Add(story);
            await db.SaveChangesAsync(Ct);
            id = story.Id;
        });

        await using var fresh = store.Open();
        var kept = (await fresh.WorkingCopyAsync(id, Ct))!;

        Assert.Equal(("فوز خارج الأرض 🏆", "فوز", content.Standfirst), (kept.Headline, kept.Slug, kept.Standfirst));
        Assert.Equal((content.Rendered.Html, content.Rendered.RendererVersion, content.Rendered.WordCount), (kept.Html, kept.RendererVersion, kept.WordCount));
        Assert.Equal((ArticleStatus.Published, 1, (int?)1), (kept.Status, kept.LatestRevision, kept.LiveRevision));
        Assert.Equal((Newsroom.Monday, Newsroom.Maria), (kept.CreatedAt, kept.CreatedBy));
        Assert.Equal((Newsroom.Tuesday, Newsroom.Salim, Newsroom.Wednesday), (kept.PublishedAt, kept.PublishedBy, kept.UpdatedAt));
        Assert.Equal((football.Id, sport.Id, picture.Id), (kept.CategoryId, kept.SectionId, kept.LeadPictureId));
        Assert.Equal(content.AuthorIds, kept.Bylines.Select(b => b.AuthorId));
        Assert.Equal(content.TagIds, kept.Tags.Select(t => t.TagId));
        Assert.Equal(content.ReadAlsoIds, kept.ReadAlso.Select(r => r.TargetId));

        var revision = Assert.Single(kept.Revisions);
        Assert.Equal((content.Body, content.Headline, content.Rendered.Html), (revision.Body, revision.Headline, revision.Html));
        Assert.Equal((Newsroom.Maria, Newsroom.Monday, football.Id, picture.Id), (revision.By, revision.At, revision.CategoryId, revision.LeadPictureId));
        Assert.Equal(content.AuthorIds, revision.AuthorIds);
        Assert.Equal(content.TagIds, revision.TagIds);
        Assert.Equal(content.ReadAlsoIds, revision.ReadAlsoIds);
    }

    [Theory, EveryProvider]
    public async Task The_longest_texts_that_are_allowed_fit(ContentStoreProvider provider)
    {
        await using var store = await EmptyAsync(provider);
        var longest = Newsroom.Content() with
        {
            Headline = new string('ع', 300),
            Slug = "خبر",
            Standfirst = new string('م', 1000),
            Body = new string('ن', 100_000),
            Rendered = new RenderedBody(new string('ه', 200_000), 1, 1),
        };
        var story = Newsroom.Draft(longest);

        await store.SaveAsync(story);

        var kept = await store.ReadAsync(db => db.Revisions.SingleAsync(r => r.ArticleId == story.Id, Ct));
        Assert.Equal((longest.Headline, longest.Standfirst, longest.Body, longest.Rendered.Html), (kept.Headline, kept.Standfirst, kept.Body, kept.Html));
    }

    [Theory, EveryProvider]
    public async Task The_list_of_authors_can_change_its_order(ContentStoreProvider provider)
    {
        await using var store = await EmptyAsync(provider);
        Author[] authors = [new("سلمى", Newsroom.Monday), new("كريم", Newsroom.Monday), new("هدى", Newsroom.Monday)];
        await store.SaveAsync([.. authors]);
        var story = Newsroom.PublishedStory(content: Newsroom.Content() with { AuthorIds = [authors[0].Id, authors[1].Id] });
        await store.SaveAsync(story);

        int[] wanted = [authors[2].Id, authors[1].Id, authors[0].Id];
        await store.WriteAsync(async db =>
        {
            var copy = (await db.WorkingCopyAsync(story.Id, Ct))!;
            copy.Revise(Newsroom.Content(category: copy.Revisions[0].Category) with { AuthorIds = wanted }, Newsroom.Maria, Newsroom.Tuesday);
            copy.Publish(Newsroom.Maria, Newsroom.Tuesday);
        });

        var bylines = await store.ReadAsync(db => db.Bylines.Where(b => b.ArticleId == story.Id).OrderBy(b => b.Position).ToListAsync(Ct));
        Assert.Equal(wanted, bylines.Select(b => b.AuthorId));
        Assert.All(bylines, b => Assert.Equal(Newsroom.Monday, b.ListedAt));
    }

    [Theory, EveryProvider]
    public async Task Deleting_a_story_takes_along_all_that_is_its_own(ContentStoreProvider provider)
    {
        await using var store = await EmptyAsync(provider);
        var tag = new Tag("الدوري", Newsroom.Monday);
        var author = new Author("سلمى", Newsroom.Monday);
        await store.SaveAsync(tag, author);
        var story = Newsroom.PublishedStory(content: Newsroom.Content() with { TagIds = [tag.Id], AuthorIds = [author.Id] });
        await store.SaveAsync(story);

        await store.WriteAsync(async db => db.Remove(await db.Articles.SingleAsync(Ct)));

        await using var fresh = store.Open();
        Assert.Equal(0, await fresh.Revisions.CountAsync(Ct) + await fresh.ArticleTags.CountAsync(Ct) + await fresh.Bylines.CountAsync(Ct));
        Assert.Equal(0, await fresh.Set<Transition>().CountAsync(Ct) + await fresh.Changes.CountAsync(c => c.ArticleId != null, Ct));
        Assert.True(await fresh.Tags.AnyAsync(Ct) && await fresh.Authors.AnyAsync(Ct) && await fresh.Categories.AnyAsync(Ct));
    }

    [Theory, EveryProvider]
    public async Task A_story_that_another_names_is_not_deleted(ContentStoreProvider provider)
    {
        await using var store = await EmptyAsync(provider);
        var named = Newsroom.PublishedStory();
        await store.SaveAsync(named);
        await store.WriteAsync(async db =>
        {
            var category = await db.Categories.SingleAsync(Ct);
            db.Add(Newsroom.PublishedStory(content: Newsroom.Content(category: category) with { ReadAlsoIds = [named.Id] }));
        });

        await Assert.ThrowsAsync<DbUpdateException>(() => store.WriteAsync(async db => db.Remove(await db.Articles.SingleAsync(a => a.Id == named.Id, Ct))));
    }

    [Theory, EveryProvider]
    public async Task A_story_cannot_name_what_is_not_there(ContentStoreProvider provider)
    {
        await using var store = await EmptyAsync(provider);

        await Assert.ThrowsAsync<DbUpdateException>(() => store.SaveAsync(Newsroom.PublishedStory(content: Newsroom.Content() with { TagIds = [4711] })));
    }
}
