using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using NewsSite.Data;
using NewsSite.Web.Accounts;
using NewsSite.Web.Editing.Bulk;
using NewsSite.Web.Forms;
using NewsSite.Web.Stories;

namespace NewsSite.Web.Areas.Admin.Pages.Articles.Bulk;

/// <summary>Says what an act on many stories will do to each of them, and then does it.</summary>
public sealed class PreviewModel(NewsContext db, BulkDesk desk) : PageModel
{
    [BindProperty]
    public BulkForm Form { get; set; } = new();

    [BindProperty]
    public Guid FormKey { get; set; }

    public IReadOnlyList<CategoryChoice> Categories { get; private set; } = [];

    public string Title { get; private set; } = "عمل على مقالات";

    public IReadOnlyList<BulkLine> Lines { get; private set; } = [];

    /// <summary>Who comes by the address alone finds the list.</summary>
    public IActionResult OnGet() => LocalRedirect("/admin/articles");

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        FormKey = Guid.NewGuid();
        await TargetAsync(ct);
        return Page();
    }

    public async Task<IActionResult> OnPostDoAsync(CancellationToken ct)
    {
        if (await TargetAsync(ct) is not { } target) return Page();
        if (Lines.Count > 0 && Lines.All(line => line.IsForbidden)) return StatusCode(StatusCodes.Status403Forbidden);

        var act = await desk.DoAsync(Form, target, Forms.FormKey.Of(FormKey, [Form.Kind.ToString(), target.Title, .. Form.Stories.Select(id => FormattableString.Invariant($"{id}"))]), User.Rights());
        return LocalRedirect(FormattableString.Invariant($"/admin/articles/bulk/{act}"));
    }

    /// <summary>What is to be done; null, with the reasons beside the fields, when it cannot be told.</summary>
    private async Task<BulkTarget?> TargetAsync(CancellationToken ct)
    {
        Categories = await db.CategoryChoicesAsync(ct);
        Form = Form.Tidied();
        if (!await new BulkFormValidator().PassesAsync(Form, ModelState, ct)) return null;

        var (target, reasons) = await desk.TargetAsync(Form, ct);
        if (target is null)
        {
            ModelState.Add(reasons);
            return null;
        }

        Title = target.Title;
        Lines = await desk.PreviewAsync(Form, target, User.Rights(), ct);
        return target;
    }
}
