using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using NewsSite.Data;
using NewsSite.Data.Categories;
using NewsSite.Data.Redirects;
using NewsSite.Domain.Audit;
using NewsSite.Domain.Categories;
using NewsSite.Web.Accounts;
using NewsSite.Web.Categories;
using NewsSite.Web.Forms;
using NewsSite.Web.Stories;

namespace NewsSite.Web.Areas.Admin.Pages.Categories;

/// <summary>Opens a category, last among its siblings.</summary>
public sealed class CreateModel(NewsContext db, TimeProvider clock) : PageModel
{
    [BindProperty]
    public CategoryForm Form { get; set; } = new();

    public IReadOnlyList<SectionLink> Sections { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken ct)
    {
        Sections = await db.Categories.Open().SectionsAsync(ct);
        // The colour that the fewest have.
        Form = Form with { Colour = Enum.GetValues<CategoryColour>().MinBy(colour => Sections.Count(s => s.Colour == colour)) };
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        Sections = await db.Categories.Open().SectionsAsync(ct);
        Form = Form.Tidied();
        if (!await new CategoryFormValidator().PassesAsync(Form, ModelState, ct)) return Page();
        if (await db.PageThereAsync(Form, ct) is { } page)
        {
            ModelState.Add([(nameof(Form.Slug), page)]);
            return Page();
        }

        if (!await ModelState.SavesAsync(() => db.WhollyAsync(() => OpenAsync(ct), ct), nameof(Form.Slug), "هذا العنوان لقسم آخر.", () => db.IsTakenAsync(Form, 0, ct))) return Page();

        TempData["Done"] = $"فُتح القسم «{Form.Name}».";
        return LocalRedirect("/admin/categories");
    }

    private async Task OpenAsync(CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var parent = Form.ParentId is { } id ? await db.Categories.FirstOrDefaultAsync(c => c.Id == id, ct) : null;
        var last = await db.Categories.Where(c => c.ParentId == Form.ParentId).MaxAsync(c => (int?)c.Order, ct) ?? 0;
        var category = new Category(Form.Name!, Form.Colour, now, parent, last + 1, Form.Slug);
        category.Describe(Form.Description, now);
        category.Hide(Form.IsHidden, now);
        db.Categories.Add(category);
        db.Audit.Add(new AuditEntry(Act.CategoryOpened, category.Name, User.EditorId(), now, TermPaths.Of(category)));
        await db.KeepFormerAddressesAsync(ct);
        await db.SaveChangesAsync(ct);
    }
}
