using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using NewsSite.Data;
using NewsSite.Data.Categories;
using NewsSite.Domain;
using NewsSite.Domain.Audit;
using NewsSite.Web.Accounts;
using NewsSite.Web.Forms;
using NewsSite.Web.Stories;

namespace NewsSite.Web.Areas.Admin.Pages.Categories;

/// <summary>Ends a category: merged into another, which takes all it has, or, when it is empty, deleted.</summary>
public sealed class CloseModel(NewsContext db, TimeProvider clock) : PageModel
{
    [BindProperty]
    public Ending Form { get; set; } = new();

    public int Id { get; private set; }

    public string Name { get; private set; } = "";

    public int Stories { get; private set; }

    /// <summary>Stories of other categories that stand here too.</summary>
    public int Guests { get; private set; }

    public int Children { get; private set; }

    /// <summary>How many accounts are confined to this section.</summary>
    public int Confined { get; private set; }

    public bool IsEmpty { get; private set; }

    public IReadOnlyList<CategoryChoice> Choices { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(int id, CancellationToken ct) => await LoadAsync(id, ct) ? Page() : NotFound();

    /// <summary><paramref name="without"/>: delete it, nothing takes its place.</summary>
    public async Task<IActionResult> OnPostAsync(int id, bool without, CancellationToken ct)
    {
        if (!await LoadAsync(id, ct)) return NotFound();

        ModelState.Clear();
        if (!without && Form.HeirId is null)
        {
            ModelState.AddModelError("Form.HeirId", "اختر القسم الذي يذهب إليه ما في هذا القسم.");
            return Page();
        }

        var name = Name;
        if (!await ModelState.SavesAsync(() => db.WhollyAsync(() => CloseAsync(id, without ? null : Form.HeirId, ct), ct), nameof(Form.HeirId), "", () => Task.FromResult(false)))
            return await LoadAsync(id, ct) ? Page() : NotFound();

        TempData["Done"] = without ? $"حُذف القسم «{name}»." : $"دُمج القسم «{name}»، وروابطه تقود إلى القسم الجديد.";
        return LocalRedirect("/admin/categories");
    }

    private async Task CloseAsync(int id, int? heirId, CancellationToken ct)
    {
        // Someone else was faster: it is done.
        if (await db.WithFamilyAsync(id, ct) is not { } category) return;

        var heir = heirId is { } to ? await db.WithFamilyAsync(to, ct) : null;
        RuleViolation.ThrowIf(heirId is not null && heir is null, "القسم الذي اخترته لم يعد موجودًا.");
        RuleViolation.ThrowIf(heir is null && await db.HoldsStoriesAsync(id, ct), "في هذا القسم مقالات، أو يظهر فيه غيرها. اختر إلى أين تذهب.");
        var now = clock.GetUtcNow();
        db.Audit.Add(new AuditEntry(Act.CategoryClosed, category.Name, User.EditorId(), now, heir is null ? "حُذف" : $"دُمج في {heir.Name}"));
        await db.SaveClosedAsync(category, heir, now, ct);
    }

    private async Task<bool> LoadAsync(int id, CancellationToken ct)
    {
        db.ChangeTracker.Clear();
        if (await db.WithFamilyAsync(id, ct) is not { } category) return false;

        (Id, Name, Children) = (id, category.Name, category.Children.Count);
        Stories = await db.Articles.CountAsync(a => a.CategoryId == id, ct);
        Guests = await db.FurtherCategories.CountAsync(f => f.CategoryId == id, ct);
        Confined = await db.Accounts.CountAsync(a => a.SectionIds.Contains(id), ct);
        IsEmpty = Children == 0 && !await db.HoldsStoriesAsync(id, ct);
        Choices = [.. (await db.CategoryChoicesAsync(ct)).Where(c => c.Id != id && c.SectionId != id)];
        return true;
    }

    public sealed record Ending
    {
        public int? HeirId { get; init; }
    }
}
