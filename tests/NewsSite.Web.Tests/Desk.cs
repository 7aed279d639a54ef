using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NetVips;
using NewsSite.Data;
using NewsSite.Data.Articles;
using NewsSite.Domain.Articles;
using NewsSite.Domain.Authors;
using NewsSite.Domain.Categories;
using NewsSite.Domain.Media;
using NewsSite.Domain.Tags;
using NewsSite.Testing;
using NewsSite.Web.Media;

namespace NewsSite.Web.Tests;

/// <summary>What the newsroom does to a site's store while it runs: each act in a context of its own, as a request has.</summary>
public sealed class Desk(SiteFactory site)
{
    /// <summary>Publishes a story; its category, authors and tags are made when there are none of these names.</summary>
    public async Task<Article> PublishAsync(
        string headline = "تأجيل الاجتماع إلى الخميس",
        DateTimeOffset? at = null,
        string category = "سياسة",
        string[]? authors = null,
        string[]? tags = null,
        Func<ArticleContent, ArticleContent>? with = null,
        string[]? further = null)
    {
        await using var db = site.Store.Open();
        var story = Newsroom.PublishedStory(at, await ContentAsync(db, headline, category, authors, tags, with, further));
        db.Articles.Add(story);
        await db.SaveChangesAsync();
        return story;
    }

    /// <summary>Publishes that many stories, a minute apart, oldest first.</summary>
    public async Task<List<Article>> PublishManyAsync(int count, string category = "سياسة", string[]? authors = null, string[]? tags = null)
    {
        List<Article> stories = [];
        await using var db = site.Store.Open();
        var content = await ContentAsync(db, "", category, authors, tags, with: null);
        for (var i = 1; i <= count; i++) stories.Add(Newsroom.PublishedStory(Newsroom.Monday.AddMinutes(i), content with { Headline = $"الخبر {i}" }));
        db.Articles.AddRange(stories);
        await db.SaveChangesAsync();
        return stories;
    }

    public async Task<Article> DraftAsync(string headline = "مسودة لم تُنشر")
    {
        await using var db = site.Store.Open();
        var story = Newsroom.Draft(await ContentAsync(db, headline, "سياسة", null, null, with: null));
        db.Articles.Add(story);
        await db.SaveChangesAsync();
        return story;
    }

    public Task WithdrawAsync(Article story, string? note = null) => ChangeAsync(story, a => a.Withdraw(note, Newsroom.Maria, Newsroom.Wednesday));

    public Task TrashAsync(Article story) => ChangeAsync(story, a => a.Trash(Newsroom.Maria, Newsroom.Wednesday));

    public Task PublishAgainAsync(Article story) => ChangeAsync(story, a => a.Publish(Newsroom.Maria, Newsroom.Wednesday));

    /// <summary>Loads the story with what its methods need, does something to it and saves.</summary>
    public async Task ChangeAsync(Article story, Action<Article> act)
    {
        await using var db = site.Store.Open();
        act((await db.WorkingCopyAsync(story.Id, CancellationToken.None))!);
        await db.SaveChangesAsync();
    }

    public async Task<T> AddAsync<T>(T entity)
        where T : class
    {
        await using var db = site.Store.Open();
        db.Add(entity);
        await db.SaveChangesAsync();
        return entity;
    }

    /// <summary>Opens a category under one that exists, or at the top.</summary>
    public async Task OpenCategoryAsync(string name, CategoryColour colour = CategoryColour.Ocean, string? under = null, int order = 0)
    {
        await using var db = site.Store.Open();
        var parent = under is null ? null : await db.Categories.SingleAsync(c => c.Name == under);
        db.Categories.Add(new Category(name, colour, Newsroom.Monday, parent, order));
        await db.SaveChangesAsync();
    }

    /// <summary>Takes a real picture in, with all its sizes.</summary>
    public async Task<MediaItem> UploadAsync(int width = 1600, int height = 900, string alt = "قاعة الاجتماع", string? caption = null, string? credit = null)
    {
        using var picture = Image.Black(width, height);
        await using var scope = site.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<NewsContext>();
        var item = await scope.ServiceProvider.GetRequiredService<MediaLibrary>().AddAsync(picture.PngsaveBuffer(), "hall.png", Newsroom.Maria, CancellationToken.None);
        item.Describe(alt, caption, credit);
        await db.SaveChangesAsync();
        return item;
    }

    private static async Task<ArticleContent> ContentAsync(
        NewsContext db, string headline, string category, string[]? authors, string[]? tags, Func<ArticleContent, ArticleContent>? with, string[]? further = null)
    {
        List<Author> bylines = [];
        foreach (var name in authors ?? []) bylines.Add(await db.Authors.FirstOrDefaultAsync(a => a.Name == name) ?? db.Add(new Author(name, Newsroom.Monday)).Entity);
        List<Tag> topics = [];
        foreach (var name in tags ?? []) topics.Add(await db.Tags.FirstOrDefaultAsync(t => t.Name == name) ?? db.Add(new Tag(name, Newsroom.Monday)).Entity);
        var home = await db.Categories.Include(c => c.Parent).FirstOrDefaultAsync(c => c.Name == category)
            ?? db.Add(new Category(category, CategoryColour.Crimson, Newsroom.Monday)).Entity;
        await db.SaveChangesAsync();

        var content = Newsroom.Content(headline, home) with { AuthorIds = [.. bylines.Select(a => a.Id)], TagIds = [.. topics.Select(t => t.Id)], FurtherCategories = further is null ? [] : await db.Categories.Include(c => c.Parent).Where(c => further.Contains(c.Name)).OrderBy(c => c.Id).ToListAsync() };
        return with is null ? content : with(content);
    }
}
