using Microsoft.AspNetCore.Mvc.ViewFeatures;
using NewsSite.Web.Stories;

namespace NewsSite.Web.Pages;

/// <summary>What a page says about itself to browsers, search engines and messengers. Paths are percent-encoded; the layout makes them absolute.</summary>
public sealed record PageHead
{
    /// <summary>Without the site's name; null on the home page.</summary>
    public string? Title { get; init; }

    /// <summary>For the browser's tab and search engines, where it is to differ from <see cref="Title"/>.</summary>
    public string? TabTitle { get; init; }

    public string? Description { get; init; }

    /// <summary>Null for a page that has no address of its own, such as an error; it is then kept out of search engines.</summary>
    public string? Path { get; init; }

    /// <summary>The navigation entry this page belongs under.</summary>
    public string? SectionPath { get; init; }

    public PictureView? Picture { get; init; }

    public ArticleHead? Article { get; init; }

    /// <summary>The page's own feed.</summary>
    public string? FeedPath { get; init; }

    /// <summary>The second and later pages of a list are followed, not indexed.</summary>
    public bool NoIndex { get; init; }

    /// <summary>The page's colour, when it belongs to a category.</summary>
    public string? Accent { get; init; }

    private const string Key = "Head";

    public static PageHead Of(ViewDataDictionary viewData) => (PageHead?)viewData[Key] ?? new PageHead();

    public void For(ViewDataDictionary viewData) => viewData[Key] = this;
}
