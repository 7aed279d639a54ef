using System.Globalization;

namespace NewsSite.Web.Caching;

/// <summary>
/// Names of what pages show. A page goes from the cache when something that it shows changes; caches before the site are told the same names.
/// A value of eight bytes and no text, since every kept page holds a dozen.
/// </summary>
internal readonly record struct PageTag
{
    /// <summary>Every page: the masthead, the navigation, the site's settings.</summary>
    public static readonly PageTag Site = new(Kind.Site);

    /// <summary>A list over the whole site, such as the front page and the latest stories.</summary>
    public static readonly PageTag Stories = new(Kind.Stories);

    /// <summary>An address at which there is nothing yet.</summary>
    public static readonly PageTag Nothing = new(Kind.Nothing);

    private readonly Kind kind;
    private readonly int id;

    private PageTag(Kind kind, int id = 0) => (this.kind, this.id) = (kind, id);

    private enum Kind
    {
        Site,
        Stories,
        Nothing,
        Article,
        Category,
        Tag,
        Author,
        Sitemap,
    }

    /// <summary>The story itself, or a link with its headline.</summary>
    public static PageTag Article(int id) => new(Kind.Article, id);

    /// <summary>The list of a category's stories, children's included where the page shows them.</summary>
    public static PageTag Category(int id) => new(Kind.Category, id);

    /// <summary>A tag's name and the list of its stories.</summary>
    public static PageTag Tag(int id) => new(Kind.Tag, id);

    /// <summary>An author's name and the list of the stories.</summary>
    public static PageTag Author(int id) => new(Kind.Author, id);

    /// <summary>A list of stories for search engines.</summary>
    public static PageTag Sitemap(int part) => new(Kind.Sitemap, part);

    /// <summary>As caches before the site are told it: <c>article:42</c>, <c>stories</c>.</summary>
    public override string ToString() => kind switch
    {
        Kind.Site => "site",
        Kind.Stories => "stories",
        Kind.Nothing => "nothing",
        Kind.Article => Name("article"),
        Kind.Category => Name("category"),
        Kind.Tag => Name("tag"),
        Kind.Author => Name("author"),
        _ => Name("sitemap"),
    };

    private string Name(string noun) => string.Create(CultureInfo.InvariantCulture, $"{noun}:{id}");
}
