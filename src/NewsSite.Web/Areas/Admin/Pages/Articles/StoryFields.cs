using NewsSite.Web.Editing;
using NewsSite.Web.Stories;
using NewsSite.Web.Unsaved;

namespace NewsSite.Web.Areas.Admin.Pages.Articles;

/// <summary>What the fields of a story show, and what can be chosen in them; and where the form is sent to be proofread, null when nothing may be changed.</summary>
public sealed record StoryFields(StoryForm Form, string? Note, TypedIn Window, IReadOnlyList<CategoryChoice> Categories, string? ProofAddress)
{
    public bool IsReadOnly => ProofAddress is null;

    /// <summary>Typed for a lead picture of which nothing is said yet; null where the request itself brings it.</summary>
    public string? LeadAltText { get; init; }
}
