using Microsoft.AspNetCore.Mvc;
using NewsSite.Web.Editing;
using NewsSite.Web.Forms;
using NewsSite.Web.Proofreading;
using NewsSite.Web.Unsaved;

namespace NewsSite.Web.Areas.Admin.Pages.Articles.Proofs;

/// <summary>Proofreads what is typed into a story's form, puts right what is asked for, and gives the form back. Nothing is saved.</summary>
public sealed class StoryModel(StoryDesk desk, NewsroomChoices choices) : StoryPage(desk)
{
    [BindProperty]
    public StoryForm Form { get; set; } = new();

    [BindProperty]
    public string? Note { get; set; }

    /// <summary>The number of the revision that the form showed when it was opened.</summary>
    [BindProperty]
    public int StartedFrom { get; set; }

    [BindProperty]
    public TypedIn Typed { get; set; } = new();

    public IActionResult OnGet(int id) => LocalRedirect(StoryAtDesk.AddressOf(id) + "#proof");

    public async Task<IActionResult> OnPostAsync(int id, string? mend, CancellationToken ct)
    {
        var (form, refusals) = MendForm.Do(Form, mend, await choices.ReadAsync(ct));
        Form = form;
        ModelState.Add(refusals);
        return await ShowAsync(id, StatusCodes.Status200OK, ct);
    }

    protected override void PutBack(StoryAtDesk shown) => (shown.Form, shown.Note, shown.StartedFrom, shown.Window) = (Form, Note, StartedFrom, Typed.Named());
}
