using NewsSite.Data.Articles;

namespace NewsSite.Web.Stories;

/// <summary>One page of a list, newest first; <see cref="Next"/> is null on the last.</summary>
public sealed record StoryPage(IReadOnlyList<Story> Stories, ListPosition? Next)
{
    /// <summary>How many stories a page of a list holds.</summary>
    public const int Size = 20;

    /// <summary>Of one story more than a page holds, which says that there is a next page.</summary>
    public static StoryPage Of(List<Story> stories, int size)
    {
        if (stories.Count <= size) return new StoryPage(stories, null);

        var page = stories[..size];
        return new StoryPage(page, new ListPosition(page[^1].PublishedAt, page[^1].Id));
    }
}
