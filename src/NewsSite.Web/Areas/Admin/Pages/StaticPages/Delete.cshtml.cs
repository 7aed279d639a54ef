using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using NewsSite.Data;
using NewsSite.Domain.StaticPages;
using NewsSite.Web.Accounts;
using NewsSite.Web.StaticPages;

namespace NewsSite.Web.Areas.Admin.Pages.StaticPages;

/// <summary>Asks before a page about the site is deleted, and where its address is to lead.</summary>
public sealed class DeleteModel(NewsContext db, WritePages write) : PageModel
{
    public StaticPage Shown { get; private set; } = null!;

    public IReadOnlyList<StaticPage> Others { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(int id, CancellationToken ct) => await LoadAsync(id, ct) ? Page() : NotFound();

    /// <summary><paramref name="target"/>: another page's number; 0: the home page; null: the address answers that the page is gone.</summary>
    public async Task<IActionResult> OnPostAsync(int id, int? target, CancellationToken ct)
    {
        // A second click finds it deleted.
        if (!await LoadAsync(id, ct)) return LocalRedirect("/admin/pages");

        var other = Others.FirstOrDefault(p => p.Id == target);
        if (target > 0 && other is null)
        {
            ModelState.AddModelError("", "الصفحة التي اخترتها لم تعد موجودة.");
            return Page();
        }

        try
        {
            await write.RemoveAsync(Shown, target == 0 ? "/" : other?.Path, User.EditorId(), ct);
        }
        catch (DbUpdateConcurrencyException)
        {
            db.ChangeTracker.Clear();
            if (!await LoadAsync(id, ct)) return LocalRedirect("/admin/pages");
            ModelState.AddModelError("", "حفظ زميل هذه الصفحة الآن. راجع ما كتبه قبل حذفها.");
            return Page();
        }

        TempData["Done"] = $"حُذفت الصفحة “{Shown.Title}”.";
        return LocalRedirect("/admin/pages");
    }

    private async Task<bool> LoadAsync(int id, CancellationToken ct)
    {
        if (await db.StaticPages.FirstOrDefaultAsync(p => p.Id == id, ct) is not { } page) return false;

        Shown = page;
        Others = await db.StaticPages.Where(p => p.Id != id && !p.IsHidden).OrderBy(p => p.Order).ThenBy(p => p.Id).AsNoTracking().ToListAsync(ct);
        return true;
    }
}
