using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using NewsSite.Data;
using NewsSite.Web.Accounts;
using NewsSite.Web.Forms;
using NewsSite.Web.StaticPages;

namespace NewsSite.Web.Areas.Admin.Pages.StaticPages;

/// <summary>Adds a page about the site. Sent twice, the second finds the address taken by the first.</summary>
public sealed class CreateModel(NewsContext db, WritePages write) : PageModel
{
    [BindProperty]
    public PageForm Form { get; set; } = new() { InFooter = true };

    public async Task OnGetAsync(CancellationToken ct) =>
        Form = Form with { Order = Math.Min(999, 1 + (await db.StaticPages.MaxAsync(p => (int?)p.Order, ct) ?? 0)) };

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        Form = Form.Tidied();
        if (!await new PageFormValidator().PassesAsync(Form, ModelState, ct)) return Page();
        var (content, reasons) = await write.ContentAsync(Form, id: null, ct);
        if (content is null)
        {
            ModelState.Add(reasons);
            return Page();
        }

        try
        {
            var page = await write.AddAsync(content, User.EditorId(), ct);
            TempData["Done"] = $"حُفظت الصفحة “{page.Title}”.";
            return LocalRedirect("/admin/pages");
        }
        catch (DbUpdateException)
        {
            ModelState.Add([(nameof(Form.Slug), "أخذت صفحة أخرى هذا العنوان في اللحظة نفسها. اختر غيره.")]);
            return Page();
        }
    }
}
