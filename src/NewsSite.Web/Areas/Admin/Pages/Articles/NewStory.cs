using NewsSite.Web.Editing;
using NewsSite.Web.Stories;
using NewsSite.Web.Unsaved;

namespace NewsSite.Web.Areas.Admin.Pages.Articles;

/// <summary>The form of a story that is not begun yet, as it was typed.</summary>
public sealed record NewStory(Guid BegunBy, StoryForm Form, string? Note, TypedIn Window, IReadOnlyList<CategoryChoice> Categories)
{
    public const string Address = "/admin/articles/new", ProofAddress = Address + "/proofread";

    /// <summary>Typed for a lead picture of which nothing is said yet; null where the request itself brings it.</summary>
    public string? LeadAltText { get; init; }

    /// <summary>When it was typed, where it was taken from what was not saved.</summary>
    public DateTimeOffset? TypedAgainAt { get; init; }
}
