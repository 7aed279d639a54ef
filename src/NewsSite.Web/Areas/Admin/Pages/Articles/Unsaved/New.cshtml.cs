using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using NewsSite.Data;
using NewsSite.Web.Accounts;
using NewsSite.Web.Stories;
using NewsSite.Web.Unsaved;

namespace NewsSite.Web.Areas.Admin.Pages.Articles.Unsaved;

/// <summary>The form of a new story with what was typed into one before. It keeps that form's key, so that one story comes of it.</summary>
public sealed class NewModel(NewsContext db, FindUnsaved find) : PageModel
{
    public NewStory Story { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(Guid window, CancellationToken ct)
    {
        if (await find.OneAsync(window, story: null, User.EditorId(), ct) is not { } text) return LocalRedirect(NewStory.Address);

        var fields = UnsavedFields.Read(text.Fields!);
        Story = new NewStory(text.BegunBy ?? Guid.NewGuid(), fields.Form, fields.Note, TypedIn.Containing(text), await db.CategoryChoicesAsync(ct)) { LeadAltText = fields.LeadAltText, TypedAgainAt = text.At };
        return Page();
    }
}
