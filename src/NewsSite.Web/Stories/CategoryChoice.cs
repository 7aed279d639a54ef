using Microsoft.EntityFrameworkCore;
using NewsSite.Data;
using NewsSite.Data.Categories;

namespace NewsSite.Web.Stories;

/// <summary>A category as lists of choices name it: «سياسة: دبلوماسية».</summary>
public sealed record CategoryChoice(int Id, string Name, int SectionId);

public static class CategoryChoices
{
    /// <summary>In the newsroom's order, children after their parent.</summary>
    public static async Task<IReadOnlyList<CategoryChoice>> CategoryChoicesAsync(this NewsContext db, CancellationToken ct)
    {
        var rows = await db.Categories.Open().Select(c => new { c.Id, c.Name, c.Order, c.ParentId, Parent = c.Parent!.Name, ParentOrder = (int?)c.Parent.Order }).ToListAsync(ct);
        return
        [
            .. rows.OrderBy(c => c.ParentOrder ?? c.Order).ThenBy(c => c.ParentId ?? c.Id).ThenBy(c => c.ParentId is null ? 0 : 1).ThenBy(c => c.Order).ThenBy(c => c.Id)
                .Select(c => new CategoryChoice(c.Id, c.ParentId is null ? c.Name : $"{c.Parent}: {c.Name}", c.ParentId ?? c.Id)),
        ];
    }
}
