using NewsSite.Data.Unsaved;
using NewsSite.Web.Accounts;
using NewsSite.Web.Areas.Admin.Pages.Articles;
using NewsSite.Web.Editing;

namespace NewsSite.Web.Unsaved;

/// <summary>
/// An unsaved text that differs from what is saved: what its writer changed, field by field, and whether somebody saved the story since it was begun.
/// </summary>
public sealed record FoundText(UnsavedText Row, bool IsOvertaken, IReadOnlyList<FieldChange> Changes)
{
    public string Browser => BrowserNames.Of(Row.Browser);

    public string Headline => Row.Headline is { Length: > 0 } headline ? headline : "بلا عنوان";

    /// <summary>The page of the story that it belongs to, or of a new one.</summary>
    public string Address => Row.ArticleId is { } id ? StoryAtDesk.AddressOf(id) : NewStory.Address;

    /// <summary>The same page with the text in its fields.</summary>
    public string RestoreAddress => FormattableString.Invariant($"{Address}/unsaved?window={Row.Window}");
}
