using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using NewsSite.Data;
using NewsSite.Data.Categories;
using NewsSite.Data.Redirects;
using NewsSite.Domain;
using NewsSite.Domain.Audit;
using NewsSite.Domain.Categories;
using NewsSite.Web.Accounts;
using NewsSite.Web.Addressing;
using NewsSite.Web.Categories;
using NewsSite.Web.Forms;
using NewsSite.Web.Stories;

namespace NewsSite.Web.Areas.Admin.Pages.Categories;

/// <summary>A category: what it is called, where it lies and how it looks. Its stories and its former addresses follow.</summary>
public sealed class EditModel(NewsContext db, TimeProvider clock) : PageModel
{
    [BindProperty]
    public CategoryForm Form { get; set; } = new();

    public int Id { get; private set; }

    public string Name { get; private set; } = "";

    public string Path { get; private set; } = "";

    public IReadOnlyList<SectionLink> Sections { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(int id, CancellationToken ct)
    {
        if (await LoadAsync(id, ct) is not { } category) return NotFound();

        Form = CategoryForm.Of(category);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(int id, CancellationToken ct)
    {
        if (await LoadAsync(id, ct) is null) return NotFound();

        Form = Form.Tidied();
        if (!await new CategoryFormValidator().PassesAsync(Form, ModelState, ct)) return Page();
        if (await db.PageThereAsync(Form, ct) is { } page)
        {
            ModelState.Add([(nameof(Form.Slug), page)]);
            return Page();
        }

        if (!await ModelState.SavesAsync(() => db.WhollyAsync(() => SaveAsync(id, ct), ct), nameof(Form.Slug), "هذا العنوان لقسم آخر.", () => db.IsTakenAsync(Form, id, ct)))
        {
            // The page now shows what there is: the next save is meant.
            if (await LoadAsync(id, ct) is not { } now) return NotFound();
            Form = Form with { Version = now.Version };
            return Page();
        }

        TempData["Done"] = $"حُفظ القسم «{Form.Name}».";
        return LocalRedirect("/admin/categories");
    }

    private async Task SaveAsync(int id, CancellationToken ct)
    {
        var category = await db.WithFamilyAsync(id, ct) ?? throw new RuleViolation(["هذا القسم لم يعد موجودًا."]);
        if (category.Version != Form.Version) throw new DbUpdateConcurrencyException();

        var (now, before, formerParentId) = (clock.GetUtcNow(), Summary(category), category.ParentId);
        var parent = Form.ParentId is { } parentId ? await db.Categories.Include(c => c.Children).FirstOrDefaultAsync(c => c.Id == parentId, ct) : null;
        RuleViolation.ThrowIf(parent is null && Form.ParentId is not null, "القسم الرئيسي الذي اخترته لم يعد موجودًا.");
        category.Rename(Form.Name!, Form.Slug, now);
        category.Describe(Form.Description, now);
        category.Paint(Form.Colour, now);
        category.Hide(Form.IsHidden, now);
        category.MoveUnder(parent, await LastAsync(Form.ParentId, ct) + 1, now);
        if (!db.ChangeTracker.HasChanges()) return;

        var act = category.ParentId == formerParentId ? Act.CategoryChanged : Act.CategoryMoved;
        db.Audit.Add(new AuditEntry(act, category.Name, User.EditorId(), now, $"{before} ← {Summary(category)}"));
        await db.SaveMovedAsync(category, formerParentId, ct);
    }

    private async Task<Category?> LoadAsync(int id, CancellationToken ct)
    {
        db.ChangeTracker.Clear();
        if (await db.WithFamilyAsync(id, ct) is not { } category) return null;

        (Id, Name, Path) = (id, category.Name, Address.Category(category.Slug, category.Parent?.Slug));
        Sections = category.Children.Count > 0 ? [] : [.. (await db.Categories.Open().SectionsAsync(ct)).Where(s => s.Id != id)];
        return category;
    }

    private async Task<int> LastAsync(int? parentId, CancellationToken ct) =>
        await db.Categories.Where(c => c.ParentId == parentId).MaxAsync(c => (int?)c.Order, ct) ?? 0;

    private static string Summary(Category c) => $"{c.Name} ({TermPaths.Of(c)})، {c.Colour.InArabic()}{(c.IsHidden ? "، مخفي" : "")}";
}
