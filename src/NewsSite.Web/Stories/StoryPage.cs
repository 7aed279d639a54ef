using NewsSite.Data.Articles;

namespace NewsSite.Web.Stories;

/// <summary>One page of a list, newest first; <see cref="Next"/> is null on the last.</summary>
public sealed record StoryPage(IReadOnlyList<Story> Stories, ListPosition? Next)
{
    /// <summary>How many stories a page of a list holds.</summary>
    public const int Size = 20;
}
