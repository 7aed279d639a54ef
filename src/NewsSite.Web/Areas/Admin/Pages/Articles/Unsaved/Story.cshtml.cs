using Microsoft.AspNetCore.Mvc;
using NewsSite.Data.Unsaved;
using NewsSite.Web.Accounts;
using NewsSite.Web.Editing;
using NewsSite.Web.Unsaved;

namespace NewsSite.Web.Areas.Admin.Pages.Articles.Unsaved;

/// <summary>
/// A story's page with what was typed in another window, or before the browser ended, in its fields. It began from the revision that the text began from, so that
/// a save in between is met as ever. Nothing is changed by opening it.
/// </summary>
public sealed class StoryModel(StoryDesk desk, FindUnsaved find) : StoryPage(desk)
{
    private UnsavedText Text { get; set; } = null!;

    public async Task<IActionResult> OnGetAsync(int id, Guid window, CancellationToken ct)
    {
        if (await find.OneAsync(window, id, User.EditorId(), ct) is not { } text) return LocalRedirect(StoryAtDesk.AddressOf(id));

        Text = text;
        return await ShowAsync(id, StatusCodes.Status200OK, ct);
    }

    protected override void PutBack(StoryAtDesk shown)
    {
        var fields = UnsavedFields.Read(Text.Fields!);
        (shown.Form, shown.Note, shown.LeadAltText, shown.StartedFrom, shown.TypedAgainAt) = (fields.Form, fields.Note, fields.LeadAltText, Text.StartedFrom, Text.At);
        shown.Window = TypedIn.Containing(Text);
    }
}
