namespace NewsSite.Domain.Changes;

/// <summary>What became different for readers. The numbers are stored: append, never renumber.</summary>
public enum ChangeKind
{
    ArticlePublished = 1,
    ArticleRevised = 2,
    ArticleWithdrawn = 3,

    /// <summary>A live story left a category, a tag or a byline, named by the row beside the story.</summary>
    ArticleLeft = 4,
    CategoryChanged = 10,
    TagChanged = 11,
    AuthorChanged = 12,

    /// <summary>A category is no more: its page leads elsewhere, and whatever showed it shows its heir.</summary>
    CategoryClosed = 13,
    TagClosed = 14,
    AuthorClosed = 15,

    /// <summary>The site's own settings: every page.</summary>
    SiteChanged = 20,

    /// <summary>Another order of the front page is live, or a story's time there is over.</summary>
    FrontChanged = 21,

    /// <summary>The line «عاجل» came, changed or went.</summary>
    BreakingChanged = 22,

    /// <summary>The pages about the site, which every footer names.</summary>
    PagesChanged = 23,
}
