using Microsoft.EntityFrameworkCore;
using NewsSite.Data;
using NewsSite.Domain.Articles;
using NewsSite.Web.Addressing;

namespace NewsSite.Browser.Tests;

/// <summary>The path of a page of each kind, as the store has it: slugs are the site's business.</summary>
internal static class ReaderPaths
{
    public static async Task<IReadOnlyDictionary<ReaderPage, string>> InAsync(NewsContext db, TestStories stories)
    {
        var full = stories.Full;
        var tag = await db.Tags.SingleAsync(t => t.Id == full.Tags[0].TagId);
        var author = await db.Authors.SingleAsync(a => a.Id == full.Bylines[0].AuthorId);
        return new Dictionary<ReaderPage, string>
        {
            [ReaderPage.Home] = Address.Home,
            [ReaderPage.Category] = Address.Category(full.Section.Slug),
            [ReaderPage.ChildCategory] = Address.Category(full.Category.Slug, full.Section.Slug),
            [ReaderPage.Article] = PathOf(full),
            [ReaderPage.WithdrawnArticle] = PathOf(stories.Withdrawn),
            [ReaderPage.Tag] = Address.Tag(tag.Slug),
            [ReaderPage.Author] = Address.Author(author.Slug),
            [ReaderPage.Latest] = Address.Latest,
            [ReaderPage.About] = "/about",
            [ReaderPage.NotFound] = "/%D9%84%D8%A7-%D8%B4%D9%8A%D8%A1/%D9%87%D9%86%D8%A7",
        };
    }

    private static string PathOf(Article story) => Address.Article(story.Category.Slug, story.Id, story.Slug);
}
