using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using NewsSite.Data;
using NewsSite.Domain.StaticPages;
using NewsSite.Web.Accounts;
using NewsSite.Web.Editing;
using NewsSite.Web.Forms;
using NewsSite.Web.StaticPages;
using NewsSite.Web.Stories;

namespace NewsSite.Web.Areas.Admin.Pages.StaticPages;

/// <summary>A page about the site at the desk. A save names the version it began from; when another came in between, both texts are shown and nothing is lost.</summary>
public sealed class EditModel(NewsContext db, WritePages write) : PageModel
{
    [BindProperty]
    public PageForm Form { get; set; } = new();

    public StaticPage Shown { get; private set; } = null!;

    public string ChangedBy { get; private set; } = "";

    /// <summary>From what is typed here to what the other admin saved, field by field; null: nobody did.</summary>
    public IReadOnlyList<(string Field, IReadOnlyList<DiffPiece> Pieces)>? Theirs { get; private set; }

    public async Task<IActionResult> OnGetAsync(int id, CancellationToken ct)
    {
        if (!await LoadAsync(id, ct)) return NotFound();

        Form = PageForm.Of(Shown);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(int id, CancellationToken ct)
    {
        if (!await LoadAsync(id, ct)) return NotFound();

        Form = Form.Tidied();
        if (!await new PageFormValidator().PassesAsync(Form, ModelState, ct)) return Page();
        var (content, reasons) = await write.ContentAsync(Form, id, ct);
        if (content is null)
        {
            ModelState.Add(reasons);
            return Page();
        }

        if (IsWhatIsSaved()) return Done();
        if (Form.Version != Shown.Version) return Clash();

        try
        {
            await write.ReviseAsync(Shown, content, User.EditorId(), ct);
        }
        catch (DbUpdateException)
        {
            db.ChangeTracker.Clear();
            if (!await LoadAsync(id, ct)) return NotFound();
            return IsWhatIsSaved() ? Done() : Clash();
        }

        return Done();
    }

    private bool IsWhatIsSaved() => PageForm.Of(Shown) == Form with { Slug = Form.MadeSlug, Version = Shown.Version };

    private LocalRedirectResult Done()
    {
        TempData["Done"] = "حُفظت الصفحة.";
        return LocalRedirect(FormattableString.Invariant($"/admin/pages/{Shown.Id}"));
    }

    private PageResult Clash()
    {
        (string, string?, string?)[] fields = [("العنوان", Form.Title, Shown.Title), ("نهاية الرابط", Form.MadeSlug, Shown.Slug), ("الوصف", Form.Description, Shown.Description), ("المتن", Form.Body, Shown.Body)];
        Theirs = [.. fields.Where(f => (f.Item2 ?? "") != (f.Item3 ?? "")).Select(f => (f.Item1, WordDiff.Between(f.Item2 ?? "", f.Item3 ?? "")))];
        Form = Form with { Version = Shown.Version };
        Response.StatusCode = StatusCodes.Status409Conflict;
        return Page();
    }

    private async Task<bool> LoadAsync(int id, CancellationToken ct)
    {
        if (await db.StaticPages.FirstOrDefaultAsync(p => p.Id == id, ct) is not { } page) return false;

        Shown = page;
        ChangedBy = (await db.NamesAsync([page.ChangedBy], ct)).GetValueOrDefault(page.ChangedBy, "");
        return true;
    }
}
