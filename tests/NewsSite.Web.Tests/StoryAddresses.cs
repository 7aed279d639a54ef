using NewsSite.Domain.Articles;
using NewsSite.Web.Addressing;

namespace NewsSite.Web.Tests;

public static class StoryAddresses
{
    /// <summary>The story's canonical path, percent-encoded.</summary>
    public static string Path(this Article story) => Address.Article(story.Category.Slug, story.Id, story.Slug);
}
