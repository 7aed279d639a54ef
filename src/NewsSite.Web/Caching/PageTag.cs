using System.Globalization;

namespace NewsSite.Web.Caching;

/// <summary>Names of what pages show. A page goes from the cache when something that it shows changes; caches before the site are told the same names.</summary>
internal static class PageTag
{
    /// <summary>Every page: the masthead, the navigation, the site's settings.</summary>
    public const string Site = "site";

    /// <summary>A list over the whole site, such as the front page and the latest stories.</summary>
    public const string Stories = "stories";

    /// <summary>An address at which there is nothing yet.</summary>
    public const string Nothing = "nothing";

    /// <summary>The story itself, or a link with its headline.</summary>
    public static string Article(int id) => Name("article", id);

    /// <summary>The list of a category's stories, children's included where the page shows them.</summary>
    public static string Category(int id) => Name("category", id);

    /// <summary>A tag's name and the list of its stories.</summary>
    public static string Tag(int id) => Name("tag", id);

    /// <summary>An author's name and the list of the stories.</summary>
    public static string Author(int id) => Name("author", id);

    private static string Name(string kind, int id) => string.Create(CultureInfo.InvariantCulture, $"{kind}:{id}");
}
