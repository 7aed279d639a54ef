using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using NewsSite.Data;
using NewsSite.Data.Categories;
using NewsSite.Domain.Audit;
using NewsSite.Domain.Categories;
using NewsSite.Web.Accounts;
using NewsSite.Web.Addressing;

namespace NewsSite.Web.Areas.Admin.Pages.Categories;

/// <summary>The tree of categories in the newsroom's order, which is changed here: a step up or down, or to any place among the siblings.</summary>
public sealed class IndexModel(NewsContext db, TimeProvider clock) : PageModel
{
    public IReadOnlyList<Branch> Sections { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken ct)
    {
        var categories = await db.Categories.Open().Include(c => c.Parent).InOrder().AsNoTracking().ToListAsync(ct);
        var stories = await db.Articles.GroupBy(a => a.CategoryId).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, ct);
        var children = categories.Where(c => c.ParentId is not null).ToLookup(c => c.ParentId!.Value);
        Sections = [.. categories.Where(c => c.ParentId is null).Select(section => BranchOf(section, [.. children[section.Id].Select(child => BranchOf(child, []))]))];

        Branch BranchOf(Category c, IReadOnlyList<Branch> below) =>
            new(c.Id, c.Name, Address.Category(c.Slug, c.Parent?.Slug), (c.Parent ?? c).Colour, c.IsHidden, stories.GetValueOrDefault(c.Id), below);
    }

    /// <summary>Puts a category at a place among its siblings, counted from 0; there already, it stays.</summary>
    public async Task<IActionResult> OnPostOrderAsync(int id, int to, CancellationToken ct)
    {
        var name = "";
        var arrow = "";
        try
        {
            await db.WhollyAsync(
                async () =>
                {
                    var siblings = await SiblingsAsync(id, ct);
                    if (siblings.Find(c => c.Id == id) is not { } moved) return;

                    name = moved.Name;
                    var from = siblings.IndexOf(moved);
                    siblings.Remove(moved);
                    siblings.Insert(Math.Clamp(to, 0, siblings.Count), moved);
                    arrow = Arrow(from, siblings.IndexOf(moved), siblings.Count - 1);
                    var now = clock.GetUtcNow();
                    for (var place = 0; place < siblings.Count; place++) siblings[place].PlaceAt(place + 1, now);
                    if (db.ChangeTracker.HasChanges()) db.Audit.Add(new AuditEntry(Act.CategoryMoved, name, User.EditorId(), now, $"الترتيب: {siblings.IndexOf(moved) + 1}"));
                    await db.SaveChangesAsync(ct);
                },
                ct);
        }
        catch (DbUpdateConcurrencyException)
        {
            TempData["Done"] = "غيّر زميل لك الأقسام في اللحظة نفسها. راجع الترتيب ثم أعد المحاولة.";
            return LocalRedirect("/admin/categories");
        }

        if (name.Length == 0) return NotFound();
        return LocalRedirect(FormattableString.Invariant($"/admin/categories#category-{id}-{arrow}"));
    }

    /// <summary>The arrow that was pressed is under the finger again, so that one moves on; at the end of the row it does nothing, and its neighbour leads back.</summary>
    private static string Arrow(int from, int to, int last) => (to < from && to > 0) || to == last ? "earlier" : "later";

    private async Task<List<Category>> SiblingsAsync(int id, CancellationToken ct)
    {
        var parentId = await db.Categories.Where(c => c.Id == id).Select(c => c.ParentId).FirstOrDefaultAsync(ct);
        return await db.Categories.Open().Where(c => c.ParentId == parentId).InOrder().ToListAsync(ct);
    }

    /// <summary><paramref name="OwnStories"/> are stories of any state that lie in the category itself.</summary>
    public sealed record Branch(int Id, string Name, string Address, CategoryColour Colour, bool IsHidden, int OwnStories, IReadOnlyList<Branch> Children)
    {
        public int Stories => OwnStories + Children.Sum(c => c.Stories);
    }
}
