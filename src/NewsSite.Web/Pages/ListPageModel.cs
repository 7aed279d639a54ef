using Microsoft.AspNetCore.Mvc.RazorPages;
using NewsSite.Data.Articles;
using NewsSite.Web.Stories;

namespace NewsSite.Web.Pages;

/// <summary>A page that shows a long list of stories from the top, or from the place that <c>?after=</c> names.</summary>
public abstract class ListPageModel : PageModel
{
    public StoryPage List { get; protected set; } = new([], null);

    /// <summary>Whether this is not the list's first page.</summary>
    public bool Started => Request.Query.ContainsKey("after");

    /// <summary>False when <c>?after=</c> names no place: a bad request.</summary>
    protected bool TryReadPlace(out ListPosition? place)
    {
        place = null;
        if (!Started) return true;
        if (!ListPosition.TryParse(Request.Query["after"], out var parsed)) return false;

        place = parsed;
        return true;
    }
}
