using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using NewsSite.Data;
using NewsSite.Domain.Articles;
using NewsSite.Domain.Audit;
using NewsSite.Domain.Language;
using NewsSite.Web.Accounts;
using NewsSite.Web.Editing;
using NewsSite.Web.Forms;
using NewsSite.Web.Stories;

namespace NewsSite.Web.Areas.Admin.Pages.Articles;

/// <summary>Begins a story. The form carries a key of its own, so that a double click or a retry begins one story.</summary>
public sealed class CreateModel(NewsContext db, ComposeStory compose, TimeProvider clock) : PageModel
{
    [BindProperty]
    public StoryForm Form { get; set; } = new();

    [BindProperty]
    public string? Note { get; set; }

    [BindProperty]
    public Guid BegunBy { get; set; }

    public IReadOnlyList<CategoryChoice> Categories { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken ct)
    {
        BegunBy = Guid.NewGuid();
        Categories = await db.CategoryChoicesAsync(ct);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        Categories = await db.CategoryChoicesAsync(ct);
        Form = Form.Tidied();
        if (!await new StoryFormValidator().PassesAsync(Form, ModelState, ct)) return Page();
        if (await BegunAsync(ct) is { } begun) return LocalRedirect(begun);

        var (content, reasons) = await compose.ContentAsync(Form, ct);
        if (content is null)
        {
            ModelState.Add(reasons);
            return Page();
        }

        var now = clock.GetUtcNow();
        var story = db.Articles.Add(new Article(content, User.EditorId(), now, BegunBy)).Entity;
        db.Audit.Add(new AuditEntry(Act.StoryBegun, content.Headline, User.EditorId(), now, TextSanitizer.Line(Note)));
        try
        {
            await db.SaveChangesAsync(ct);
        }
        catch (DbUpdateException)
        {
            // The same form, sent at the same moment, was first.
            db.ChangeTracker.Clear();
            if (await BegunAsync(ct) is { } twice) return LocalRedirect(twice);
            throw;
        }

        TempData["Done"] = "حُفظت المسودة.";
        return LocalRedirect(AddressOf(story.Id));
    }

    private async Task<string?> BegunAsync(CancellationToken ct) =>
        await db.Articles.Where(a => a.BegunBy == BegunBy).Select(a => (int?)a.Id).FirstOrDefaultAsync(ct) is { } id ? AddressOf(id) : null;

    private static string AddressOf(int id) => FormattableString.Invariant($"/admin/articles/{id}");
}
