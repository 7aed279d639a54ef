using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using NewsSite.Data;
using NewsSite.Web.Editing;
using NewsSite.Web.Forms;
using NewsSite.Web.Proofreading;
using NewsSite.Web.Stories;
using NewsSite.Web.Unsaved;

namespace NewsSite.Web.Areas.Admin.Pages.Articles.Proofs;

/// <summary>Proofreads what is typed into the form of a new story. The form keeps its key, and nothing is saved.</summary>
public sealed class NewModel(NewsContext db, NewsroomChoices choices) : PageModel
{
    [BindProperty]
    public StoryForm Form { get; set; } = new();

    [BindProperty]
    public string? Note { get; set; }

    [BindProperty]
    public Guid BegunBy { get; set; }

    [BindProperty]
    public TypedIn Typed { get; set; } = new();

    public NewStory Story { get; private set; } = null!;

    public IActionResult OnGet() => LocalRedirect(NewStory.Address);

    public async Task OnPostAsync(string? mend, CancellationToken ct)
    {
        var (form, refusals) = MendForm.Do(Form, mend, await choices.ReadAsync(ct));
        ModelState.Add(refusals);
        Story = new NewStory(BegunBy == Guid.Empty ? Guid.NewGuid() : BegunBy, form, Note, Typed.Named(), await db.CategoryChoicesAsync(ct));
    }
}
