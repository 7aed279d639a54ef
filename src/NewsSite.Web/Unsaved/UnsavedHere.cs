using Microsoft.AspNetCore.Mvc;
using NewsSite.Web.Accounts;

namespace NewsSite.Web.Unsaved;

/// <summary>What its reader typed into this story, or into one that is not begun, and did not save: with what differs, and how to take it into the form.</summary>
public sealed class UnsavedHere(FindUnsaved find) : ViewComponent
{
    /// <summary>So many are shown at once; the form below them stays in sight.</summary>
    private const int AtOnce = 2;

    public async Task<IViewComponentResult> InvokeAsync(int? story, TypedIn here) =>
        View("/Areas/Admin/Pages/Articles/_Unsaved.cshtml", new Box(story, here, await find.OfStoryAsync(story, here, HttpContext.User.EditorId(), HttpContext.RequestAborted)));

    public sealed record Box(int? Story, TypedIn Here, IReadOnlyList<FoundText> Texts)
    {
        public IEnumerable<FoundText> Newest => Texts.Take(AtOnce);

        public IEnumerable<FoundText> Older => Texts.Skip(AtOnce);
    }
}
